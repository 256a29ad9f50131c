import type { CivilDate } from "../dates/civil_date.ts";
import { type CalendarDuration, parseDuration } from "../dates/duration.ts";
import { parseWireDate } from "../dates/wire_date.ts";
import { showValue } from "./show_value.ts";
import { type JourneyConsent, JOURNEYS } from "./journeys.ts";
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

/**
 * Checks an organization's configuration and makes it ready for look-ups.
 *
 * @throws {TypeError} If a member is unknown, has a wrong type, or gives one bound in both forms
 * @throws {RangeError} If a date or duration cannot be read
 */
export function resolveOrganization(organization: Organization = {}): ResolvedOrganization {
  const { consents, journeys, modes, banks } = members(organization, "organization", [
    "consents",
    "journeys",
    "modes",
    "banks",
  ]);
  const resolvedJourneys = new Map<string, readonly JourneyConsent[]>(Object.entries(JOURNEYS));
  for (const [code, list, path] of entries(journeys, "organization.journeys")) {
    // A request's code is trimmed, and a blank one counts as absent.
    if (code === "" || /^\s|\s$/.test(code)) {
      throw new TypeError(`Cannot use ${path} as a journey: its code is blank or padded`);
    }
    resolvedJourneys.set(code, resolveJourney(list, path));
  }
  const known = new Set<string>(["*", ...Object.keys(TEMPLATES)]);
  for (const journey of resolvedJourneys.values()) {
    for (const { consent } of journey) known.add(consent);
  }
  const resolvedConsents = new Map<string, OrganizationBounds>();
  for (const [code, entry, path] of entries(consents, "organization.consents")) {
    if (!known.has(code)) {
      throw new TypeError(
        `Cannot use ${path} as consent dates: no journey has that consent and no template that id`,
      );
    }
    resolvedConsents.set(code, resolveBounds(entry, path));
  }
  return {
    consents: resolvedConsents,
    journeys: resolvedJourneys,
    listsJourneys: journeys !== undefined,
    ...(modes === undefined ? {} : { modes: resolveModes(modes, "organization.modes") }),
    ...(banks === undefined ? {} : { banks: resolveBanks(banks) }),
  };
}

function resolveJourney(list: unknown, path: string): readonly JourneyConsent[] {
  if (!Array.isArray(list) || list.length === 0) {
    throw new TypeError(`Cannot use ${path} as a journey: it is not an array of consents`);
  }
  const seen = new Set<string>();
  return [...list].map((item, index) => {
    const at = `${path}[${index}]`;
    const { consent, template } = members(item, at, ["consent", "template"]);
    if (typeof consent !== "string" || consent === "" || seen.has(consent)) {
      throw new TypeError(`Cannot use ${at}.consent as a consent code: it is not a new, named one`);
    }
    if (typeof template !== "string" || !Object.hasOwn(TEMPLATES, template)) {
      const ids = Object.keys(TEMPLATES).join(", ");
      throw new TypeError(`Cannot use ${at}.template as a consent template: it is none of ${ids}`);
    }
    seen.add(consent);
    return { consent, template: template as TemplateId };
  });
}

function resolveBounds(entry: unknown, path: string): OrganizationBounds {
  const { window, expiresAfter, from_date, to_date, consent_expiry } = members(entry, path, [
    "window",
    "expiresAfter",
    "from_date",
    "to_date",
    "consent_expiry",
  ]);
  if (window !== undefined && from_date !== undefined) {
    throw new TypeError(`Cannot use ${path} as consent dates: it has both window and from_date`);
  }
  if (expiresAfter !== undefined && consent_expiry !== undefined) {
    throw new TypeError(
      `Cannot use ${path} as consent dates: it has both expiresAfter and consent_expiry`,
    );
  }
  const from = duration(window, `${path}.window`) ?? date(from_date, `${path}.from_date`);
  const to = date(to_date, `${path}.to_date`);
  const expiry = duration(expiresAfter, `${path}.expiresAfter`) ??
    date(consent_expiry, `${path}.consent_expiry`);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(expiry === undefined ? {} : { expiry }),
  };
}

function resolveModes(modes: unknown, path: string): ReadonlySet<string> {
  if (!Array.isArray(modes) || ![...modes].every((mode) => MODES.includes(mode))) {
    throw new TypeError(`Cannot use ${path} as modes: it is not an array of ${MODES.join(", ")}`);
  }
  return new Set(modes);
}

function resolveBanks(banks: unknown): ReadonlyMap<string, ReadonlySet<string>> {
  const resolved = new Map<string, ReadonlySet<string>>();
  for (const [identifier, bank, path] of entries(banks, "organization.banks")) {
    const { modes } = members(bank, path, ["modes"]);
    const key = identifier.toUpperCase();
    if (resolved.has(key)) {
      throw new TypeError(`Cannot use ${path} as a bank: it stands there twice, case aside`);
    }
    resolved.set(key, resolveModes(modes, `${path}.modes`));
  }
  return resolved;
}

function duration(value: unknown, path: string): CalendarDuration | undefined {
  if (value === undefined) return undefined;
  const read = typeof value === "string" ? parseDuration(value) : undefined;
  if (read !== undefined && read.months + read.days / 28 <= LONGEST_MONTHS) return read;
  throw new RangeError(
    `Cannot use ${path} as an ISO 8601 duration of at most 100 years: current value is ${
      showValue(value)
    }`,
  );
}

function date(value: unknown, path: string): CivilDate | undefined {
  if (value === undefined) return undefined;
  const read = typeof value === "string" ? parseWireDate(value) : undefined;
  if (read !== undefined) return read;
  throw new RangeError(
    `Cannot use ${path} as a DD/MM/YYYY date: current value is ${showValue(value)}`,
  );
}

function members<const Name extends string>(
  value: unknown,
  path: string,
  names: readonly Name[],
): { readonly [K in Name]?: unknown } {
  const known: readonly string[] = names;
  for (const [name] of entries(value, path)) {
    if (!known.includes(name)) {
      throw new TypeError(
        `Cannot use ${path}.${name} as configuration: the members are ${names.join(", ")}`,
      );
    }
  }
  return value as { readonly [K in Name]?: unknown };
}

function entries(value: unknown, path: string): [name: string, value: unknown, path: string][] {
  if (value === undefined) return [];
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError(`Cannot use ${path} as an object: current value is ${showValue(value)}`);
  }
  return Object.entries(value).map(([name, member]) => [name, member, `${path}.${name}`]);
}
