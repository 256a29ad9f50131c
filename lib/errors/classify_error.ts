import { type ErrorKind, errorsOfCode } from "./tables/documented_errors.ts";
import type { ErrorOwner, ErrorRetry } from "./tables/error_row.ts";
import { type ClassifyContext, findMeaning, type Meaning, statusClassOf } from "./find_meaning.ts";
import { GUARD_ERRORS, type GuardErrorRow } from "./tables/guard_errors.ts";
import { type AnswerParts, readAnswer } from "./read_answer.ts";
import { readSafely } from "./read_safely.ts";
import { type AnswerHeaders, retryAfterOf } from "./retry_after.ts";
import { showText } from "./show_text.ts";

export type { ClassifyContext };

/** What an answer means and what to do about it. */
export interface ErrorClass {
  /** The code: the answer's own, or that of the rule where the answer has none. */
  readonly code?: string;
  /** The HTTP status; 0 where there is none. */
  readonly status: number;
  /**
   * What kind of error it is; `guard` for the guard's own codes, `unknown` where neither code nor
   * status says.
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
  /** How many seconds the answer asks to wait before the next request, where it says so. */
  readonly retryAfterSeconds?: number;
  /** FinBox's text, cut to 200 characters, with what may be a secret left out. */
  readonly message?: string;
}

const GUARD_ROWS: ReadonlyMap<string, GuardErrorRow> = new Map(
  GUARD_ERRORS.map((row) => [row.code, row]),
);

/**
 * What an answer of FinBox's, or of the guard, means: who has to act and whether to send again.
 *
 * Any status with any body gets a class, and no body throws: HTML, an empty body or a status that
 * no document has is classified by its status. The code decides first, then the status, then the
 * text. Where one code covers several rules, the API and edition in the context decide, then the
 * status, then the text; where these name no rule, the code's general advice holds.
 *
 * @param response The status, the body as parsed JSON or as text, and the headers
 * @param context What is known of the request
 * @returns The class
 * @throws {TypeError} If the response is no object, or a `Response` whose body has not been read
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
  response: ErrorResponse,
  context: ClassifyContext = {},
): ErrorClass {
  checkResponse(response);
  const { body, headers } = response;
  const status = isHttpStatus(response.status) ? response.status : 0;
  const answer = readSafely<AnswerParts>(() => readAnswer(body), () => ({}));
  const wait = readSafely(() => retryAfterOf(headers, answer.message), () => undefined);
  const retryAfter = wait === undefined ? {} : { retryAfterSeconds: wait };
  const isSuccess = status > 0 && status < 400;
  // The texts of a success are data about a customer.
  if (answer.code === undefined && isSuccess && !answer.isError) {
    return { status, documented: false, ...meaning(statusClassOf(status)), ...retryAfter };
  }
  const guardRow = GUARD_ROWS.get(answer.code ?? "");
  const found = guardRow ?? findMeaning(isSuccess ? 0 : status, answer, context);
  const code = answer.code ?? found.code;
  const message = answer.message === undefined ? undefined : showText(answer.message);
  const category = guardRow === undefined ? (found as Meaning).category : "guard";
  return {
    ...(code === undefined ? {} : { code }),
    status,
    documented: errorsOfCode(code ?? "").length > 0,
    ...(found.rule === undefined ? {} : { rule: found.rule }),
    ...(answer.field === undefined ? {} : { field: answer.field }),
    ...meaning({ ...found, category }),
    ...retryAfter,
    ...(message === undefined ? {} : { message }),
  };
}

/** An answer to be classified: an object such as `{ status: 403, body: await answer.text() }`. */
export interface ErrorResponse {
  /** The HTTP status; 0, or any other number, where there is none. */
  readonly status: number;
  /** The body, as parsed JSON or as text. */
  readonly body: unknown;
  /** The headers, of which Retry-After and Date are read. */
  readonly headers?: AnswerHeaders;
}

function checkResponse(response: unknown): void {
  if (typeof response !== "object" || response === null) {
    throw new TypeError(
      `Cannot use response as an object with status and body: current value is ${
        response === null ? "null" : typeof response
      }`,
    );
  }
  if ("json" in response && typeof response.json === "function") {
    throw new TypeError(
      "Cannot use response as an object with status and body: current value is a Response, whose " +
        "body has to be read first: { status, headers, body: await response.text() }",
    );
  }
}

function isHttpStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 100 && status <= 599;
}

function meaning(
  { category, owner, retry, advice }: Pick<ErrorClass, "category" | "owner" | "retry" | "advice">,
): Pick<ErrorClass, "category" | "owner" | "retry" | "advice"> {
  return { category, owner, retry, advice };
}
