import type { Edition, EDITIONS } from "../../editions.ts";
import { lazily } from "../../json/lazily.ts";
import type { ErrorCategory, ErrorOwner, ErrorRetry, ErrorRow, ErrorTable } from "./error_row.ts";
import {
  NEIGHBOUR_ERRORS,
  type NeighbourCategory,
  type NeighbourErrorRow,
  type NeighbourPlace,
} from "./neighbour_errors.ts";
import { REMEDIES, type Remedy, type TableRule } from "./remedies.ts";
import { SAMPLE_TEXTS } from "./sample_texts.ts";
import { SESSION_ERRORS } from "./session_errors.ts";
import { UPLOAD_ERRORS } from "./upload_errors.ts";

/** The category of an error: FinBox's seven, `upload`, and those of the neighbouring endpoints. */
export type ErrorKind = ErrorCategory | NeighbourCategory;

/** Where an error appears: an API, a statement inside an answer, or an event of the iframe. */
export type ErrorPlace = "session" | NeighbourPlace;

/** A documented text of an error. */
export interface ErrorMessage {
  /** The text, as the document shows it. */
  readonly message: string;
  /** Its error table, or `sample` for a text of a sample answer or of another document. */
  readonly table: ErrorTable | "sample";
}

/** One documented error, with what a program needs to act on it. */
export interface DocumentedError {
  /** The stable id; one FinBox code covers several rules. */
  readonly rule: string;
  /** The code on the wire. */
  readonly code: string;
  /** The HTTP status; `null` where the code is inside an answer or an event. */
  readonly status: number | null;
  /** What kind of error it is. */
  readonly category: ErrorKind;
  /** Where it appears. */
  readonly where: ErrorPlace;
  /** The editions of the session API whose tables have it; none for the other APIs. */
  readonly editions: readonly Edition[];
  /** The documented texts, one for each table; a text is not stable. */
  readonly messages: readonly ErrorMessage[];
  /** The text where it has parts that vary, such as `{field}`. */
  readonly template?: string;
  /** Who has to act. */
  readonly owner: ErrorOwner;
  /** Whether sending again can help. */
  readonly retry: ErrorRetry;
  /** What to do, in one or two sentences. */
  readonly advice: string;
  /** Whether a check of this library reports it, or FinBox alone. */
  readonly emitted: boolean;
  /** Where it is documented. */
  readonly source: string;
}

// The editions' own rows by their type: this cannot differ from them.
const EDITION_TABLES: { readonly [E in Edition]: typeof EDITIONS[E]["errorTables"] } = {
  "v1.2020": ["v1.2024", "matrix"],
  "v1.2024": ["v1.2024", "matrix"],
  "v1.2025": ["v1.2025", "matrix"],
  "v2.2025": ["v2.2025", "matrix"],
};

/** Every documented error, as `DOCUMENTED_ERRORS` has them. */
export const documentedErrors: () => readonly DocumentedError[] = lazily(() => [
  ...SESSION_ERRORS.map((row) => fromTables(row, "session")),
  ...UPLOAD_ERRORS.map((row) => fromTables(row, "upload")),
  ...NEIGHBOUR_ERRORS.map(fromNeighbours),
]);

const codes = lazily(() => groupByCode(documentedErrors()));

/** The errors that share a code, in their order; case and outer spaces do not count. */
export function errorsOfCode(code: string): readonly DocumentedError[] {
  return codes().get(code.trim().toUpperCase()) ?? [];
}

function groupByCode(
  errors: readonly DocumentedError[],
): ReadonlyMap<string, readonly DocumentedError[]> {
  const groups = new Map<string, DocumentedError[]>();
  for (const error of errors) {
    const code = error.code.toUpperCase();
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [error]);
    else group.push(error);
  }
  return groups;
}

function fromTables(row: ErrorRow, where: "session" | "upload"): DocumentedError {
  const { rule, code, status, category, source } = row;
  const remedy: Remedy = REMEDIES[rule as TableRule];
  const { advice, owner = "caller", retry = "after-fix" } = remedy;
  const messages: ErrorMessage[] = [
    ...row.texts.flatMap(({ tables, message }) => tables.map((table) => ({ message, table }))),
    ...sampleMessages(rule),
  ];
  return {
    rule,
    code,
    status,
    category,
    where,
    editions: editionsOf(messages),
    messages,
    ...(row.template === undefined ? {} : { template: row.template }),
    owner,
    retry,
    advice,
    emitted: row.emitter !== "finbox",
    source,
  };
}

function fromNeighbours(row: NeighbourErrorRow): DocumentedError {
  return { ...row, editions: [], messages: sampleMessages(row.rule), emitted: false };
}

function sampleMessages(rule: string): ErrorMessage[] {
  return SAMPLE_TEXTS.filter((sample) => sample.rule === rule)
    .map(({ message }) => ({ message, table: "sample" }));
}

function editionsOf(messages: readonly ErrorMessage[]): readonly Edition[] {
  const tables = new Set<string>(messages.map(({ table }) => table));
  return (Object.keys(EDITION_TABLES) as Edition[])
    .filter((edition) => EDITION_TABLES[edition].some((table) => tables.has(table)));
}
