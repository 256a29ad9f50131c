import type { Io, Output } from "./io.ts";

/** DATA: the colours, as the parameters of the terminal's sequence. */
const COLOURS = { bad: "31;1", good: "32;1", warn: "33", strong: "1", faint: "2" } as const;

/** Colours a text for its meaning, or leaves it as it is. */
export type Paint = (colour: keyof typeof COLOURS, text: string) => string;

/** Colours for a terminal that wants them; see https://no-color.org. */
export function createPaint(output: Output, { env }: Pick<Io, "env">): Paint {
  const plain = !output.isTerminal || (env("NO_COLOR") ?? "") !== "" || env("TERM") === "dumb";
  return (colour, text) => plain ? text : `\x1b[${COLOURS[colour]}m${text}\x1b[0m`;
}
