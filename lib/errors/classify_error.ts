import type { Edition, LATEST_EDITIONS } from "../editions.ts";
import {
  DOCUMENTED_ERRORS,
  type DocumentedError,
  type ErrorKind,
  errorsOfCode,
} from "./documented_errors.ts";
import type { ErrorOwner, ErrorRetry } from "./error_row.ts";
import { GUARD_ERRORS, type GuardErrorRow } from "./guard_errors.ts";
import { matchText } from "./match_text.ts";
import { type Answer, readAnswer } from "./read_answer.ts";
import { showText } from "./show_text.ts";
import { NO_STATUS, STATUS_CLASSES, type StatusClassRow } from "./status_classes.ts";

/** What is known of the request that was answered; it decides between rules of the same code. */
export interface ClassifyContext {
  /** The API that was called. */
  readonly api?: "session" | "upload" | "session_data" | "recurring";
  /** The version of the session API, or one of its editions; a version means its latest. */
  readonly version?: "v1" | "v2" | Edition;
}

/** What an answer means and what to do about it. */
export interface ErrorClass {
  /** The code: the answer's own, or that of the rule where the answer has none. */
  readonly code?: string;
  /** The HTTP status; 0 where there is none. */
  readonly status: number;
  /**
   * What kind of error it is; `guard` for the guard's own codes, `unknown` where neither code nor
   * status tells.
   */
  readonly category: ErrorKind | "guard" | "unknown";
  /**
   * Whether FinBox's documents have the code or, where the answer has none, the error that its
   * status and text tell; false for the guard's own codes.
   */
  readonly documented: boolean;
  /** The rule, as in the catalogue. */
  readonly rule?: string;
  /** The parameter at fault, by its wire name, where the answer names one. */
  readonly field?: string;
  /** Who has to act before the same request can succeed. */
  readonly owner: ErrorOwner;
  /** Whether sending again can help. */
  readonly retry: ErrorRetry;
  /** What to do, in one or two sentences. */
  readonly advice: string;
  /** FinBox's text, cut to 200 characters, with what may be a secret left out. */
  readonly message?: string;
}

// The editions' own data by its type: this cannot differ from it.
const LATEST: typeof LATEST_EDITIONS = { v1: "v1.2025", v2: "v2.2025" };

/** DATA: the statuses that tell the error without a code or text. */
const TELLING_STATUSES: ReadonlySet<number> = new Set([401, 402, 405, 412, 415]);

const GUARD_ROWS: ReadonlyMap<string, GuardErrorRow> = new Map(
  GUARD_ERRORS.map((row) => [row.code, row]),
);

/**
 * What an answer of FinBox's, or of the guard, means: who has to act and whether to send again.
 *
 * Any status with any body gets a class, and nothing throws: HTML, an empty body or a status that
 * no document has is classified by its status. The code decides first, then the status, then the
 * text. Where one code covers several rules, the API and edition in the context decide, then the
 * status, then the text, then the catalogue's order.
 *
 * @param response The status and the body, as parsed JSON or as text
 * @param context What is known of the request
 * @returns The class
 *
 * @example Decide what to do with a refusal
 * ```ts
 * import { classifyError } from "@bankconnect/guard/errors";
 *
 * const { rule, owner, retry } = classifyError({
 *   status: 403,
 *   body: { error: { code: "MODE_NOT_ENABLED", message: "Specified mode not enabled." } },
 * });
 * console.log(rule, owner, retry); // "mode-not-enabled" "account" "after-fix"
 * ```
 *
 * @example A failure of a gateway
 * ```ts
 * import { classifyError } from "@bankconnect/guard/errors";
 *
 * const { documented, retry } = classifyError({ status: 503, body: "<html>Unavailable</html>" });
 * console.log(documented, retry); // false "later"
 * ```
 */
export function classifyError(
  response: { readonly status: number; readonly body: unknown },
  context: ClassifyContext = {},
): ErrorClass {
  const status = isHttpStatus(response.status) ? response.status : 0;
  const answer = readAnswer(response.body);
  // The texts of a success are data about a customer.
  if (answer.code === undefined && status > 0 && status < 400) {
    return { status, documented: false, ...meaning(statusClassOf(status)) };
  }
  const guardRow = GUARD_ROWS.get(answer.code ?? "");
  const entry = findEntry(status, answer, context);
  const code = answer.code ?? entry?.code;
  const rule = (guardRow ?? entry)?.rule;
  const message = answer.message === undefined ? undefined : showText(answer.message);
  return {
    ...(code === undefined ? {} : { code }),
    status,
    documented: errorsOfCode(code ?? "").length > 0,
    ...(rule === undefined ? {} : { rule }),
    ...(answer.field === undefined ? {} : { field: answer.field }),
    ...(guardRow === undefined
      ? meaning(entry ?? statusClassOf(status))
      : meaning({ ...guardRow, category: "guard" })),
    ...(message === undefined ? {} : { message }),
  };
}

function findEntry(
  status: number,
  answer: Answer,
  context: ClassifyContext,
): DocumentedError | undefined {
  const { code, message = "", field } = answer;
  // The envelope's texts begin with the field's name; Django REST Framework's own do not.
  const texts = field === undefined ? [message] : [`${field}, ${message}`, message];
  const ofCode = code === undefined ? [] : errorsOfCode(code);
  if (ofCode.length > 0) {
    const likely = prefer(inContext(ofCode, context), (entry) => entry.status === status);
    return matchText(texts, likely)[0] ?? likely[0];
  }
  const likely = DOCUMENTED_ERRORS.filter((entry) =>
    status === 0 || isSameStatus(entry.status, status)
  );
  const [entry] = matchText(texts, likely);
  if (entry !== undefined || code !== undefined || !TELLING_STATUSES.has(status)) return entry;
  return inContext(DOCUMENTED_ERRORS.filter((entry) => entry.status === status), context)[0];
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

function isHttpStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 100 && status <= 599;
}

function statusClassOf(status: number): StatusClassRow {
  return STATUS_CLASSES.find(({ from, to }) => from <= status && status <= to) ?? NO_STATUS;
}

function meaning(
  { category, owner, retry, advice }: Pick<ErrorClass, "category" | "owner" | "retry" | "advice">,
): Pick<ErrorClass, "category" | "owner" | "retry" | "advice"> {
  return { category, owner, retry, advice };
}
