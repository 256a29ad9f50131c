import {
  type Organization,
  type ResolvedOrganization,
  resolveOrganization,
} from "../consent/organization.ts";
import {
  collectFaults,
  type OptionFault,
  type ReportFault,
  throwFault,
} from "../consent/option_faults.ts";
import type { CivilDate } from "../dates/civil_date.ts";
import { isCivilDate } from "../dates/days_in_month.ts";
import { parseIsoDate } from "../dates/iso_date.ts";
import { type Edition, type EditionRow, EDITIONS, LATEST_EDITIONS } from "../editions.ts";

/** What a session check needs besides the request. */
export interface SessionOptions {
  /** The API version, or one edition of it. `v1` is the edition of 2025. */
  readonly version: "v1" | "v2" | Edition;
  /**
   * The date in India on which the session is created: ISO 8601, or any object with `year`,
   * `month` and `day`, such as a `Temporal.PlainDate` of the ISO calendar; 1900 to 2999.
   */
  readonly today: string | CivilDate;
  /** What FinBox has set up for the organization. */
  readonly organization?: Organization;
  /** The frontend workflow; `redirect` makes `redirect_url` required. */
  readonly workflow?: "redirect" | "iframe";
}

/** Options after their check. */
export interface ResolvedOptions {
  readonly edition: Edition;
  readonly row: EditionRow;
  readonly today: CivilDate;
  readonly organization: ResolvedOrganization;
  readonly redirectUrlRequired: boolean;
}

/** Calendars of `Temporal` whose years, months and days are ISO 8601's. */
const ISO_CALENDARS: readonly string[] = ["iso8601", "gregory"];

const NO_ORGANIZATION: ResolvedOrganization = resolveOrganization();
const VERSIONS = [...Object.keys(LATEST_EDITIONS), ...Object.keys(EDITIONS)].join(", ");
/** Takes the place of a day that cannot be used, so that the other options are checked too. */
const ANY_DAY: CivilDate = { year: 2000, month: 1, day: 1 };

/**
 * The options that cannot be used, before anything is checked with them.
 *
 * A form or a configuration file can show all of them at once, where `checkSession` throws for the
 * first. A fault names the option and repeats no value of it.
 *
 * @param options The options, or what is to become them
 * @returns The faults; none when `checkSession` takes the options
 *
 * @example A date in the wrong form, and a member that is misspelt
 * ```ts
 * import { optionFaults } from "@bankconnect/guard";
 *
 * const [fault, other] = optionFaults({
 *   version: "v2",
 *   today: "09/12/2025",
 *   organization: { journeyz: {} },
 * });
 * console.log(fault.path); // "today"
 * console.log(fault.expected); // "an ISO 8601 date or an object with year, month and day"
 * console.log(other.path, other.kind); // "organization.journeyz" "unknown"
 * ```
 */
export function optionFaults(options: unknown): readonly OptionFault[] {
  return collectFaults((report) => resolveOptions(options as SessionOptions, report));
}

/**
 * Checks the options of a session check.
 *
 * @param options The options
 * @param report Takes each fault; another value takes the place of what is at fault
 * @throws {TypeError} If an option has a wrong type, unless `report` takes it
 * @throws {RangeError} If an option has a value that cannot be used, unless `report` takes it
 */
export function resolveOptions(
  options: SessionOptions,
  report: ReportFault = throwFault,
): ResolvedOptions {
  if (typeof options !== "object" || options === null) report(["options"], "an object", options);
  const { version, today, organization, workflow } = options ?? {};
  const edition = resolveEdition(version, report);
  if (workflow !== undefined && workflow !== "redirect" && workflow !== "iframe") {
    report(["workflow"], '"redirect" or "iframe"', workflow, "range");
  }
  const row: EditionRow = EDITIONS[edition];
  return {
    edition,
    row,
    today: resolveToday(today, report),
    organization: organization === undefined
      ? NO_ORGANIZATION
      : resolveOrganization(organization, report),
    redirectUrlRequired: row.redirectUrlRequired || workflow === "redirect",
  };
}

function resolveEdition(version: SessionOptions["version"], report: ReportFault): Edition {
  if (version === "v1" || version === "v2") return LATEST_EDITIONS[version];
  if (typeof version === "string" && Object.hasOwn(EDITIONS, version)) return version;
  report(
    ["version"],
    `one of ${VERSIONS}`,
    version,
    typeof version === "string" ? "range" : "type",
  );
  return LATEST_EDITIONS.v2;
}

function resolveToday(today: unknown, report: ReportFault): CivilDate {
  const date = typeof today === "string" ? parseIsoDate(today) : dateOf(today);
  // Consents reach up to a century away from today, and wire dates have four-digit years.
  if (date !== undefined && date.year >= 1900 && date.year <= 2999) return date;
  if (date !== undefined) {
    report(["today"], "a date in the years 1900 to 2999", date.year, "range");
  } else if (!isOfIsoCalendar(today)) {
    const { calendarId } = today as { readonly calendarId: string };
    report(
      ["today"],
      "a date of the ISO calendar, whose calendarId is iso8601",
      calendarId,
      "range",
    );
  } else {
    const expected = "an ISO 8601 date or an object with year, month and day";
    report(["today"], expected, today, typeof today === "string" ? "range" : "type");
  }
  return ANY_DAY;
}

function dateOf(value: unknown): CivilDate | undefined {
  if (typeof value !== "object" || value === null || !isOfIsoCalendar(value)) return undefined;
  const { year, month, day } = value as CivilDate;
  return isCivilDate(year, month, day) ? { year, month, day } : undefined;
}

function isOfIsoCalendar(value: unknown): boolean {
  const { calendarId = "" } = (value ?? {}) as { readonly calendarId?: unknown };
  return typeof calendarId !== "string" || calendarId === "" || ISO_CALENDARS.includes(calendarId);
}
