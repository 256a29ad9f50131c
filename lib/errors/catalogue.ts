import type { Edition, EDITIONS } from "../editions.ts";
import type { ErrorCategory, ErrorOwner, ErrorRetry, ErrorRow, ErrorTable } from "./error_row.ts";
import {
  NEIGHBOUR_ERRORS,
  type NeighbourCategory,
  type NeighbourErrorRow,
  type NeighbourPlace,
} from "./neighbour_errors.ts";
import { SAMPLE_TEXTS } from "./sample_texts.ts";
import { SESSION_ERRORS } from "./session_errors.ts";
import { UPLOAD_ERRORS } from "./upload_errors.ts";

/** The category of an error: FinBox's seven, `upload`, and those of the neighbouring endpoints. */
export type CatalogueCategory = ErrorCategory | NeighbourCategory;

/** Where an error appears: an API, a statement inside an answer, or an event of the iframe. */
export type CataloguePlace = "session" | NeighbourPlace;

/** A documented text of an error. */
export interface CatalogueMessage {
  /** The text, as the document shows it. */
  readonly message: string;
  /** The table in which it stands, or `sample` for that of a sample answer. */
  readonly table: ErrorTable | "sample";
  /** The condition, in the words of the table, where it has a column for it. */
  readonly trigger?: string;
}

/** One documented error. */
export interface CatalogueEntry {
  /** The stable id; one FinBox code covers several rules. */
  readonly rule: string;
  /** The code on the wire. */
  readonly code: string;
  /** The HTTP status; `null` where the code stands inside an answer or an event. */
  readonly status: number | null;
  /** What kind of error it is. */
  readonly category: CatalogueCategory;
  /** Where it appears. */
  readonly where: CataloguePlace;
  /** The editions of the session API whose tables have it; none for the other APIs. */
  readonly editions: readonly Edition[];
  /** The documented texts, one for each table; a text is not stable. */
  readonly messages: readonly CatalogueMessage[];
  /** The text where it has parts that vary, such as `{field}`. */
  readonly template?: string;
  /** What brings it about. */
  readonly trigger: string;
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

/**
 * Every documented error: the session API's in the order of FinBox's matrix, then the upload API's
 * and those of the endpoints and events around them.
 *
 * Several entries can share one code, such as `INVALID_REQUEST`; `rule` is unique.
 *
 * @example What a customer has to mend
 * ```ts
 * import { CATALOGUE } from "@bankconnect/guard/errors";
 *
 * const codes = CATALOGUE.filter(({ owner }) => owner === "customer").map(({ code }) => code);
 * console.log(codes.includes("PASSWORD_INCORRECT")); // true
 * ```
 */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...SESSION_ERRORS.map((row) => documentedEntry(row, "session")),
  ...UPLOAD_ERRORS.map((row) => documentedEntry(row, "upload")),
  ...NEIGHBOUR_ERRORS.map(neighbourEntry),
];

const BY_RULE: ReadonlyMap<string, CatalogueEntry> = new Map(
  CATALOGUE.map((entry) => [entry.rule, entry]),
);
const BY_CODE: ReadonlyMap<string, readonly CatalogueEntry[]> = new Map(
  CATALOGUE.map(({ code }) => [code.toUpperCase(), CATALOGUE.filter((e) => e.code === code)]),
);

/** The entry of a rule, or `undefined` where there is none. */
export function entryOfRule(rule: string): CatalogueEntry | undefined {
  return BY_RULE.get(rule);
}

/** The entries that share a code, in the catalogue's order; case and outer spaces do not count. */
export function entriesOfCode(code: string): readonly CatalogueEntry[] {
  return BY_CODE.get(code.trim().toUpperCase()) ?? [];
}

function documentedEntry(row: ErrorRow, where: "session" | "upload"): CatalogueEntry {
  const { rule, code, status, category, trigger, owner, retry, advice, source } = row;
  const messages: CatalogueMessage[] = [
    ...row.texts.flatMap(({ tables, ...text }) => tables.map((table) => ({ ...text, table }))),
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
    trigger,
    owner,
    retry,
    advice,
    emitted: row.emitter !== "finbox",
    source,
  };
}

function neighbourEntry(row: NeighbourErrorRow): CatalogueEntry {
  return { ...row, editions: [], messages: sampleMessages(row.rule), emitted: false };
}

function sampleMessages(rule: string): CatalogueMessage[] {
  return SAMPLE_TEXTS.filter((sample) => sample.rule === rule)
    .map(({ message }) => ({ message, table: "sample" }));
}

function editionsOf(messages: readonly CatalogueMessage[]): readonly Edition[] {
  const tables = new Set<string>(messages.map(({ table }) => table));
  return (Object.keys(EDITION_TABLES) as Edition[])
    .filter((edition) => EDITION_TABLES[edition].some((table) => tables.has(table)));
}
