import { parseArgs } from "node:util";
import { UsageError } from "./failures.ts";
import { type OptionName, optionRow, OPTIONS } from "./options.ts";
import { printable } from "./wrap.ts";

/** A command line in parts. */
export interface ParsedArguments {
  /** What is not an option, in order. */
  readonly words: readonly string[];
  /** The options; the last one of a name counts, and the value of a switch is empty. */
  readonly options: ReadonlyMap<OptionName, string>;
}

const KINDS = Object.fromEntries(
  OPTIONS.map((row) => [row.name, { type: "value" in row ? "string" : "boolean" } as const]),
);

/**
 * Parses a command line.
 *
 * @throws {UsageError} If an option is unknown, lacks its value, or has one too many
 */
export function parseArguments(args: readonly string[]): ParsedArguments {
  // The built-in strictness words its errors differently in each runtime.
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...KINDS, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const options = new Map<OptionName, string>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const row = optionRow(token.name);
    if (row === undefined) throw new UsageError(`There is no option ${printable(token.rawName)}`);
    if (row.value === undefined && token.value !== undefined) {
      throw new UsageError(`--${row.name} takes no value`);
    }
    const isMissing = row.value !== undefined &&
      (!token.value || (!token.inlineValue && /^-./.test(token.value)));
    if (isMissing) throw new UsageError(`--${row.name} needs a value: ${row.value}`);
    options.set(row.name as OptionName, token.value ?? "");
  }
  return { words, options };
}
