import { CHECK } from "./check.ts";
import type { Command } from "./command.ts";
import { DOCTOR } from "./doctor.ts";
import { EXPLAIN } from "./explain.ts";
import { BrokenPipe, EXIT, type ExitCode, IoError, UsageError } from "./failures.ts";
import { commandHelp, PROGRAM, programHelp } from "./help.ts";
import type { Io } from "./io.ts";
import { MIGRATE } from "./migrate.ts";
import { createPaint } from "./paint.ts";
import { parseArguments, type ParsedArguments } from "./parse_arguments.ts";
import { PLAN } from "./plan.ts";
import { SANDBOX } from "./sandbox.ts";
import { TIMELINE } from "./timeline.ts";
import { TOKEN } from "./token.ts";
import { printable, wrap } from "./wrap.ts";

/** DATA: the commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  CHECK,
  PLAN,
  TIMELINE,
  EXPLAIN,
  MIGRATE,
  SANDBOX,
  DOCTOR,
  TOKEN,
];

/**
 * Runs the command line.
 *
 * @param args The arguments, without the names of the runtime and the program
 * @param io The world: streams, files, the clock
 * @returns The exit code: 0 good, 1 refused, 2 a command line that means nothing, 3 something that
 * cannot be read or written
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let command: string | undefined;
  try {
    const parsed = parseArguments(args);
    command = findCommand(parsed.words[0])?.name;
    return await dispatch(parsed, io);
  } catch (error) {
    if (error instanceof BrokenPipe) return EXIT.good;
    if (error instanceof IoError) return await complain(error.message, EXIT.io, io);
    if (!(error instanceof UsageError)) throw error;
    const help = `${PROGRAM} ${command === undefined ? "" : `${command} `}--help`;
    return await complain(`${error.message}. See ${help}`, EXIT.usage, io);
  }
}

async function dispatch({ words, options }: ParsedArguments, io: Io): Promise<ExitCode> {
  const [name, ...rest] = words;
  const wantsHelp = options.has("help") || name === "help";
  const command = findCommand(name);
  if (command === undefined) {
    if (!wantsHelp && name === undefined) throw new UsageError("Give a command");
    if (name !== undefined && name !== "help") {
      throw new UsageError(`There is no command ${printable(name)}`);
    }
    await io.stdout.write(programHelp(COMMANDS));
    return EXIT.good;
  }
  if (wantsHelp) {
    await io.stdout.write(commandHelp(command));
    return EXIT.good;
  }
  checkCall(command, rest, options);
  return await command.run({ operand: rest[0] ?? "", options }, io);
}

function findCommand(name: string | undefined): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}

function checkCall(
  command: Command,
  [operand, ...others]: readonly string[],
  options: ParsedArguments["options"],
): void {
  const extra = command.operand === "" ? operand : others[0];
  if (extra !== undefined) {
    throw new UsageError(`${command.name} cannot use ${printable(extra)} too`);
  }
  if (command.operand !== "" && !operand) {
    const input = command.operand.includes("FILE") ? ", or - for standard input" : "";
    throw new UsageError(`${command.name} needs ${command.operand}${input}`);
  }
  for (const name of options.keys()) {
    if (command.options.includes(name)) continue;
    throw new UsageError(`${command.name} has no option --${name}`);
  }
}

async function complain(message: string, code: ExitCode, io: Io): Promise<ExitCode> {
  const paint = createPaint(io.stderr, io);
  const [first, ...rest] = wrap(message, `${PROGRAM}: `);
  const lines = [first.replace(PROGRAM, paint("bad", PROGRAM)), ...rest];
  await io.stderr.write(`${lines.join("\n")}\n`);
  return code;
}
