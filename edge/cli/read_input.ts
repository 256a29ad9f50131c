import { lineAndColumn } from "../body/locate_pointer.ts";
import { IoError, toIoError } from "./failures.ts";
import { findJsonFaults, type JsonFault } from "../body/find_json_faults.ts";
import type { Input, Io } from "./io.ts";
import { joinBytes } from "../http/join_bytes.ts";
import { printable } from "./wrap.ts";

const LARGEST_BYTES = 16_000_000;
const DEEP = /deeper/;

/** A JSON text that was read. */
export interface JsonInput {
  /** The text, without a byte order mark. */
  readonly text: string;
  /** What it means. */
  readonly value: unknown;
  /** What is risky about it, each with its place. */
  readonly warnings: readonly string[];
}

/** What an input is called in messages. */
export function nameOf(path: string): string {
  return path === "-" ? "standard input" : printable(path);
}

/** Opens a file, or standard input for `-`. */
export async function openInput(path: string, io: Io): Promise<Input> {
  if (path === "-") return { chunks: io.stdin };
  try {
    return await io.openFile(path);
  } catch (error) {
    throw toIoError(nameOf(path), error);
  }
}

/**
 * Reads a whole input as text.
 *
 * @throws {IoError} If it cannot be read, is too large, not UTF-8, or empty where it may not be
 */
export async function readText(path: string, io: Io, mayBeEmpty = false): Promise<string> {
  const name = nameOf(path);
  const { chunks } = await openInput(path, io);
  const read: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > LARGEST_BYTES) {
        throw new IoError(`${name}: larger than 16 MB; many requests need --ndjson`);
      }
      read.push(chunk);
    }
  } catch (error) {
    throw toIoError(name, error);
  }
  const text = decode(joinBytes(read), name);
  if (!mayBeEmpty && text.trim() === "") throw new IoError(`${name}: is empty`);
  return text;
}

/**
 * Reads a whole input as JSON.
 *
 * @throws {IoError} If it cannot be read, or is not JSON; the message says the place and repeats
 * nothing of the text
 */
export async function readJson(path: string, io: Io): Promise<JsonInput> {
  const name = nameOf(path);
  const whole = await readText(path, io);
  const hasMark = whole.startsWith("\ufeff");
  const text = hasMark ? whole.slice(1) : whole;
  const { syntax, hazards } = findJsonFaults(text);
  const fatal = syntax ?? hazards.find(({ problem }) => DEEP.test(problem));
  if (fatal !== undefined) {
    const hint = syntax !== undefined && isSeveral(text, syntax)
      ? "; for one request per line add --ndjson to check"
      : "";
    const kind = syntax === undefined ? "" : "not JSON, ";
    throw new IoError(`${name}:${placeOf(text, fatal)}: ${kind}${fatal.problem}${hint}`);
  }
  const warnings = hazards.map((hazard) =>
    `${placeOf(text, hazard)}: ${hazard.problem}; the guard refuses such a body`
  );
  if (hasMark) {
    warnings.unshift("it begins with a byte order mark; the guard refuses such a body");
  }
  return { text, value: JSON.parse(text), warnings };
}

function placeOf(text: string, { index }: JsonFault): string {
  const { line, column } = lineAndColumn(text, index);
  return `${line}:${column}`;
}

function isSeveral(text: string, { index }: JsonFault): boolean {
  const before = text.slice(0, index);
  return before.slice(before.trimEnd().length).includes("\n") && "{[".includes(text[index] ?? " ");
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new IoError(`${name}: is not UTF-8 text`);
  }
}
