import type { ExitCode } from "./failures.ts";
import type { Io } from "./io.ts";
import type { GivenOptions, OptionName } from "./options.ts";

/** One command. */
export interface Command {
  /** Its name. */
  readonly name: string;
  /** What follows the name, such as `FILE`; empty where nothing may. */
  readonly operand: string;
  /** What it does, in one line for the list of commands. */
  readonly summary: string;
  /** What else its own help says, in sentences. */
  readonly details: readonly string[];
  /** The options that it takes besides `--help`. */
  readonly options: readonly OptionName[];
  /** Runs it. */
  readonly run: (call: CommandCall, io: Io) => Promise<ExitCode>;
}

/** A command as it was called. */
export interface CommandCall {
  /** The file, code, name, or `-`; empty for a command without one. */
  readonly operand: string;
  /** The options given. */
  readonly options: GivenOptions;
}
