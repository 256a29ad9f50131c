/** Something drawn, and where it ends. */
export interface Drawn {
  readonly shapes: readonly string[];
  readonly bottom: number;
}

/** The attributes of an element; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

// What XML 1.0 cannot hold, and the marks that turn the direction of the text around them.
const UNPRINTABLE =
  /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** A text as XML writes it; characters that cannot be shown become U+FFFD. */
export function escapeXml(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd").replace(/[&<>"']/g, (mark) => ENTITIES.get(mark)!);
}

/** A coordinate with at most one decimal. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  // Without the sign of a zero, which some writers keep.
  return rounded === 0 ? 0 : rounded;
}

/** An element that holds what is already XML. */
export function element(name: string, attributes: Attributes, children = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) =>
      ` ${key}="${typeof value === "number" ? round(value) : escapeXml(value!)}"`
    )
    .join("");
  return children === "" ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/** An element that holds a text. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escapeXml(text));
}

/** A path through points. */
export function path(points: readonly (readonly [x: number, y: number])[], closed = false): string {
  const steps = points.map(([x, y]) => `${round(x)} ${round(y)}`);
  return `M${steps.join("L")}${closed ? "Z" : ""}`;
}

/** How a text looks. */
export interface TextStyle {
  readonly size: number;
  /** Its classes. */
  readonly tone?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** A text whose baseline begins, or has its middle or end, at a point. */
export function writeText(x: number, y: number, text: string, style: TextStyle): string {
  const { size, tone, anchor } = style;
  return textElement("text", {
    class: tone,
    x,
    y,
    "font-size": size,
    "text-anchor": anchor === "start" ? undefined : anchor,
  }, text);
}

/** One colour of a timeline, on light and on dark paper. */
interface ColourRow {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** DATA: the colours. Texts keep a contrast of 4.5 to 1 with the paper, shapes one of 3 to 1. */
const COLOURS = [
  { name: "paper", light: "#ffffff", dark: "#11161d" },
  { name: "tint", light: "#f3f5f8", dark: "#192029" },
  { name: "ink", light: "#18202b", dark: "#e9edf3" },
  { name: "muted", light: "#566172", dark: "#9ca8b8" },
  { name: "grid", light: "#dde2e9", dark: "#2a3440" },
  { name: "break", light: "#98a3b3", dark: "#5d6b7d" },
  { name: "session", light: "#2a5bd0", dark: "#7ea6ff" },
  { name: "month", light: "#c9d8f8", dark: "#2b4377" },
  { name: "once", light: "#0b7a68", dark: "#3fc2ab" },
  { name: "again", light: "#7443b6", dark: "#b793f2" },
  { name: "warn", light: "#b3261e", dark: "#ff8b82" },
] as const satisfies readonly ColourRow[];

/** The themes of a timeline. */
export type Theme = "auto" | "light" | "dark";

/** DATA: the rules, each for elements of one class in a timeline. */
const RULES: readonly (readonly [selector: string, declarations: string])[] = [
  ["path", "stroke-linejoin:round"],
  ["text", "fill:var(--ink);font-family:var(--font)"],
  [".halo", "paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round"],
  [".strong", "font-weight:600"],
  ["text.muted", "fill:var(--muted)"],
  ["text.warn", "fill:var(--warn)"],
  ["text.flag", "fill:var(--paper);font-weight:600"],
  [".paper", "fill:var(--paper)"],
  [".tint", "fill:var(--tint)"],
  [".ink", "fill:var(--ink)"],
  [".grid", "fill:none;stroke:var(--grid);stroke-width:1"],
  [".axis", "fill:none;stroke:var(--muted);stroke-width:1"],
  [".today", "fill:none;stroke:var(--ink);stroke-width:1.5"],
  [".bound", "fill:none;stroke:var(--muted);stroke-width:1.25;stroke-dasharray:5 3"],
  [".break", "fill:none;stroke:var(--break);stroke-width:1.25"],
  [".session", "fill:var(--session);stroke:var(--session)"],
  [".once", "fill:var(--once);stroke:var(--once)"],
  [".again", "fill:var(--again);stroke:var(--again)"],
  [".month", "fill:var(--month);stroke:var(--session);stroke-width:1"],
  [".excluded", "stroke:var(--muted);stroke-width:1;stroke-dasharray:2 2"],
  [".session-later", "stroke:var(--session);stroke-width:1.25"],
  [".once-later", "stroke:var(--once);stroke-width:1.25"],
  [".again-later", "stroke:var(--again);stroke-width:1.25"],
  [".plain", "fill:var(--muted);stroke:var(--muted)"],
  [".plain-later", "stroke:var(--muted);stroke-width:1.25"],
  [".gap", "stroke:var(--warn);stroke-width:1"],
  [".cut", "fill:none;stroke:var(--muted);stroke-width:1.25;stroke-dasharray:3 3"],
  [".fair", "fill:none;stroke:var(--muted);stroke-width:1.25"],
  [".lasts", "fill:none;stroke:var(--ink);stroke-width:1.5"],
  [".expiry", "fill:var(--ink);stroke:var(--paper);stroke-width:1.5"],
  [".hatch-session", "fill:none;stroke:var(--session);stroke-width:1.5"],
  [".hatch-once", "fill:none;stroke:var(--once);stroke-width:1.5"],
  [".hatch-again", "fill:none;stroke:var(--again);stroke-width:1.5"],
  [".hatch-plain", "fill:none;stroke:var(--muted);stroke-width:1.5"],
  [".hatch-excluded", "fill:none;stroke:var(--muted);stroke-width:1.5"],
  [".hatch-gap", "fill:none;stroke:var(--warn);stroke-width:2"],
];

const FONT = 'system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif';

/** The style sheet of the timeline with that id; it touches nothing outside of it. */
export function writeStyle(id: string, theme: Theme): string {
  const first = theme === "dark" ? "dark" : "light";
  const lines = [`#${id}{--font:${FONT};${colours(first)};max-width:100%;height:auto}`];
  for (const [selector, declarations] of RULES) lines.push(`#${id} ${selector}{${declarations}}`);
  if (theme === "auto") {
    lines.push(`@media (prefers-color-scheme:dark){#${id}{${colours("dark")}}}`);
  }
  if (theme !== "light") lines.push(`@media print{#${id}{${colours("light")}}}`);
  return lines.join("\n");
}

function colours(theme: "light" | "dark"): string {
  return COLOURS.map((row) => `--${row.name}:${row[theme]}`).join(";");
}

/** One hatch: it says without colour what a shape is. */
interface HatchRow {
  readonly name: string;
  /** The side of its tile. */
  readonly size: number;
  /** What is drawn in the tile. */
  readonly d: string;
  /** How the tile is turned, in degrees. */
  readonly turn?: number;
}

/** DATA: the hatches. Data that is yet to come is dotted in the colour of its bar. */
const HATCHES = [
  { name: "session", size: 5, d: "M1 2.5h1.5" },
  { name: "once", size: 5, d: "M1 2.5h1.5" },
  { name: "again", size: 5, d: "M1 2.5h1.5" },
  { name: "plain", size: 5, d: "M1 2.5h1.5" },
  { name: "excluded", size: 5, d: "M2.5 0v5", turn: 45 },
  { name: "gap", size: 4, d: "M2 0v4", turn: -45 },
] as const satisfies readonly HatchRow[];

/** The name of a hatch. */
export type Hatch = typeof HATCHES[number]["name"];

/** What fills a shape with a hatch. */
export function hatchFill(id: string, hatch: Hatch): string {
  return `url(#${id}-${hatch})`;
}

/** The definitions of all hatches. */
export function drawHatches(id: string): string {
  const patterns = HATCHES.map(({ name, size, d, ...row }) =>
    element("pattern", {
      id: `${id}-${name}`,
      width: size,
      height: size,
      patternUnits: "userSpaceOnUse",
      patternTransform: "turn" in row ? `rotate(${row.turn})` : undefined,
    }, element("path", { class: `hatch-${name}`, d }))
  );
  return element("defs", {}, patterns.join(""));
}
