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
