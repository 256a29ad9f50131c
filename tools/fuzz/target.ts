import type { Random } from "./random.ts";

/** Something that takes input from outside, and what must hold of it for every input. */
export interface Target<Input = unknown> {
  /** The name, as in the files of `found`. */
  readonly name: string;
  /** How many of a hundred runs are its. */
  readonly share: number;
  /** Makes an input. */
  readonly make: (random: Random) => Input;
  /** Throws where something does not hold. */
  readonly check: (input: Input) => void | Promise<void>;
  /** Whether the input is bytes; otherwise it is JSON. */
  readonly bytes?: boolean;
}

/** A target whose input is made and checked by itself alone. */
export function target<Input>(row: Target<Input>): Target {
  return row as unknown as Target;
}

/** An input that broke something, as it is kept in a file. */
export interface FoundCase {
  /** The target's name. */
  readonly target: string;
  /** What was wrong, in one sentence. */
  readonly was: string;
  /** The input: JSON, or Base64 of bytes. */
  readonly input: unknown;
}

/** The input as JSON. */
export function encodeInput({ bytes }: Target, input: unknown): unknown {
  return bytes ? (input as Uint8Array).toBase64() : input;
}

/** The input of a case. */
export function decodeInput({ bytes }: Target, input: unknown): unknown {
  return bytes ? Uint8Array.fromBase64(input as string) : input;
}
