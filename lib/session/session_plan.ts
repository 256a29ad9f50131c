import type { ConsentType, TemplateId } from "../consent/templates.ts";
import type { Provenance } from "../dates/provenance.ts";
import type { Edition } from "../editions.ts";

/** What FinBox will do with a session request. All dates are ISO 8601. */
export interface SessionPlan {
  /** The edition whose rules were applied. */
  readonly edition: Edition;
  /** The date in India on which the session is created. */
  readonly today: string;
  /** The period for which statements are fetched. */
  readonly period: SessionPeriod;
  /** The months whose statements are fetched, as `YYYY-MM`. */
  readonly months: readonly string[];
  /** The month that is left out because the period ends in its first week. */
  readonly excludedMonth?: string;
  /** The Account Aggregator journey; v2, unless the mode is pdf or online. */
  readonly journey?: SessionJourney;
  /** The consents that the customer is asked for; empty without a journey. */
  readonly consents: readonly ConsentPlan[];
  /** The recurring consent of a v1 session. */
  readonly recurring?: RecurringPlan;
  /**
   * The caller's request with FinBox's documented corrections and nothing else: capped dates, a
   * cut tenure, and parameters under their documented names. Where nothing is corrected, it is the
   * request itself.
   */
  readonly request: Readonly<Record<string, unknown>>;
}

/** The period for which statements are fetched. */
export interface SessionPeriod {
  /** The first day. */
  readonly from: string;
  /** The last day. */
  readonly to: string;
  /** Where the two days come from. */
  readonly provenance: { readonly from: Provenance; readonly to: Provenance };
}

/** The Account Aggregator journey of a v2 session. */
export interface SessionJourney {
  /** The journey code. */
  readonly code: string;
  /** Whether the request leaves it to the default. */
  readonly defaulted: boolean;
}

/** One consent that the customer is asked for. */
export interface ConsentPlan {
  /** The consent code, such as `CC0001`. */
  readonly code: string;
  /** The consent template. */
  readonly template: TemplateId;
  /** Whether the data is pulled once or again and again. */
  readonly fetchType: "ONETIME" | "PERIODIC";
  /** The purpose code of the Account Aggregator ecosystem. */
  readonly purposeCode: string;
  /** What the consent lets be read. */
  readonly consentTypes: readonly ConsentType[];
  /** The types of financial information that it is for, bank accounts (`DEPOSIT`) among them. */
  readonly fiTypes: readonly string[];
  /** How many times fair use lets data be pulled per calendar unit; absent where it is pulled once. */
  readonly maxFrequency?: { readonly value: number; readonly unit: "DAY" | "MONTH" };
  /** How long fair use lets the data be kept, as an ISO 8601 duration. */
  readonly maxDataLife: string;
  /** The first day of the FI data range. */
  readonly from: string;
  /** The last day of the FI data range. */
  readonly to: string;
  /** The day on which the consent expires. */
  readonly expiry: string;
  /** Whether the template's default dates are documented or derived from its fair-use bounds. */
  readonly basis: "documented" | "derived";
  /** Where the three dates come from. */
  readonly provenance: {
    readonly from: Provenance;
    readonly to: Provenance;
    readonly expiry: Provenance;
  };
  /** The three dates as FinBox writes them, `DD/MM/YYYY`. */
  readonly wire: {
    readonly from_date: string;
    readonly to_date: string;
    readonly consent_expiry: string;
  };
}

/** The recurring consent of a v1 session. */
export interface RecurringPlan {
  /** For how many months data is pulled, after FinBox's cut to 60. */
  readonly tenureMonths: number;
  /** How often data is pulled. */
  readonly frequency: { readonly unit: string; readonly value: number };
}
