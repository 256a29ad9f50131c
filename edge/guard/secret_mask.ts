import { joinBytes } from "../http/join_bytes.ts";
import type { GuardConfig } from "./config/guard_config.ts";

/** Shorter secrets are not sought: they would be found in what is none. */
const SHORTEST = 4;
/** The most characters that one character of a secret can be written as: a Unicode escape. */
const LONGEST_FORM = 6;
const ASTERISK = 0x2a;
// One character a byte, so that places in the text are places in the bytes.
const decoder = new TextDecoder("latin1");

/**
 * Finds a guard's own secrets in what FinBox answers, and writes an asterisk over each of their
 * bytes: plain, escaped as in JSON or percent-encoded, each character by itself.
 */
export class SecretMask {
  readonly #patterns: readonly RegExp[];
  /** How many bytes of a stream may be the beginning of a secret. */
  readonly #overlap: number;

  constructor({ apiKey, serverHash }: Pick<GuardConfig, "apiKey" | "serverHash">) {
    const secrets = [apiKey, serverHash].filter((secret) =>
      secret !== undefined && secret.length >= SHORTEST
    ) as string[];
    this.#patterns = secrets.map(patternOf);
    this.#overlap = Math.max(0, ...secrets.map((secret) => secret.length * LONGEST_FORM - 1));
  }

  /** The text with its secrets masked. */
  maskText(text: string): string {
    return this.#patterns.reduce(
      (masked, pattern) => masked.replace(pattern, (secret) => "*".repeat(secret.length)),
      text,
    );
  }

  /** Masks the secrets in the bytes, in place; returns whether there is one. */
  maskBytes(bytes: Uint8Array): boolean {
    if (this.#patterns.length === 0) return false;
    const text = decoder.decode(bytes);
    let isFound = false;
    for (const pattern of this.#patterns) {
      for (const { index, 0: secret } of text.matchAll(pattern)) {
        bytes.fill(ASTERISK, index, index + secret.length);
        isFound = true;
      }
    }
    return isFound;
  }

  /**
   * The stream with its secrets masked. What may be the beginning of a secret waits for what follows
   * it.
   *
   * @param onFound Is called for each piece that has a secret
   */
  maskStream(
    stream: ReadableStream<Uint8Array>,
    onFound: () => void,
  ): ReadableStream<Uint8Array> {
    if (this.#patterns.length === 0) return stream;
    let held = new Uint8Array();
    const masking = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        const bytes = joinBytes([held, chunk]);
        if (this.maskBytes(bytes)) onFound();
        const end = Math.max(0, bytes.length - this.#overlap);
        held = bytes.slice(end);
        if (end > 0) controller.enqueue(bytes.subarray(0, end));
      },
      flush: (controller) => {
        if (held.length > 0) controller.enqueue(held);
      },
    });
    return stream.pipeThrough(masking);
  }
}

function patternOf(secret: string): RegExp {
  return new RegExp(Array.from(secret, formsOf).join(""), "g");
}

function formsOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(2, "0");
  const anyCase = code.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
  const plain = `\\x${code}`;
  const short = /["\\/]/.test(character) ? `\\\\?${plain}` : plain;
  return `(?:${short}|\\\\u00${anyCase}|%${anyCase})`;
}
