import type { Command } from "./command.ts";
import { type OptionName, optionRow } from "./options.ts";
import { wrap } from "./wrap.ts";

/** The package's version, which the help shows; deno.json has the same. */
export const VERSION = "0.1.0";

/** What the command line is called. */
export const PROGRAM = "bankconnect-guard";

/** DATA: what the exit codes mean. */
const EXIT_CODES = [
  ["0", "good: nothing is refused"],
  ["1", "refused, or some line of many is refused or cannot be read"],
  ["2", "the command line means nothing"],
  ["3", "something cannot be read, written or listened on, or is not JSON"],
  ["70", "a fault of this program"],
] as const;

/** The help of the whole program. */
export function programHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => callOf(command).length));
  return toText([
    `${PROGRAM} ${VERSION}`,
    "",
    ...wrap("Shows what FinBox BankConnect will do with a session request, before it is sent."),
    "",
    `${PROGRAM} COMMAND [OPTIONS]`,
    "",
    ...commands.flatMap((command) => wrap(command.summary, `  ${callOf(command).padEnd(width)}  `)),
    "",
    ...wrap(
      `A FILE is JSON; - is standard input. Each command's options: ${PROGRAM} COMMAND --help`,
    ),
    "",
    "Exit codes:",
    ...EXIT_CODES.flatMap(([code, meaning]) => wrap(meaning, `  ${code.padEnd(2)}  `)),
  ]);
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const names: readonly OptionName[] = [...command.options, "help"];
  const rows = names.map((name) => optionRow(name)!);
  const labels = rows.map(({ name, value }) => `--${name}${value ? ` ${value}` : ""}`);
  const width = Math.max(...labels.map((label) => label.length));
  return toText([
    `${PROGRAM} ${callOf(command)} [OPTIONS]`,
    "",
    ...[command.summary, ...command.details].flatMap((text) => wrap(text)),
    "",
    ...rows.flatMap(({ help }, index) => wrap(help, `  ${labels[index].padEnd(width)}  `)),
  ]);
}

function callOf({ name, operand }: Command): string {
  return operand === "" ? name : `${name} ${operand}`;
}

function toText(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}
