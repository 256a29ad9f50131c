import { element } from "./write_svg.ts";

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
