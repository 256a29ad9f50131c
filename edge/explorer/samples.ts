import type { ExplorerState } from "./check_state.ts";

/** A request that shows something, and what it shows. */
export interface Sample extends Partial<Pick<ExplorerState, "view" | "edition" | "today">> {
  /** The stable name in links. */
  readonly id: string;
  /** Where it is in the list. */
  readonly group: string;
  /** Its name in the list. */
  readonly title: string;
  /** What to look for, in a sentence or two. */
  readonly shows: string;
  /** The request; a string is a text that is not JSON. */
  readonly request: string | Readonly<Record<string, unknown>>;
  /** The organization's settings. */
  readonly organization?: Readonly<Record<string, unknown>>;
  /** The frontend workflow. */
  readonly workflow?: "redirect" | "iframe";
  /** The codes of the errors, in order; `not JSON` for a text that is none. */
  readonly errors?: readonly string[];
  /** The codes of the notices, in order. */
  readonly notices?: readonly string[];
}

const RECURRING = {
  link_id: "UX-2827",
  bank_name: "hdfc",
  mode: "aa",
  aa_journey_mode: "only_recurring",
};
const MONTHLY = { aa_recurring_frequency_unit: "month", aa_recurring_frequency_value: 2 };

/** DATA: FinBox's scenarios and the mistakes that integrations make, below the list's headings. */
const GROUPS: Readonly<Record<string, readonly Omit<Sample, "group">[]>> = {
  "FinBox's v2 scenarios": [
    {
      id: "scenario-1",
      title: "1 · No journey code",
      shows: "FinBox chooses the journey BCAA001 and asks for one consent over 14 months.",
      request: { link_id: "UX-2827" },
    },
    {
      id: "scenario-2",
      title: "2 · Dates for the session",
      shows: "The session's dates become the consent's dates; bank is read as bank_name.",
      request: {
        link_id: "TU-1234",
        from_date: "01/01/2025",
        to_date: "09/12/2025",
        aa_journey_code: "BCAA001",
        bank: "HDFC",
      },
      notices: ["BANK_ALIAS"],
    },
    {
      id: "scenario-3",
      title: "3 · Dates for one consent",
      shows: "What the consent does not say stays as FinBox generates it: see where it expires.",
      request: {
        link_id: "YP-7863",
        aa_journey_code: "BCAA001",
        bank: "ICICI",
        consents: { CC0001: { from_date: "01/10/2025", to_date: "09/12/2025" } },
      },
      notices: ["BANK_ALIAS"],
    },
  ],
  Dates: [
    {
      id: "month-left-out",
      title: "A month goes missing in silence",
      shows: "to_date lies in the first week of December, so FinBox does not fetch December.",
      request: { link_id: "UX-2827", from_date: "01/06/2025", to_date: "05/12/2025" },
      notices: ["MONTH_EXCLUDED"],
    },
    {
      id: "no-month-left",
      title: "No month is left",
      shows: "The only month asked for ends in its first week, so nothing is fetched at all.",
      request: { link_id: "UX-2827", from_date: "01/12/2025", to_date: "06/12/2025" },
      notices: ["MONTH_EXCLUDED", "NO_MONTH_LEFT"],
    },
    {
      id: "cut-at-14-months",
      title: "The window is cut at 14 months",
      shows: "An Account Aggregator session reaches back 14 months; FinBox moves from_date.",
      request: {
        link_id: "UX-2827",
        aa_journey_code: "BCAA001",
        from_date: "01/06/2024",
        to_date: "09/12/2025",
      },
      notices: ["FROM_DATE_CAPPED"],
    },
    {
      id: "month-end",
      title: "Six months before 31 August",
      shows: "There is no 31 February, so the default from_date is the month's last day.",
      request: { link_id: "UX-2827" },
      today: "2025-08-31",
    },
    {
      id: "iso-dates",
      title: "ISO dates",
      shows: "FinBox takes DD/MM/YYYY alone; both dates are refused, each at its place.",
      request: { link_id: "UX-2827", from_date: "2025-06-01", to_date: "2025-12-09" },
      errors: ["INVALID_DATE_FORMAT", "INVALID_DATE_FORMAT"],
    },
    {
      id: "month-first",
      title: "Month before day",
      shows: "12/31/2025 has no month 31. 06/01/2025 is worse: it passes, as 6 January.",
      request: { link_id: "UX-2827", from_date: "06/01/2025", to_date: "12/31/2025" },
      errors: ["INVALID_DATE_FORMAT"],
    },
    {
      id: "wrong-order",
      title: "Dates in the wrong order",
      shows: "from_date has to lie before to_date; the same day is refused too.",
      request: { link_id: "UX-2827", from_date: "09/12/2025", to_date: "01/06/2025" },
      errors: ["INVALID_DATE_RANGE"],
    },
    {
      id: "one-date",
      title: "Only one of the dates",
      shows: "Since 2024 both dates are required or neither; the edition of 2020 fills one in.",
      request: { link_id: "UX-2827", from_date: "01/06/2025" },
      errors: ["MISSING_DATE_FIELD"],
    },
  ],
  Consents: [
    {
      id: "consent-rejected",
      title: "A consent that an Account Aggregator rejects",
      shows:
        "FinBox takes the request; the Account Aggregator answers 412 to the consent's expiry.",
      request: {
        link_id: "UX-2827",
        aa_journey_code: "BCAA001",
        consents: { CC0001: { consent_expiry: "09/12/2026" } },
      },
      notices: ["CONSENT_EXCEEDS_FAIR_USE"],
    },
    {
      id: "three-consents",
      title: "Three consents, for collections",
      shows: "One consent is pulled once, two again and again; theirs reach into the future.",
      request: { link_id: "UX-2827", aa_journey_code: "BCAA004" },
      notices: ["DERIVED_DEFAULT", "DERIVED_DEFAULT"],
    },
    {
      id: "organization-window",
      title: "Your organization's shorter window",
      shows:
        "The organization's settings give the consent six months; the request ends it earlier.",
      request: {
        link_id: "UX-2827",
        aa_journey_code: "LOAN01",
        consents: { LC0001: { consent_expiry: "12/12/2025" } },
      },
      organization: {
        journeys: { LOAN01: [{ consent: "LC0001", template: "CT001" }] },
        consents: { CT001: { window: "P6M", expiresAfter: "P7D" } },
      },
    },
    {
      id: "unknown-journey",
      title: "A journey code that is not predefined",
      shows: "FinBox may have set it up for you, so this is a notice, with the nearest code.",
      request: { link_id: "UX-2827", aa_journey_code: "BCAA01" },
      notices: ["UNKNOWN_JOURNEY"],
    },
  ],
  "Banks and modes": [
    {
      id: "mode-without-bank",
      title: "A mode without its bank",
      shows: "The modes pdf and aa need bank_name.",
      request: { link_id: "UX-2827", mode: "pdf" },
      errors: ["MISSING_BANK_NAME"],
    },
    {
      id: "bank-misspelt",
      title: "A misspelt bank",
      shows: "FinBox's public list is incomplete, so this is a notice, with the nearest name.",
      request: { link_id: "UX-2827", bank_name: "hdfcc", mode: "pdf" },
      notices: ["UNKNOWN_BANK"],
    },
    {
      id: "mode-not-enabled",
      title: "A mode that your account lacks",
      shows: "The organization's settings name its modes; FinBox answers 403, and has to act.",
      request: { link_id: "UX-2827", bank_name: "hdfc", mode: "online" },
      organization: { modes: ["pdf", "aa"] },
      errors: ["MODE_NOT_ENABLED"],
    },
    {
      id: "mode-not-available",
      title: "A mode that the bank lacks",
      shows: "The organization's banks and their modes are known: this bank has no net banking.",
      request: { link_id: "UX-2827", bank_name: "hdfc", mode: "online" },
      organization: { banks: { hdfc: { modes: ["pdf", "aa"] } } },
      errors: ["MODE_NOT_AVAILABLE"],
    },
  ],
  Fields: [
    {
      id: "many-mistakes",
      title: "Many mistakes at once",
      shows: "FinBox answers with the first alone; here are all of them, each at its place.",
      request: {
        link_id: "",
        mode: "PDF",
        session_expiry: 3,
        mobile_number: "+91 90000 00000",
        logo_url: "logo.png",
        accept_anything: "perhaps",
        fromDate: "01/06/2025",
      },
      errors: [
        "INVALID_REQUEST",
        "INVALID_REQUEST",
        "INVALID_REQUEST",
        "INVALID_MOBILE_NUMBER",
        "INVALID_SESSION_EXPIRY",
        "INVALID_REQUEST",
      ],
      notices: ["UNKNOWN_PARAMETER"],
    },
    {
      id: "country-code",
      title: "A mobile number with its country code",
      shows: "FinBox wants the ten digits alone.",
      request: { link_id: "UX-2827", mobile_number: "+91 90000 00000" },
      errors: ["INVALID_MOBILE_NUMBER"],
    },
    {
      id: "misspelt-parameter",
      title: "A misspelt parameter",
      shows: "FinBox does not refuse it; it has no effect, and the default period is fetched.",
      request: { link_id: "UX-2827", form_date: "01/06/2025", end_date: "09/12/2025" },
      notices: ["UNKNOWN_PARAMETER", "UNKNOWN_PARAMETER"],
    },
    {
      id: "redirect-without-url",
      title: "The redirect workflow without its URL",
      shows: "redirect_url is required where the customer is sent back by a redirect.",
      request: { link_id: "UX-2827" },
      workflow: "redirect",
      errors: ["INVALID_REQUEST"],
    },
    {
      id: "not-json",
      title: "A comma too many",
      shows: "The text is not JSON; the place where it stops being JSON is marked.",
      request: '{\n  "link_id": "UX-2827",\n  "bank_name": "hdfc",\n}',
      errors: ["not JSON"],
    },
  ],
  "Version 1": [
    {
      id: "v1-recurring",
      title: "A recurring consent",
      shows: "Data is pulled twice a month for two years; v1 says it in four parameters.",
      edition: "v1.2025",
      request: { ...RECURRING, aa_recurring_tenure_month_count: 24, ...MONTHLY },
    },
    {
      id: "v1-tenure-cut",
      title: "A tenure above 60 months",
      shows: "61 to 84 months are taken, and cut to 60.",
      edition: "v1.2025",
      request: { ...RECURRING, aa_recurring_tenure_month_count: 72, ...MONTHLY },
      notices: ["TENURE_CAPPED"],
    },
    {
      id: "v1-parameters-missing",
      title: "A recurring consent without its tenure",
      shows: "The recurring modes need bank, mode, tenure and frequency.",
      edition: "v1.2025",
      request: RECURRING,
      errors: ["MISSING_AA_PARAMETER", "MISSING_AA_PARAMETER", "MISSING_AA_PARAMETER"],
    },
    {
      id: "v1-to-v2",
      title: "Move to v2, key in the body",
      shows: "The journey mode becomes a journey code, the tenure an expiry, the key a header.",
      view: "migrate",
      edition: "v1.2025",
      request: {
        link_id: "UX-2827",
        api_key: "YOUR-API-KEY",
        bank_name: "hdfc",
        mode: "aa",
        aa_journey_mode: "once_with_recurring",
        aa_recurring_tenure_month_count: 24,
        ...MONTHLY,
      },
      notices: [
        "KEY_MOVED_TO_HEADER",
        "MIGRATED_JOURNEY",
        "MIGRATED_TENURE",
        "FREQUENCY_DROPPED",
        "FREQUENCY_DROPPED",
      ],
    },
  ],
};

/** Every sample, in the order of the list. */
export const SAMPLES: readonly Sample[] = Object.entries(GROUPS)
  .flatMap(([group, rows]) => rows.map((row) => ({ ...row, group })));
