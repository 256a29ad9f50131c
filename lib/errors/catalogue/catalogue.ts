import {
  type DocumentedError,
  documentedErrors,
  type ErrorMessage,
} from "../tables/documented_errors.ts";
import type { ErrorRow } from "../tables/error_row.ts";
import { SESSION_ERRORS } from "../tables/session_errors.ts";
import { UPLOAD_ERRORS } from "../tables/upload_errors.ts";
import { conditionOf, triggerOf } from "./cause_of.ts";
import { NEIGHBOUR_CAUSES, type NeighbourRule } from "./neighbour_causes.ts";

/** A documented text of an error. */
export interface CatalogueMessage extends ErrorMessage {
  /** The condition, in the words of the table, where it has a column for it. */
  readonly trigger?: string;
}

/** One documented error, with what a person wants to know of it. */
export interface CatalogueEntry extends Omit<DocumentedError, "messages"> {
  /** The documented texts, one for each table; a text is not stable. */
  readonly messages: readonly CatalogueMessage[];
  /** What brings it about. */
  readonly trigger: string;
}

const ROWS: ReadonlyMap<string, ErrorRow> = new Map(
  [...SESSION_ERRORS, ...UPLOAD_ERRORS].map((row) => [row.rule, row]),
);

/**
 * Every documented error with what brings it about: the session API's in the order of FinBox's
 * matrix, then the upload API's and those of the endpoints and events around them.
 *
 * Several entries can share one code, such as `INVALID_REQUEST`; `rule` is unique.
 *
 * @example What a rule is about
 * ```ts
 * import { CATALOGUE } from "@bankconnect/guard/catalogue";
 *
 * const entry = CATALOGUE.find(({ rule }) => rule === "date-missing");
 * console.log(entry?.trigger); // "Only one of from_date and to_date is sent"
 * ```
 */
export const CATALOGUE: readonly CatalogueEntry[] = documentedErrors().map(toEntry);

function toEntry(error: DocumentedError): CatalogueEntry {
  const row = ROWS.get(error.rule);
  const messages = error.messages.map((text): CatalogueMessage => {
    const trigger = row && conditionOf(row, text.message);
    return trigger === undefined ? text : { ...text, trigger };
  });
  const trigger = row ? triggerOf(row) : NEIGHBOUR_CAUSES[error.rule as NeighbourRule];
  return { ...error, messages, trigger };
}
