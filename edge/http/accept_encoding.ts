import { NEEDS_LENGTH } from "./with_length.ts";

/** DATA: the content encodings that every runtime decodes, in the only spelling that all know. */
export const DECODED_ENCODINGS: readonly string[] = ["identity", "gzip", "br"];

/**
 * The encodings that FinBox is asked for: none where an answer needs a length, which one that is
 * decoded does not have; else those that are decoded. Deno asks for them by itself, and decodes
 * nothing where somebody else asks.
 */
export const ACCEPT_ENCODING: string | undefined = NEEDS_LENGTH
  ? "identity"
  : "Deno" in globalThis
  ? undefined
  : "gzip, br";
