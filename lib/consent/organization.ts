import type { CivilDate } from "../dates/civil_date.ts";
import { type CalendarDuration, parseDuration } from "../dates/duration.ts";
import { parseWireDate } from "../dates/wire_date.ts";
import { type FaultPlace, type ReportFault, throwFault } from "./option_faults.ts";
import { type JourneyConsent, JOURNEYS } from "./journeys.ts";
import { entries, members } from "./read_members.ts";
import { type TemplateId, TEMPLATES } from "./templates.ts";

/** What an organization has set up for a consent; each bound in one of its two forms. */
export interface OrganizationConsent {
  /** How far before today the data begins, as an ISO 8601 duration. */
  readonly window?: string;
  /** How far after today the consent expires, as an ISO 8601 duration. */
  readonly expiresAfter?: string;
  /** The first day of the data, `DD/MM/YYYY`. */
  readonly from_date?: string;
  /** The last day of the data, `DD/MM/YYYY`. */
  readonly to_date?: string;
  /** The day on which the consent expires, `DD/MM/YYYY`. */
  readonly consent_expiry?: string;
}

/** A way to fetch statements: upload of a PDF, Account Aggregator, or net banking. */
export type Mode = "pdf" | "aa" | "online";

/** What FinBox has set up for an organization. */
export interface Organization {
  /** Consent dates by consent code, template id or `*` for all. */
  readonly consents?: Readonly<Record<string, OrganizationConsent>>;
  /** The organization's own journeys by journey code. */
  readonly journeys?: Readonly<Record<string, readonly JourneyConsent[]>>;
  /** The modes that are enabled for the organization; all when absent. */
  readonly modes?: readonly Mode[];
  /** The banks that it can use and their modes, by identifier; every bank when absent. */
  readonly banks?: Readonly<Record<string, { readonly modes: readonly Mode[] }>>;
}

/** The dates of one layer of the organization's consents. */
export interface OrganizationBounds {
  readonly from?: CivilDate | CalendarDuration;
  readonly to?: CivilDate;
  readonly expiry?: CivilDate | CalendarDuration;
}

/** An organization's configuration, checked and ready to be looked up. */
export interface ResolvedOrganization {
  readonly consents: ReadonlyMap<string, OrganizationBounds>;
  readonly journeys: ReadonlyMap<string, readonly JourneyConsent[]>;
  /** Whether the organization lists its own journeys, so that no others are known to FinBox. */
  readonly listsJourneys: boolean;
  readonly modes?: ReadonlySet<string>;
  /** By identifier in upper case. */
  readonly banks?: ReadonlyMap<string, ReadonlySet<string>>;
}

const MODES: readonly string[] = ["pdf", "aa", "online"] satisfies Mode[];
const LONGEST_MONTHS = 1200;

const MEMBERS = ["consents", "journeys", "modes", "banks"] as const;
const CONSENT_MEMBERS = [
  "window",
  "expiresAfter",
  "from_date",
  "to_date",
  "consent_expiry",
] as const;

/**
 * Checks an organization's configuration and makes it ready for look-ups.
 *
 * @param organization The configuration
 * @param report Takes each fault; what is at fault is left out of the result
 * @throws {TypeError} If a member is unknown, has a wrong type, or gives one bound in both forms,
 * unless `report` takes it
 * @throws {RangeError} If a date or duration cannot be read, unless `report` takes it
 */
export function resolveOrganization(
  organization: Organization = {},
  report: ReportFault = throwFault,
): ResolvedOrganization {
  const { consents, journeys, modes, banks } = members(
    organization,
    ["organization"],
    MEMBERS,
    report,
  ) ?? {};
  const resolvedJourneys = new Map<string, readonly JourneyConsent[]>(Object.entries(JOURNEYS));
  let areJourneysKnown = true;
  for (const [code, list, place] of entriesIn(journeys, "journeys", report)) {
    // A request's code is trimmed, and a blank one counts as absent.
    if (code === "" || /^\s|\s$/.test(code)) {
      report(place, "a journey with a code that is not blank and has no spaces around it", code);
    }
    const journey = resolveJourney(list, place, report);
    if (journey === undefined) areJourneysKnown = false;
    else resolvedJourneys.set(code, journey);
  }
  const known = new Set<string>(["*", ...Object.keys(TEMPLATES)]);
  for (const journey of resolvedJourneys.values()) {
    for (const { consent } of journey) known.add(consent);
  }
  const resolvedConsents = new Map<string, OrganizationBounds>();
  for (const [code, entry, place] of entriesIn(consents, "consents", report)) {
    if (areJourneysKnown && !known.has(code)) {
      report(place, "the dates of *, a template, or a consent of a journey", code);
    }
    resolvedConsents.set(code, resolveBounds(entry, place, report));
  }
  return {
    consents: resolvedConsents,
    journeys: resolvedJourneys,
    listsJourneys: journeys !== undefined,
    ...(modes === undefined
      ? {}
      : { modes: resolveModes(modes, ["organization", "modes"], report) }),
    ...(banks === undefined ? {} : { banks: resolveBanks(banks, report) }),
  };
}

