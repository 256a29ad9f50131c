import type { CatalogueEntry } from "../../../lib/errors/catalogue/mod.ts";
import type { GuardErrorRow } from "../../../lib/errors/mod.ts";
import {
  checkSession,
  checkUpload,
  type ClassifyContext,
  classifyError,
  type GuardError,
  toErrorBody,
} from "../../../mod.ts";
import { EXAMPLE_DAY, SESSION_EXAMPLES, type SessionExample } from "./session_examples.ts";
import { type ShownUpload, UPLOAD_EXAMPLES, type UploadExample } from "./upload_examples.ts";

/** What provokes an error, and what FinBox, or whoever it is, answers. */
export type ErrorExample =
  & { readonly status: number | null; readonly body: unknown }
  & (
    | { readonly kind: "session"; readonly example: SessionExample }
    | { readonly kind: "upload"; readonly example: UploadExample }
    | { readonly kind: "answer" }
  );

/** DATA: the API to name when an answer is classified. */
const APIS: Readonly<Record<CatalogueEntry["where"], ClassifyContext["api"]>> = {
  session: "session",
  upload: "upload",
  session_data: "session_data",
  recurring: "recurring",
  account_aggregator: "recurring",
  statement: "session_data",
  iframe: undefined,
};

/** What stands where no document gives a text. */
const NO_TEXT = "…";

/**
 * The example of an error.
 *
 * @throws {Error} If the library does not say of it what the example is for
 */
export function makeExample(entry: CatalogueEntry | GuardErrorRow): ErrorExample {
  const { rule, code, status } = entry;
  if (!("where" in entry)) {
    return makeAnswer(rule, status, { error: { code, message: entry.message } });
  }
  const session = SESSION_EXAMPLES[rule];
  if (session !== undefined) {
    return { ...makeSession(rule, session), kind: "session", example: session };
  }
  const upload = UPLOAD_EXAMPLES[rule];
  if (upload !== undefined) return { ...makeUpload(rule, upload), kind: "upload", example: upload };
  if (entry.emitted) throw new Error(`No example provokes ${rule}`);
  const message = entry.messages[0]?.message ??
    entry.template?.replace("{field}", "metadata").replace("{type}", "str") ?? NO_TEXT;
  return makeAnswer(rule, status, bodyOf(entry, code, message), entry);
}

function makeSession(rule: string, example: SessionExample) {
  const { request, mended, edition: version = "v2.2025", organization = {} } = example;
  const options = { version, today: EXAMPLE_DAY, organization };
  const { errors } = checkSession(request, options);
  expectOnly(rule, checkSession(mended, options).errors, errors);
  return { status: errors[0]!.status, body: toErrorBody(errors, "session") };
}

function makeUpload(rule: string, { upload, mended }: UploadExample) {
  const { errors } = checkShown(upload);
  expectOnly(rule, checkShown(mended).errors, errors);
  return { status: errors[0]!.status, body: toErrorBody(errors, "upload") };
}

function checkShown({ file, ...upload }: ShownUpload) {
  const bytes = file === undefined ? {} : { file: new TextEncoder().encode(file) };
  return checkUpload({ ...upload, ...bytes });
}

function expectOnly(
  rule: string,
  mended: readonly GuardError[],
  errors: readonly GuardError[],
): void {
  const rules = new Set(errors.map((error) => error.rule));
  if (!rules.has(rule) || rules.size > 1) {
    throw new Error(`The example of ${rule} provokes ${[...rules].join(", ") || "nothing"}`);
  }
  if (mended.length > 0) throw new Error(`The mended example of ${rule} is refused`);
}

function makeAnswer(
  rule: string,
  status: number | null,
  body: unknown,
  entry?: CatalogueEntry,
): ErrorExample {
  const api = entry && APIS[entry.where];
  const version = entry?.editions.at(-1);
  // An event carries its error inside.
  const inner = entry?.where === "iframe" ? (body as { payload: unknown }).payload : body;
  const { rule: classified } = classifyError({ status: status ?? 0, body: inner }, {
    ...(api === undefined ? {} : { api }),
    ...(version === undefined ? {} : { version }),
  });
  if (classified !== rule) throw new Error(`The answer of ${rule} is classified as ${classified}`);
  return { kind: "answer", status, body };
}

function bodyOf({ where }: CatalogueEntry, code: string, message: string): unknown {
  if (where === "account_aggregator") return { errorCode: code, errorMsg: message };
  if (where === "statement") {
    return { statement_id: NO_TEXT, statement_status: "FAILED", error_code: code };
  }
  if (where === "iframe") {
    return {
      type: "finbox-bankconnect",
      status: "error",
      payload: { reason: message, error_type: code },
    };
  }
  const ids = where === "upload" ? { session_id: "", statement_id: "" } : {};
  return { ...ids, error: { code, message } };
}
