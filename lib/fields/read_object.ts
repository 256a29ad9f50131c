import { isObject } from "../json/is_object.ts";
import type { Day } from "../dates/day.ts";
import type { Findings, Place } from "../errors/findings.ts";
import { pointer } from "../json/pointer.ts";
import { METADATA_LISTS, type ParameterRow } from "./parameters.ts";
import { readDate, readGoodDate } from "./read_date.ts";
import { isGoodText } from "./read_text.ts";
import { trim } from "./trim.ts";
import { type Reading, REFUSED } from "./reading.ts";

/** The dates of one consent as the request sends them. */
export interface ConsentRequest {
  /** `from_date`, where sent. */
  readonly from: Reading<Day>;
  /** `to_date`, where sent. */
  readonly to: Reading<Day>;
  /** `consent_expiry`, where sent. */
  readonly expiry: Reading<Day>;
}

/** The requests for a journey's consents, in the journey's order; `undefined` where one is not sent. */
export type ConsentRequests = readonly (ConsentRequest | undefined)[];

const ABSENT: ConsentRequest = { from: undefined, to: undefined, expiry: undefined };
const NO_REQUESTS: ConsentRequests = [];

// No document limits the length of these texts.
const LIST_ITEM: Partial<ParameterRow> = {};

/** The object's own member, or `undefined`. */
export function memberOf(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * Reads the `consents` object for a journey's consents, in the journey's order.
 *
 * Consents outside the journey, members that are not documented and consents that are not objects
 * give notices; the dates of the last count as absent. Without a known journey (`undefined`), only the
 * shape is read.
 */
export function readConsents(
  value: unknown,
  journey: readonly string[] | undefined,
  place: Place,
  findings: Findings,
): Reading<ConsentRequests> {
  if (isEmptyList(value, place, findings)) return NO_REQUESTS;
  if (!isObject(value)) {
    findings.refuse("object-invalid", place, { type: typeNameOf(value) });
    return REFUSED;
  }
  const requests = journey?.map((code) => {
    const consent = memberOf(value, code);
    return consent === undefined ? undefined : readConsent(consent, code, place, findings);
  });
  for (const code of Object.keys(value)) {
    if (journey?.includes(code)) continue;
    const consent = value[code];
    // JSON has no `undefined`, but a caller in JavaScript may.
    if (consent === undefined) continue;
    if (!isObject(consent)) noticeConsent(consent, within(place, code), findings);
    else if (journey !== undefined) findings.notice("UNKNOWN_CONSENT", within(place, code));
  }
  return requests ?? NO_REQUESTS;
}

function readConsent(
  consent: unknown,
  code: string,
  place: Place,
  findings: Findings,
): ConsentRequest {
  if (!isObject(consent)) {
    noticeConsent(consent, within(place, code), findings);
    return ABSENT;
  }
  let from: unknown, to: unknown, expiry: unknown;
  let others: string[] | undefined;
  const names = Object.keys(consent);
  const values = Object.values(consent);
  for (let index = 0; index < names.length; index++) {
    const value = values[index];
    if (names[index] === "from_date") from = value;
    else if (names[index] === "to_date") to = value;
    else if (names[index] === "consent_expiry") expiry = value;
    else if (value !== undefined) (others ??= []).push(names[index]);
  }
  const request = {
    from: readConsentDate(from, code, "from_date", place, findings),
    to: readConsentDate(to, code, "to_date", place, findings),
    expiry: readConsentDate(expiry, code, "consent_expiry", place, findings),
  };
  for (const name of others ?? []) {
    findings.notice("UNKNOWN_CONSENT_MEMBER", within(place, code, name));
  }
  return request;
}

function readConsentDate(
  value: unknown,
  code: string,
  name: string,
  place: Place,
  findings: Findings,
): Reading<Day> {
  if (value === undefined) return undefined;
  const good = readGoodDate(value);
  if (good !== undefined) return good;
  const at = within(place, code, name);
  if (value !== null) return readDate(value, "date-format", at, findings);
  findings.notice("BLANK_VALUE", at);
  return undefined;
}

/**
 * Reads `metadata`: an object whose known members are arrays of strings. No document refuses another
 * shape, so it gives a notice.
 */
export function readMetadata(value: unknown, place: Place, findings: Findings): Reading<true> {
  if (isEmptyList(value, place, findings)) return true;
  if (!isObject(value)) {
    findings.notice("UNVERIFIED_VALUE", place, {}, { limit: "object" });
    return undefined;
  }
  for (const name of METADATA_LISTS) {
    const list = memberOf(value, name);
    if (list === undefined || isGoodList(list)) continue;
    if (list === null) findings.notice("BLANK_VALUE", within(place, name));
    else readList(list, within(place, name), findings);
  }
  return true;
}

/** Reads a list of texts; another shape gives a notice. */
export function readList(list: unknown, place: Place, findings: Findings): Reading<true> {
  if (!Array.isArray(list)) {
    findings.notice("UNVERIFIED_VALUE", place, {}, { limit: "list of texts" });
    return undefined;
  }
  for (let index = 0; index < list.length; index++) {
    const item: unknown = list[index];
    if (isGoodText(item, LIST_ITEM)) continue;
    const at = within(place, index);
    const isBlank = item === null || (typeof item === "string" && trim(item) === "");
    if (isBlank) findings.notice("BLANK_VALUE", at);
    else findings.notice("UNVERIFIED_VALUE", at, {}, { limit: "text" });
  }
  return true;
}

function isGoodList(list: unknown): boolean {
  if (!Array.isArray(list)) return false;
  for (const item of list) if (!isGoodText(item, LIST_ITEM)) return false;
  return true;
}

// Making a place costs more than reading a good value, so it is made for what is reported.
function within(place: Place, ...names: readonly (string | number)[]): Place {
  return { ...place, path: place.path + pointer(...names) };
}

// PHP writes an empty object as an empty list.
function isEmptyList(value: unknown, place: Place, findings: Findings): boolean {
  const isEmpty = Array.isArray(value) && value.length === 0;
  if (isEmpty) findings.notice("EMPTY_LIST", place);
  return isEmpty;
}

function noticeConsent(consent: unknown, place: Place, findings: Findings): void {
  if (isEmptyList(consent, place, findings)) return;
  findings.notice("CONSENT_NOT_AN_OBJECT", place);
}

// The names of Python's types, which FinBox's messages show.
function typeNameOf(value: unknown): string {
  if (value === null) return "NoneType";
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return { boolean: "bool", string: "str", object: "dict" }[typeof value as string] ?? "NoneType";
}
