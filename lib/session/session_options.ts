import {
  type Organization,
  type ResolvedOrganization,
  resolveOrganization,
} from "../consent/organization.ts";
import { showValue } from "../consent/show_value.ts";
import { type CivilDate, isCivilDate } from "../dates/civil_date.ts";
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

/**
 * Checks the options of a session check.
 *
 * @throws {TypeError} If an option has a wrong type
 * @throws {RangeError} If an option has a value that cannot be used
 */
export function resolveOptions(options: SessionOptions): ResolvedOptions {
  if (typeof options !== "object" || options === null) {
    throw new TypeError(`Cannot use options as an object: current value is ${showValue(options)}`);
  }
  const { version, today, organization, workflow } = options;
  const edition = version === "v1" || version === "v2" ? LATEST_EDITIONS[version] : version;
  if (typeof edition !== "string" || !Object.hasOwn(EDITIONS, edition)) {
    const known = [...Object.keys(LATEST_EDITIONS), ...Object.keys(EDITIONS)].join(", ");
    const message = `Cannot use version as one of ${known}: current value is ${showValue(version)}`;
    throw typeof edition === "string" ? new RangeError(message) : new TypeError(message);
  }
  if (workflow !== undefined && workflow !== "redirect" && workflow !== "iframe") {
    throw new RangeError(
      `Cannot use workflow as "redirect" or "iframe": current value is ${showValue(workflow)}`,
    );
  }
  const row: EditionRow = EDITIONS[edition];
  return {
    edition,
    row,
    today: resolveToday(today),
    organization: organization === undefined ? NO_ORGANIZATION : resolveOrganization(organization),
    redirectUrlRequired: row.redirectUrlRequired || workflow === "redirect",
  };
}

function resolveToday(today: unknown): CivilDate {
  const date = typeof today === "string" ? parseIsoDate(today) : dateOf(today);
  if (date === undefined) {
    const message =
      `Cannot use today as an ISO 8601 date or an object with year, month and day: current value is ${
        showValue(today)
      }`;
    throw typeof today === "string" ? new RangeError(message) : new TypeError(message);
  }
  // Consents reach up to a century away from today, and wire dates have four-digit years.
  if (date.year >= 1900 && date.year <= 2999) return date;
  throw new RangeError(
    `Cannot use today as a date in the years 1900 to 2999: current value is in ${date.year}`,
  );
}

function dateOf(value: unknown): CivilDate | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { year, month, day, calendarId } = value as CivilDate & { readonly calendarId?: unknown };
  if (typeof calendarId === "string" && !ISO_CALENDARS.includes(calendarId)) {
    throw new RangeError(
      `Cannot use today as a date of the ISO calendar: current value is in the calendar ${
        showValue(calendarId)
      }`,
    );
  }
  return isCivilDate(year, month, day) ? { year, month, day } : undefined;
}
