import type { JsonText } from "./json_text.ts";

/** A body that is safe to forward. */
export interface SafeBody {
  /** As sent. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What it means: for a form, an object of its fields. */
  readonly value: unknown;
  /** The body's `api_key`, where it is a text. */
  readonly apiKey?: string;
  /** The body with `api_key` set, and every other byte as sent. */
  readonly withKey: (key: string, addWhenAbsent: boolean) => string | Uint8Array<ArrayBuffer>;
  /** Whether it is a form to which Django lets no further field be added. */
  readonly isFull?: boolean;
  /** The body as a JSON text; none for a form. */
  readonly json?: JsonText;
}
