import { checkSession, type SessionCheck, type SessionOptions } from "../../mod.ts";
import type { CommandCall } from "./command.ts";
import type { Io } from "./io.ts";
import { createPaint } from "./paint.ts";
import { nameOf, readJson } from "./read_input.ts";
import { readSessionOptions } from "./session_options.ts";
import { wrap } from "./wrap.ts";

/** A request that was read and checked. */
export interface CheckedRequest {
  /** What the input is called. */
  readonly name: string;
  /** Its text. */
  readonly text: string;
  /** What it means. */
  readonly value: unknown;
  /** The options of the check. */
  readonly options: SessionOptions;
  /** What the check finds. */
  readonly check: SessionCheck;
}

/** Reads a request and checks it; what is risky in its text is reported on standard error. */
export async function readRequest(
  { operand, options: given }: CommandCall,
  io: Io,
): Promise<CheckedRequest> {
  const options = await readSessionOptions(given, io);
  const { text, value, warnings } = await readJson(operand, io);
  const name = nameOf(operand);
  const paint = createPaint(io.stderr, io);
  for (const warning of warnings) {
    const lines = wrap(`${name}: ${warning}.`).map((line) => paint("warn", line));
    await io.stderr.write(`${lines.join("\n")}\n`);
  }
  return { name, text, value, options, check: checkSession(value, options) };
}
