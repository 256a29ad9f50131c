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
