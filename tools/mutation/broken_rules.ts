/** A rule of the library, broken on purpose. */
export interface BrokenRule {
  /** What the broken library does, in a few words. */
  readonly name: string;
  /** The file, relative to the project. */
  readonly file: string;
  /** A text that stands in the file once. */
  readonly find: string;
  /** What stands in its place. */
  readonly replace: string;
}

/** DATA: rules that the vectors must notice when they are broken, on every runtime. */
export const BROKEN_RULES: readonly BrokenRule[] = [
  {
    name: "v2 caps at 15 months instead of 14",
    file: "lib/editions.ts",
    find: `aaCapMonths: 14,
    redirectUrlRequired: false,
    errorTables: ["v2.2025"`,
    replace: `aaCapMonths: 15,
    redirectUrlRequired: false,
    errorTables: ["v2.2025"`,
  },
  {
    name: "v1 of 2025 does not cap",
    file: "lib/editions.ts",
    find: `aaCapMonths: 14,
    redirectUrlRequired: false,
    errorTables: ["v1.2025"`,
    replace: `redirectUrlRequired: false,
    errorTables: ["v1.2025"`,
  },
  {
    name: "months clamp to day 28",
    file: "lib/dates/add.ts",
    find: "Math.min(date.day, daysInMonth(year, month))",
    replace: "Math.min(date.day, 28)",
  },
  {
    name: "29 February is no date",
    file: "lib/dates/days_in_month.ts",
    find: "day <= daysInMonth(year, month)",
    replace: "day <= (month === 2 ? 28 : daysInMonth(year, month))",
  },
  {
    name: "day 8 is in the first week",
    file: "lib/editions.ts",
    find: "LAST_DAY_OF_FIRST_WEEK = 7",
    replace: "LAST_DAY_OF_FIRST_WEEK = 8",
  },
  {
    name: "day 7 is not in the first week",
    file: "lib/editions.ts",
    find: "LAST_DAY_OF_FIRST_WEEK = 7",
    replace: "LAST_DAY_OF_FIRST_WEEK = 6",
  },
  {
    name: "the first week leaves the month before out",
    file: "lib/dates/plan_period.ts",
    find: "months: monthsBetween(start, last - 1), excludedMonth: nameOf(last)",
    replace: "months: monthsBetween(start + 1, last), excludedMonth: nameOf(start)",
  },
  {
    name: "from_date is seven months ago by default",
    file: "lib/editions.ts",
    find: "FROM_DATE_MONTHS_AGO = 6",
    replace: "FROM_DATE_MONTHS_AGO = 7",
  },
  {
    name: "to_date is today by default in 2024",
    file: "lib/editions.ts",
    find: `toDateDaysAgo: 1,
    firstWeekRule: true,`,
    replace: `toDateDaysAgo: 0,
    firstWeekRule: true,`,
  },
  {
    name: "the same day is a good range",
    file: "lib/session/plan_dates.ts",
    find: "if (period.from.order < period.to.order) return period;",
    replace: "if (period.from.order <= period.to.order) return period;",
  },
  {
    name: "one date alone is completed",
    file: "lib/session/plan_dates.ts",
    find: `row.loneDate === "refused" &&`,
    replace: `row.loneDate === "completed" &&`,
  },
  {
    name: "a one-time consent expires today instead of tomorrow",
    file: "lib/consent/templates.ts",
    find: `expiresAfter: "P1D"`,
    replace: `expiresAfter: "P0D"`,
  },
  {
    name: "a one-time consent reaches back 13 months",
    file: "lib/consent/templates.ts",
    find: `window: "P14M"`,
    replace: `window: "P13M"`,
  },
  {
    name: "CT035 lasts as long as fair use allows",
    file: "lib/consent/templates.ts",
    find: `expiresAfter: "P84M"`,
    replace: `expiresAfter: "P96M"`,
  },
  {
    name: "the templates of BCAA003 are swapped",
    file: "lib/consent/journeys.ts",
    find: `{ consent: "CC0003", template: "CT001" },
    { consent: "CC0004", template: "CT003" },`,
    replace: `{ consent: "CC0003", template: "CT003" },
    { consent: "CC0004", template: "CT001" },`,
  },
  {
    name: "a session without a journey code gets BCAA002",
    file: "lib/consent/journeys.ts",
    find: `DEFAULT_JOURNEY = "BCAA001"`,
    replace: `DEFAULT_JOURNEY = "BCAA002"`,
  },
  {
    name: "the organization beats the request",
    file: "lib/session/plan_consents.ts",
    find: "from: ownFrom\n",
    replace: 'from: prepared.from.provenance.layer === "organization" ? prepared.from : ownFrom\n',
  },
  {
    name: "top-level dates set periodic consents too",
    file: "lib/session/plan_consents.ts",
    find: "const consent = mergeConsent(untouched, sent, isOneTime ? values : undefined);",
    replace: "const consent = mergeConsent(untouched, sent, values);",
  },
  {
    name: "CT048 is capped",
    file: "lib/consent/templates.ts",
    find: "uncapped: true",
    replace: "uncapped: false",
  },
  {
    name: "a periodic consent ends its range today",
    file: "lib/consent/prepare_consent.ts",
    find: `row.fetchType === "ONETIME" ? boundOf(toDay(today), provenance) : undefined;`,
    replace: "boundOf(toDay(today), provenance);",
  },
  {
    name: "pdf is an Account Aggregator session",
    file: "lib/session/check_fields_together.ts",
    find: `return mode === "pdf" || mode === "online";`,
    replace: `return mode === "online";`,
  },
  {
    name: "a tenure of 85 months is good",
    file: "lib/fields/parameters.ts",
    find: "range: [1, 84]",
    replace: "range: [1, 85]",
  },
  {
    name: "a tenure above 72 is cut, to 72",
    file: "lib/session/check_fields_together.ts",
    find: "LONGEST_TENURE = 60",
    replace: "LONGEST_TENURE = 72",
  },
  {
    name: "a session may expire after four minutes",
    file: "lib/fields/parameters.ts",
    find: "range: [5, 43_200]",
    replace: "range: [4, 43_200]",
  },
  {
    name: "a mode needs no bank",
    file: "lib/session/check_fields_together.ts",
    find: 'if (MODES_NEEDING_BANK.includes(mode)) findings.refuse("bank-name-missing"',
    replace: 'if (mode === "") findings.refuse("bank-name-missing"',
  },
  {
    name: "an unknown bank is refused",
    file: "lib/fields/notice_unknown_bank.ts",
    find: `findings.notice("UNKNOWN_BANK", place,`,
    replace:
      `findings.refuse("bank-name-unknown", place); void ((..._: unknown[]) => 0)("", place,`,
  },
  {
    name: "MODE_NOT_ENABLED is a 400",
    file: "lib/errors/tables/session_errors.ts",
    find: `code: "MODE_NOT_ENABLED",
    status: 403,`,
    replace: `code: "MODE_NOT_ENABLED",
    status: 400,`,
  },
  {
    name: "the matrix's wording goes before the edition's",
    file: "lib/editions.ts",
    find: `errorTables: ["v2.2025", "matrix"]`,
    replace: `errorTables: ["matrix", "v2.2025"]`,
  },
  {
    name: "an upload may be a LOAN account's",
    file: "lib/upload/upload_parameters.ts",
    find: `"OVERDRAFT"]`,
    replace: `"OVERDRAFT", "LOAN"]`,
  },
  {
    name: "the first success parameter of a redirect counts",
    file: "lib/messages/parse_redirect.ts",
    find: "parameters.findLastIndex(",
    replace: "parameters.findIndex(",
  },
];
