import type { GuardError, MigrateOptions, Notice, SessionOptions, UploadInput } from "../../mod.ts";

/** An error, as far as the vectors compare it. */
export type ExpectedError = Pick<GuardError, "rule" | "code" | "status" | "message" | "path">;

/** One line of `refusals.jsonl`. */
export interface RefusalVector {
  readonly rule: string;
  readonly options: SessionOptions;
  readonly request: unknown;
  readonly expect: { readonly errors: readonly ExpectedError[] };
}

/** One line of `notices.jsonl`. */
export interface NoticeVector {
  readonly notice: string | null;
  readonly options: SessionOptions;
  readonly request: unknown;
  readonly expect: { readonly notices: readonly string[] };
}

/** One line of `uploads.jsonl`. */
export interface UploadVector {
  readonly rule: string | null;
  readonly notice: string | null;
  readonly upload: Omit<UploadInput, "file"> & { readonly file?: VectorFile };
  readonly partial: boolean;
  readonly expect: {
    readonly errors: readonly ExpectedError[];
    readonly notices: readonly string[];
  };
}

/** One line of `migrations.jsonl`. */
export interface MigrationVector {
  readonly options: MigrateOptions;
  readonly request: unknown;
  readonly expect: {
    readonly request: Readonly<Record<string, unknown>>;
    readonly notices: readonly string[];
  };
}

/** A file in a vector: a text, or what is known of the bytes, which are in Base64. */
type VectorFile = { readonly text: string } | {
  readonly name?: string;
  readonly size?: number;
  readonly head?: string;
  readonly bytes?: string;
};

/** Reads a file of vectors, one JSON object a line. */
export async function readVectors<Vector>(name: string): Promise<readonly Vector[]> {
  const text = await Deno.readTextFile(new URL(`../vectors/${name}.jsonl`, import.meta.url));
  return text.trim().split("\n").map((line): Vector => JSON.parse(line));
}

/** The upload of a vector, its Base64 decoded. */
export function uploadOf({ upload: { file, ...upload } }: UploadVector): UploadInput {
  if (file === undefined) return upload;
  if ("text" in file) return { ...upload, file: file.text };
  const { head, bytes, ...known } = file;
  return {
    ...upload,
    file: {
      ...known,
      ...(head === undefined ? {} : { head: decode(head) }),
      ...(bytes === undefined ? {} : { bytes: decode(bytes) }),
    },
  };
}

/** The errors of a check, as far as the vectors compare them. */
export function comparedErrors(errors: readonly GuardError[]): ExpectedError[] {
  return errors.map(({ rule, code, status, message, path }) => ({
    rule,
    code,
    status,
    message,
    path,
  }));
}

/** The sorted set of the notices' codes. */
export function noticeCodes(notices: readonly Notice[]): string[] {
  return [...new Set(notices.map(({ code }) => code))].sort();
}

function decode(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
