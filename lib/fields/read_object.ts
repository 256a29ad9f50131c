import type { CivilDate } from "../dates/civil_date.ts";
import type { Findings, Place } from "../errors/findings.ts";
import { pointer } from "../errors/pointer.ts";
import { METADATA_LISTS, type ParameterRow } from "./parameters.ts";
import { readDate, toDate } from "./read_date.ts";
import { isGoodText, type Reading, readText } from "./read_text.ts";

/** The dates of one consent as the request sends them. */
export interface ConsentRequest {
  /** `from_date`, where sent. */
  readonly from: Reading<CivilDate>;
  /** `to_date`, where sent. */
  readonly to: Reading<CivilDate>;
  /** `consent_expiry`, where sent. */
  readonly expiry: Reading<CivilDate>;
}

const UNREADABLE: ConsentRequest = { from: null, to: null, expiry: null };

const CONSENT_DATES = [
  ["from_date", "from"],
  ["to_date", "to"],
  ["consent_expiry", "expiry"],
] as const;
const CONSENT_MEMBERS: ReadonlySet<string> = new Set(CONSENT_DATES.map(([name]) => name));

// No document limits the length of these texts.
const LIST_ITEM: Partial<ParameterRow> = {};

/** Whether the value is an object with members: not null, not an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object's own member, or `undefined`. */
export function memberOf(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/**
 * Reads the `consents` object for a journey's consents, in the journey's order.
 *
 * Consents outside the journey and members that are not documented give notices. Without a known
 * journey (`undefined`), only the shape is read. Every consent that is not an object is a fault of
 * its own; its dates are as those that cannot be read.
 */
export function readConsents(
  value: unknown,
  journey: readonly string[] | undefined,
  place: Place,
  findings: Findings,
): Reading<ReadonlyMap<string, ConsentRequest>> {
  if (!isObject(value)) return refuseObject(value, place, findings);
  const consents = new Map<string, ConsentRequest>();
  for (const code of journey ?? []) {
    const consent = memberOf(value, code);
    if (consent !== undefined) consents.set(code, readConsent(consent, code, place, findings));
  }
  for (const code of Object.keys(value)) {
    const consent = value[code];
    // JSON has no `undefined`, but a caller in JavaScript may.
    if (consent === undefined || consents.has(code)) continue;
    if (!isObject(consent)) refuseObject(consent, within(place, code), findings);
    else if (journey !== undefined) findings.notice("UNKNOWN_CONSENT", within(place, code));
  }
  return consents;
}

function readConsent(
  consent: unknown,
  code: string,
  place: Place,
  findings: Findings,
): ConsentRequest {
  if (!isObject(consent)) {
    refuseObject(consent, within(place, code), findings);
    return UNREADABLE;
  }
  const dates: { -readonly [K in keyof ConsentRequest]: ConsentRequest[K] } = {
    from: undefined,
    to: undefined,
    expiry: undefined,
  };
  for (const [name, key] of CONSENT_DATES) {
    const value = memberOf(consent, name);
    dates[key] = toDate(value);
    if (value === undefined || dates[key] !== undefined) continue;
    const at = within(place, code, name);
    if (value === null) findings.notice("BLANK_VALUE", at);
    else dates[key] = readDate(value, "date-format", at, findings);
  }
  for (const name of Object.keys(consent)) {
    if (consent[name] !== undefined && !CONSENT_MEMBERS.has(name)) {
      findings.notice("UNKNOWN_CONSENT_MEMBER", within(place, code, name));
    }
  }
  return dates;
}

/** Reads `metadata`: an object whose known members are arrays of strings. */
export function readMetadata(value: unknown, place: Place, findings: Findings): Reading<true> {
  if (!isObject(value)) return refuseObject(value, place, findings);
  const before = findings.errors.length;
  for (const name of METADATA_LISTS) {
    const list = memberOf(value, name);
    if (list === undefined) continue;
    if (list === null) findings.notice("BLANK_VALUE", within(place, name));
    else readList(list, place, name, findings);
  }
  return findings.errors.length === before ? true : null;
}

function readList(list: unknown, place: Place, name: string, findings: Findings): void {
  if (!Array.isArray(list)) {
    findings.refuse("list-invalid", within(place, name), { type: typeNameOf(list) });
    return;
  }
  for (let index = 0; index < list.length; index++) {
    const item: unknown = list[index];
    if (isGoodText(item, LIST_ITEM)) continue;
    const at = within(place, name, index);
    if (item === null) findings.notice("BLANK_VALUE", at);
    else readText(item, LIST_ITEM, at, findings);
  }
}

// Making a place costs more than reading a good value, so it is made for what is reported.
function within(place: Place, ...names: readonly (string | number)[]): Place {
  return { ...place, path: place.path + pointer(...names) };
}

function refuseObject(value: unknown, place: Place, findings: Findings): null {
  findings.refuse("object-invalid", place, { type: typeNameOf(value) });
  return null;
}

// The names of Python's types, which FinBox's messages show.
function typeNameOf(value: unknown): string {
  if (value === null) return "NoneType";
  if (Array.isArray(value)) return "list";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return { boolean: "bool", string: "str", object: "dict" }[typeof value as string] ?? "NoneType";
}
