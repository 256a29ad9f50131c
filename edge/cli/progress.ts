import type { Input, Io } from "./io.ts";
import { withCommas } from "./wrap.ts";

const REDRAW_MS = 100;
const BAR_WIDTH = 24;
const WIPE = "\r\x1b[2K";

/** A line on standard error that says how far a long run has come; nothing where it is not a terminal. */
export class ProgressLine {
  readonly #io: Io;
  readonly #size: number | undefined;
  readonly #start: number;
  readonly #isShown: boolean;
  #read = 0;
  #drawn = 0;

  /** @param isShown Whether it may be shown, should a person see standard error */
  constructor(io: Io, { size }: Pick<Input, "size">, isShown: boolean) {
    this.#io = io;
    this.#size = size;
    this.#isShown = isShown && io.stderr.isTerminal;
    this.#start = io.now();
    this.#drawn = this.#start;
  }

  /** The chunks, counted as they pass. */
  async *count(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.#read += chunk.length;
      yield chunk;
    }
  }

  /** Draws the line anew, unless that was just done. */
  async show(lines: number, refused: number): Promise<void> {
    if (!this.#isShown) return;
    const now = this.#io.now();
    if (now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    const seconds = (now - this.#start) / 1000;
    const counts = `${withCommas(lines)} lines, ${withCommas(refused)} refused`;
    await this.#io.stderr.write(`${WIPE}${this.#bar(seconds)}${counts}`.slice(0, WIPE.length + 79));
  }

  /** Wipes the line. */
  async clear(): Promise<void> {
    if (this.#isShown) await this.#io.stderr.write(WIPE);
  }

  #bar(seconds: number): string {
    if (this.#size === undefined || this.#size === 0) return "";
    const share = Math.min(1, this.#read / this.#size);
    const filled = Math.round(share * BAR_WIDTH);
    const bar = "#".repeat(filled).padEnd(BAR_WIDTH, "-");
    const left = share === 0 ? "" : `, ${Math.ceil(seconds / share - seconds)} s left`;
    return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} %${left}  `;
  }
}
