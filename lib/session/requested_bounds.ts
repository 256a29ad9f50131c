import type { RequestedBounds } from "../consent/merge_consent.ts";
import type { CivilDate } from "../dates/civil_date.ts";
import type { Bound } from "../dates/provenance.ts";
import { pointer } from "../json/pointer.ts";
import type { ConsentRequest } from "../fields/read_object.ts";
import type { Values } from "./read_value.ts";
import type { Reading } from "../fields/reading.ts";

/** DATA: the names of a consent's dates on the wire. */
export const DATE_MEMBERS = {
  from: "from_date",
  to: "to_date",
  expiry: "consent_expiry",
} as const;

/** The dates at the top of a request. */
export function topLevelBounds({ from_date, to_date }: Values): RequestedBounds {
  return {
    from: requestBound(from_date, "", DATE_MEMBERS.from),
    to: requestBound(to_date, "", DATE_MEMBERS.to),
    expiry: undefined,
  };
}

/** The dates that a request gives for one consent. */
export function ownBounds({ from, to, expiry }: ConsentRequest, code: string): RequestedBounds {
  const consent = pointer("consents", code);
  return {
    from: requestBound(from, consent, DATE_MEMBERS.from),
    to: requestBound(to, consent, DATE_MEMBERS.to),
    expiry: requestBound(expiry, consent, DATE_MEMBERS.expiry),
  };
}

function requestBound(
  date: Reading<CivilDate>,
  parent: string,
  member: string,
): Bound | undefined {
  if (!date) return undefined;
  return { date, provenance: { layer: "request", path: `${parent}/${member}` } };
}
