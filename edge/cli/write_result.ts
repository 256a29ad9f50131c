import type { Io } from "./io.ts";
import type { GivenOptions } from "./options.ts";
import { createPaint, type Paint } from "./paint.ts";

/** Writes what a command found: with `--json` as JSON, else in lines for people. */
export async function writeResult(
  options: GivenOptions,
  value: unknown,
  show: (paint: Paint) => readonly string[],
  io: Io,
): Promise<void> {
  const text = options.has("json")
    ? JSON.stringify(value, null, 2)
    : show(createPaint(io.stdout, io)).join("\n");
  await io.stdout.write(`${text}\n`);
}
