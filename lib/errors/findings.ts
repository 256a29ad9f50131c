import type { ErrorCategory, ErrorRow, ErrorTable } from "./tables/error_row.ts";
import { type NoticeRow, NOTICES } from "./tables/notices.ts";
import { SESSION_ERRORS } from "./tables/session_errors.ts";
import type { UPLOAD_ERRORS } from "./tables/upload_errors.ts";

/** A rule of the session API. */
export type SessionRule = typeof SESSION_ERRORS[number]["rule"];

/** A rule of the upload API. */
export type UploadRule = typeof UPLOAD_ERRORS[number]["rule"];

/** The code of a notice. */
export type NoticeCode = typeof NOTICES[number]["code"];

/** A fault for which FinBox refuses the request. */
export interface GuardError {
  /** The stable id of the rule; one code covers several rules. */
  readonly rule: string;
  /** FinBox's error code. */
  readonly code: string;
  /** FinBox's message for it, in the wording of the edition. */
  readonly message: string;
  /** The HTTP status that FinBox answers with. */
  readonly status: number;
  /** The category in FinBox's error matrix. */
  readonly category: ErrorCategory;
  /** The parameter at fault, by its wire name. */
  readonly field?: string;
  /** Where in the request, as a JSON Pointer (RFC 6901); empty for the whole of it. */
  readonly path: string;
  /** A value that would be accepted, where one is evident. */
  readonly suggestion?: string;
  /** Where the rule is documented. */
  readonly source: string;
}

/** Something that looks wrong and blocks nothing. */
export interface Notice {
  /** The stable code. */
  readonly code: string;
  /** What is the matter, in one sentence. */
  readonly message: string;
  /** The parameter concerned, by its wire name. */
  readonly field?: string;
  /** Where in the request, as a JSON Pointer (RFC 6901). */
  readonly path?: string;
  /** The value as sent; dates in ISO 8601. */
  readonly before?: string;
  /** The value that takes its place. */
  readonly after?: string;
  /** A value to send instead. */
  readonly suggestion?: string;
  /** Where it is documented. */
  readonly source: string;
}

/** Where a finding lies. */
export interface Place {
  /** The parameter, by its wire name. */
  readonly field?: string;
  /** A JSON Pointer into the request. */
  readonly path: string;
}

/** The rows of the errors that a check can find, by their rules. */
export type ErrorRows = ReadonlyMap<string, ErrorRow>;

/** Makes rows ready for a check's findings. */
export function toErrorRows(rows: readonly ErrorRow[]): ErrorRows {
  return new Map(rows.map((row) => [row.rule, row]));
}

const SESSION_ROWS = toErrorRows(SESSION_ERRORS);
const NOTICE_ROWS: ReadonlyMap<string, NoticeRow> = new Map(NOTICES.map((row) => [row.code, row]));
/** The texts between a template's parts, and the parts' names, by turns; made when first needed. */
const pieces = new Map<string, readonly string[]>();

type Parts = Readonly<Record<string, string | undefined>>;
type Growing<Finding> = { -readonly [Member in keyof Finding]: Finding[Member] };

const NO_PARTS: Parts = {};
const NOTHING: readonly never[] = Object.freeze([]);
/** From so many findings on, a set knows them: a few are compared one by one. */
const MANY = 12;

/** What a check has found so far: each rule once per path, in the order of their finding. */
export class Findings {
  #errors: GuardError[] | undefined;
  #notices: Notice[] | undefined;
  readonly #tables: readonly ErrorTable[];
  readonly #rows: ErrorRows;
  #found: Set<string> | undefined;

  /**
   * @param tables The error tables of the edition, the first to be asked for a text first
   * @param rows The errors that can be found; the session API's by default
   */
  constructor(tables: readonly ErrorTable[], rows: ErrorRows = SESSION_ROWS) {
    this.#tables = tables;
    this.#rows = rows;
  }

  /** The errors; shared and frozen where there is none. */
  get errors(): readonly GuardError[] {
    return this.#errors ?? NOTHING;
  }

  /** The notices; shared and frozen where there is none. */
  get notices(): readonly Notice[] {
    return this.#notices ?? NOTHING;
  }

  /** Adds an error; `parts` fill the message's template. */
  refuse(
    rule: SessionRule | UploadRule,
    { field, path }: Place,
    parts: Parts = NO_PARTS,
    suggestion?: string,
  ): void {
    const isKnown = this.#errors?.some((error) => error.rule === rule && error.path === path);
    if (isKnown) return;
    const row = this.#rows.get(rule)!;
    const { code, status, category, source } = row;
    const message = this.#message(row, field, parts);
    // Members come one by one: a spread costs as much as all the rest.
    const error = { rule, code, message, status, category } as Growing<GuardError>;
    if (field !== undefined) error.field = field;
    error.path = path;
    if (suggestion !== undefined) error.suggestion = suggestion;
    error.source = source;
    (this.#errors ??= []).push(error);
  }

  /** Adds a notice, unless it has been given for the place; its parts also fill the template. */
  notice(
    code: NoticeCode,
    place: Partial<Place>,
    parts: { before?: string; after?: string; suggestion?: string } = NO_PARTS,
    more: Parts = NO_PARTS,
  ): void {
    if (this.#isNew(code, place.path)) this.noticeNew(code, place, parts, more);
  }

  /** Adds a notice that cannot have been given for the place. */
  noticeNew(
    code: NoticeCode,
    { field, path }: Partial<Place>,
    parts: { before?: string; after?: string; suggestion?: string } = NO_PARTS,
    more: Parts = NO_PARTS,
  ): void {
    const { message, source } = NOTICE_ROWS.get(code)!;
    const { before, after, suggestion } = parts;
    const notice = { code, message: fill(message, field, parts, more) } as Growing<Notice>;
    if (field !== undefined) notice.field = field;
    if (path !== undefined) notice.path = path;
    if (before !== undefined) notice.before = before;
    if (after !== undefined) notice.after = after;
    if (suggestion !== undefined) notice.suggestion = suggestion;
    notice.source = source;
    (this.#notices ??= []).push(notice);
  }

  /** Adds notices as they are. */
  add(notices: readonly Notice[]): void {
    if (notices.length > 0) (this.#notices ??= []).push(...notices);
  }

  #isNew(code: string, path: string | undefined): boolean {
    const { notices } = this;
    if (this.#found === undefined && notices.length < MANY) {
      for (const notice of notices) {
        if (notice.code === code && notice.path === path) return false;
      }
      return true;
    }
    const found = this.#found ??= new Set(notices.map(({ code, path }) => `${code} ${path}`));
    const { size } = found;
    return found.add(`${code} ${path}`).size > size;
  }

  #message(row: ErrorRow, field: string | undefined, parts: Parts): string {
    if (row.template !== undefined) return fill(row.template, field, parts);
    for (const table of this.#tables) {
      const text = row.texts.find((text) => text.tables.includes(table));
      if (text !== undefined) return text.message;
    }
    return row.texts[0].message;
  }
}

function takeApart(template: string): readonly string[] {
  let parts = pieces.get(template);
  if (parts === undefined) pieces.set(template, parts = template.split(/\{(\w+)\}/));
  return parts;
}

function fill(template: string, field = "", parts: Parts, more: Parts = NO_PARTS): string {
  const pieces = takeApart(template);
  let text = pieces[0];
  for (let at = 1; at < pieces.length; at += 2) {
    const name = pieces[at];
    text += (name === "field" ? field : more[name] ?? parts[name] ?? "") + pieces[at + 1];
  }
  return text;
}