function resolveJourney(
  list: unknown,
  place: FaultPlace,
  report: ReportFault,
): readonly JourneyConsent[] | undefined {
  if (!Array.isArray(list) || list.length === 0) {
    report(place, "a journey, which is an array of consents", list);
    return undefined;
  }
  const seen = new Set<string>();
  let isGood = true;
  const refuse: ReportFault = (...fault) => {
    isGood = false;
    report(...fault);
  };
  const journey = [...list].flatMap((item, index) => {
    const at = [...place, index] as const;
    const read = members(item, at, ["consent", "template"], refuse);
    if (read === undefined) return [];
    const { consent, template } = read;
    if (typeof consent !== "string" || consent === "" || seen.has(consent)) {
      refuse([...at, "consent"], "a consent code that the journey has once", consent);
    }
    if (typeof template !== "string" || !Object.hasOwn(TEMPLATES, template)) {
      const ids = Object.keys(TEMPLATES).join(", ");
      refuse([...at, "template"], `a consent template, one of ${ids}`, template);
    }
    seen.add(consent as string);
    return [{ consent: consent as string, template: template as TemplateId }];
  });
  return isGood ? journey : undefined;
}

function resolveBounds(
  entry: unknown,
  place: FaultPlace,
  report: ReportFault,
): OrganizationBounds {
  const { window, expiresAfter, from_date, to_date, consent_expiry } = members(
    entry,
    place,
    CONSENT_MEMBERS,
    report,
  ) ?? {};
  if (window !== undefined && from_date !== undefined) {
    report(place, "consent dates with only one of window and from_date", entry);
  }
  if (expiresAfter !== undefined && consent_expiry !== undefined) {
    report(place, "consent dates with only one of expiresAfter and consent_expiry", entry);
  }
  const from = duration(window, [...place, "window"], report) ??
    date(from_date, [...place, "from_date"], report);
  const to = date(to_date, [...place, "to_date"], report);
  const expiry = duration(expiresAfter, [...place, "expiresAfter"], report) ??
    date(consent_expiry, [...place, "consent_expiry"], report);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(expiry === undefined ? {} : { expiry }),
  };
}

function resolveModes(
  modes: unknown,
  place: FaultPlace,
  report: ReportFault,
): ReadonlySet<string> {
  if (Array.isArray(modes) && [...modes].every((mode) => MODES.includes(mode))) {
    return new Set(modes);
  }
  report(place, `modes, which are an array of ${MODES.join(", ")}`, modes);
  return new Set();
}

function resolveBanks(
  banks: unknown,
  report: ReportFault,
): ReadonlyMap<string, ReadonlySet<string>> {
  const resolved = new Map<string, ReadonlySet<string>>();
  for (const [identifier, bank, place] of entriesIn(banks, "banks", report)) {
    const read = members(bank, place, ["modes"], report);
    if (read === undefined) continue;
    const key = identifier.toUpperCase();
    if (resolved.has(key)) {
      report(place, "a bank that is listed once, whatever its case", identifier);
    }
    resolved.set(key, resolveModes(read.modes, [...place, "modes"], report));
  }
  return resolved;
}

function duration(
  value: unknown,
  place: FaultPlace,
  report: ReportFault,
): CalendarDuration | undefined {
  if (value === undefined) return undefined;
  const read = typeof value === "string" ? parseDuration(value) : undefined;
  if (read !== undefined && read.months + read.days / 28 <= LONGEST_MONTHS) return read;
  report(place, "an ISO 8601 duration of at most 100 years", value, "range");
  return undefined;
}

function date(value: unknown, place: FaultPlace, report: ReportFault): CivilDate | undefined {
  if (value === undefined) return undefined;
  const read = typeof value === "string" ? parseWireDate(value) : undefined;
  if (read === undefined) report(place, "a DD/MM/YYYY date", value, "range");
  return read;
}

function entriesIn(value: unknown, section: string, report: ReportFault) {
  return value === undefined ? [] : entries(value, ["organization", section], report) ?? [];
}
