import { joinBytes } from "../http/join_bytes.ts";
/** One line of a stream of lines. */
export interface Line {
  /** Its number, counted from 1. */
  readonly number: number;
  /** Its text; undefined where it cannot be read. */
  readonly text?: string;
  /** Why it cannot be read. */
  readonly problem?: "longer than 1 MB" | "not UTF-8";
}

const NEWLINE = 0x0a;
const LONGEST = 1_000_000;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * The lines of a stream of bytes, in batches of one chunk each, so that memory is bounded by a
 * chunk and the longest line. A longer line is reported and not kept.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let begun: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(NEWLINE);
    if (end >= 0) {
      const first = chunk.indexOf(NEWLINE);
      const lines: Line[] = [];
      take(joinBytes([...begun, chunk.subarray(0, first)]), size + first, lines);
      if (first < end) takeWhole(chunk.subarray(first + 1, end), lines);
      begun = [];
      size = 0;
      yield lines;
    }
    const rest = chunk.subarray(end + 1);
    size += rest.length;
    // A copy: the stream may use the chunk's memory again. What is too long is only counted.
    if (rest.length > 0) begun = size > LONGEST ? [] : [...begun, rest.slice()];
  }
  const last: Line[] = [];
  if (size > 0) take(joinBytes(begun), size, last);
  if (last.length > 0) yield last;

  function takeWhole(bytes: Uint8Array, lines: Line[]): void {
    const text = decode(bytes);
    if (text !== undefined) {
      for (const line of text.split("\n")) takeText(line, lines);
      return;
    }
    for (let start = 0; start <= bytes.length;) {
      const end = bytes.indexOf(NEWLINE, start);
      const line = bytes.subarray(start, end < 0 ? bytes.length : end);
      take(line, line.length, lines);
      start += line.length + 1;
    }
  }

  function take(bytes: Uint8Array, length: number, lines: Line[]): void {
    const text = length > LONGEST ? undefined : decode(bytes);
    if (text !== undefined) return takeText(text, lines);
    const problem = length > LONGEST ? "longer than 1 MB" : "not UTF-8";
    lines.push({ number: ++number, problem });
  }

  function takeText(text: string, lines: Line[]): void {
    number++;
    const isMarked = number === 1 && text.startsWith("\ufeff");
    if (text.length > LONGEST) lines.push({ number, problem: "longer than 1 MB" });
    else lines.push({ number, text: isMarked ? text.slice(1) : text });
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
