import type { Edition, LATEST_EDITIONS } from "../editions.ts";
import {
  type DocumentedError,
  documentedErrors,
  type ErrorKind,
  errorsOfCode,
} from "./tables/documented_errors.ts";
import type { ErrorOwner, ErrorRetry } from "./tables/error_row.ts";
import { matchText } from "./match_text.ts";
import type { AnswerParts } from "./read_answer.ts";
import { NO_STATUS, STATUS_CLASSES, type StatusClassRow } from "./tables/status_classes.ts";
import { TEXT_CLASSES, type TextClassRow } from "./tables/text_classes.ts";

/** What is known of the request that was answered; it decides between rules of the same code. */
export interface ClassifyContext {
  /** The API that was called. */
  readonly api?: "session" | "upload" | "session_data" | "recurring";
  /** The version of the session API, or one of its editions; a version means its latest. */
  readonly version?: "v1" | "v2" | Edition;
}

// The editions' own data by its type: this cannot differ from it.
const LATEST: typeof LATEST_EDITIONS = { v1: "v1.2025", v2: "v2.2025" };

/** DATA: what to do about a code that covers several rules, where no text says which. */
const CODE_ADVICE: ReadonlyMap<string, string> = new Map([
  [
    "INVALID_REQUEST",
    "Compare the request with the API's parameter table; the message may name the fault.",
  ],
  [
    "INVALID_AA_PARAMETER",
    "Compare tenure, frequency and journey code with the API's parameter table.",
  ],
  ["MISSING_AA_PARAMETER", "Send every parameter that the Account Aggregator journey needs."],
  ["INVALID_DATE_FORMAT", "Send dates as DD/MM/YYYY, such as 09/12/2025."],
  ["INVALID_DATE_RANGE", "Send a first date before the last one."],
  ["INVALID_FILE_OBJECT", "Send the PDF as a file of a multipart form."],
  [
    "SESSION_NOT_FOUND",
    "Send the session_id that the session API answered with, to the same host.",
  ],
]);

/** What it means that a success names an error without a code. */
const NAMED_ERROR: Meaning = {
  category: "unknown",
  owner: "caller",
  retry: "after-fix",
  advice: "Treat the answer as an error: its status says success, and its body names one.",
};

/** DATA: the statuses that identify the error without a code or text. */
const TELLING_STATUSES: ReadonlySet<number> = new Set([401, 402, 405, 412, 415]);

/** What an answer means, and the code and the rule where it says them. */
export interface Meaning {
  readonly category: ErrorKind | "unknown";
  readonly owner: ErrorOwner;
  readonly retry: ErrorRetry;
  readonly advice: string;
  readonly code?: string;
  readonly rule?: string;
}

/** What an answer means: by its code, its status, or else its text. */
export function findMeaning(
  status: number,
  answer: AnswerParts,
  context: ClassifyContext,
): Meaning {
  const ofStatus = statusClassOf(status);
  const entry = findEntry(status, answer, context);
  if (entry !== undefined) {
    return isServerError(status, entry)
      ? { ...ofStatus, category: entry.category, rule: entry.rule }
      : entry;
  }
  const row = findTextClass(answer);
  if (row !== undefined && status < 500) {
    const { rule, owner, retry, advice } = row;
    const ofRule = documentedErrors().find((error) => error.rule === rule);
    const { code, category } = ofRule ?? { code: undefined, category: ofStatus.category };
    return {
      category,
      owner,
      retry,
      advice,
      ...(rule === undefined ? {} : { rule }),
      ...(code === undefined || answer.code !== undefined ? {} : { code }),
    };
  }
  const [first] = answer.code === undefined ? [] : inContext(errorsOfCode(answer.code), context);
  if (first === undefined) return answer.isError && status === 0 ? NAMED_ERROR : ofStatus;
  if (isServerError(status, first)) return { ...ofStatus, category: first.category };
  const { category, owner, retry, code } = first;
  return { category, owner, retry, advice: CODE_ADVICE.get(code) ?? ofStatus.advice };
}

// A server that fails says nothing of the request, whatever code it repeats.
function isServerError(status: number, error: DocumentedError): boolean {
  return status >= 500 && (error.status ?? 500) < 500;
}

function findTextClass({ message }: AnswerParts): TextClassRow | undefined {
  const words = (message ?? "").slice(0, 1000).toLowerCase().replace(/\s+/g, " ").trim();
  return words === "" ? undefined : TEXT_CLASSES.find((row) => row.words.test(words));
}

function findEntry(
  status: number,
  answer: AnswerParts,
  context: ClassifyContext,
): DocumentedError | undefined {
  const { code, message = "", field } = answer;
  // The envelope's texts begin with the field's name; Django REST Framework's own do not.
  const texts = field === undefined ? [message] : [`${field}, ${message}`, message];
  const ofCode = code === undefined ? [] : errorsOfCode(code);
  if (ofCode.length > 0) {
    const likely = prefer(inContext(ofCode, context), (entry) => entry.status === status);
    // A code that covers several rules identifies none by itself.
    return matchText(texts, likely)[0] ?? (likely.length === 1 ? likely[0] : undefined);
  }
  const likely = documentedErrors().filter((entry) =>
    status === 0 || isSameStatus(entry.status, status)
  );
  const [entry] = matchText(texts, likely);
  if (entry !== undefined || code !== undefined || !TELLING_STATUSES.has(status)) return entry;
  return inContext(documentedErrors().filter((entry) => entry.status === status), context)[0];
}

function inContext(
  entries: readonly DocumentedError[],
  { api, version }: ClassifyContext,
): readonly DocumentedError[] {
  const edition = version === "v1" || version === "v2" ? LATEST[version] : version;
  const ofApi = prefer(entries, ({ where }) => where === api);
  if (edition === undefined) return ofApi;
  // An entry without an edition is not bound to one.
  return prefer(ofApi, ({ editions }) => editions.length === 0 || editions.includes(edition));
}

function prefer(
  entries: readonly DocumentedError[],
  isPreferred: (entry: DocumentedError) => boolean,
): readonly DocumentedError[] {
  const preferred = entries.filter(isPreferred);
  return preferred.length > 0 ? preferred : entries;
}

// Django REST Framework answers 403 for 401 where its authentication names no scheme.
function isSameStatus(documented: number | null, status: number): boolean {
  return documented === status || (documented === 401 && status === 403);
}

/** What a status by itself means. */
export function statusClassOf(status: number): StatusClassRow {
  return STATUS_CLASSES.find(({ from, to }) => from <= status && status <= to) ?? NO_STATUS;
}
