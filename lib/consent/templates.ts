/** The id of a consent template. */
export type TemplateId =
  | "CT001"
  | "CT003"
  | "CT004"
  | "CT006"
  | "CT008"
  | "CT010"
  | "CT019"
  | "CT035"
  | "CT040"
  | "CT042"
  | "CT043"
  | "CT045"
  | "CT046"
  | "CT047"
  | "CT048";

/** What a consent lets be read: who the customer is, the balance, the transactions. */
export type ConsentType = "PROFILE" | "SUMMARY" | "TRANSACTIONS";

/** One consent template of the Sahamati fair-use registry, and the dates it starts from. */
export interface TemplateRow {
  /** What the data is used for, where the registry says so. */
  readonly useCase?: string;
  /** The purpose code of the Account Aggregator ecosystem. */
  readonly purposeCode: string;
  /** Whether the data is pulled once or again and again. */
  readonly fetchType: "ONETIME" | "PERIODIC";
  /** What the consent lets be read. */
  readonly consentTypes: readonly ConsentType[];
  /** The types of financial information that the range is for, bank accounts (`DEPOSIT`) among them. */
  readonly fiTypes: readonly string[];
  /** How far back the data may begin, before today, as an ISO 8601 duration. */
  readonly maxFiDataRange: string;
  /** The range of other types of financial information, where it differs. */
  readonly otherRange?: { readonly fiTypes: readonly string[]; readonly maxFiDataRange: string };
  /** How far ahead the consent may expire, after today, as an ISO 8601 duration. */
  readonly maxConsentExpiry: string;
  /** How many times data may be pulled per calendar unit; the shorter unit where there are two. */
  readonly maxFrequency?: { readonly value: number; readonly unit: "DAY" | "MONTH" };
  /** How long the data may be kept, as an ISO 8601 duration. */
  readonly maxDataLife: string;
  /** FinBox's cap on how far back data begins leaves the template alone: fair use allows more. */
  readonly uncapped?: true;
  /** FinBox's defaults where they are not the fair-use bounds. */
  readonly defaults?: {
    /** How far before today the data begins, as an ISO 8601 duration. */
    readonly window?: string;
    /** How far after today the consent expires, as an ISO 8601 duration. */
    readonly expiresAfter?: string;
    /** Whether a document says so, or the bounds do. */
    readonly basis: "documented" | "derived";
  };
}

const EVERYTHING = ["PROFILE", "SUMMARY", "TRANSACTIONS"] as const;
const SECURITIES = ["SIP", "EQUITIES", "MUTUAL_FUNDS", "ETF", "IDR", "CIS", "AIF", "INVIT", "REIT"];
const DEPOSITS = ["DEPOSIT", "TERM_DEPOSIT", "RECURRING_DEPOSIT"];
const INSURANCE = ["INSURANCE_POLICIES", "LIFE_INSURANCE", "GENERAL_INSURANCE"];
const ACCOUNTS = [...DEPOSITS, ...INSURANCE, "NPS", "GSTR1_3B", "OTHER"];
const ALL_FI_TYPES = [...DEPOSITS, ...SECURITIES, ...INSURANCE, "NPS", "GSTR1_3B"];

/**
 * DATA: the templates; upper bounds of the Sahamati fair-use guidelines for Account Aggregators, version
 * 1.2, February 2026.
 */
export const TEMPLATES = {
  CT001: {
    useCase: "Loan underwriting",
    purposeCode: "103",
    fetchType: "ONETIME",
    consentTypes: EVERYTHING,
    fiTypes: ALL_FI_TYPES,
    maxFiDataRange: "P14M",
    maxConsentExpiry: "P1M",
    maxDataLife: "P1M",
    // Session API v2, consent generation logic, default FinBox logic.
    defaults: {
      window: "P14M",
      expiresAfter: "P1D",
      basis: "documented",
    },
  },
  CT003: {
    useCase: "Loan monitoring",
    purposeCode: "104",
    fetchType: "PERIODIC",
    consentTypes: EVERYTHING,
    fiTypes: ALL_FI_TYPES,
    maxFiDataRange: "P6M",
    maxConsentExpiry: "P5Y",
    maxFrequency: { value: 5, unit: "MONTH" },
    maxDataLife: "P1M",
  },
  CT004: {
    purposeCode: "101",
    fetchType: "PERIODIC",
    consentTypes: EVERYTHING,
    fiTypes: ACCOUNTS,
    maxFiDataRange: "P13M",
    otherRange: { fiTypes: SECURITIES, maxFiDataRange: "P20Y" },
    maxConsentExpiry: "P1Y",
    maxFrequency: { value: 1, unit: "DAY" },
    maxDataLife: "P1M",
  },
  CT006: {
    useCase: "Income check for insurance",
    purposeCode: "103",
    fetchType: "ONETIME",
    consentTypes: EVERYTHING,
    fiTypes: [...DEPOSITS, "MUTUAL_FUNDS", "GSTR1_3B"],
    maxFiDataRange: "P12M",
    maxConsentExpiry: "P45D",
    maxDataLife: "P45D",
  },
  CT008: {
    purposeCode: "102",
    fetchType: "PERIODIC",
    consentTypes: EVERYTHING,
    fiTypes: ACCOUNTS,
    maxFiDataRange: "P13M",
    otherRange: { fiTypes: SECURITIES, maxFiDataRange: "P10Y" },
    maxConsentExpiry: "P1Y",
    maxFrequency: { value: 1, unit: "DAY" },
    maxDataLife: "P1M",
  },
  CT010: {
    purposeCode: "105",
    fetchType: "ONETIME",
    consentTypes: EVERYTHING,
    fiTypes: [...DEPOSITS, ...SECURITIES, "BONDS", "DEBENTURES", "GSTR1_3B"],
    maxFiDataRange: "P6M",
    maxConsentExpiry: "P1M",
    maxDataLife: "P7D",
  },
  CT019: {
    purposeCode: "102",
    fetchType: "PERIODIC",
    consentTypes: EVERYTHING,
    fiTypes: ACCOUNTS,
    maxFiDataRange: "P13M",
    otherRange: { fiTypes: [...SECURITIES, "BONDS", "DEBENTURES"], maxFiDataRange: "P10Y" },
    maxConsentExpiry: "P1Y",
    maxFrequency: { value: 1, unit: "DAY" },
    maxDataLife: "P7D",
  },
  CT035: {
    useCase: "Monitoring for collections",
    purposeCode: "104",
    fetchType: "PERIODIC",
    consentTypes: ["SUMMARY"],
    fiTypes: ["DEPOSIT"],
    maxFiDataRange: "P1D",
    maxConsentExpiry: "P8Y",
    maxFrequency: { value: 1, unit: "DAY" },
    maxDataLife: "P1M",
    // Fair use allows 96 months; FinBox's tenure limit is 84.
    defaults: {
      expiresAfter: "P84M",
      basis: "derived",
    },
  },
  CT040: {
    purposeCode: "105",
    fetchType: "ONETIME",
    consentTypes: ["PROFILE", "SUMMARY"],
    fiTypes: ["DEPOSIT", ...INSURANCE, "GSTR1_3B"],
    maxFiDataRange: "P1D",
    maxConsentExpiry: "P1D",
    maxDataLife: "P1D",
  },
  CT042: {
    useCase: "Counterparty risk monitoring",
    purposeCode: "104",
    fetchType: "PERIODIC",
    consentTypes: EVERYTHING,
    fiTypes: ["DEPOSIT", "GSTR1_3B"],
    maxFiDataRange: "P6M",
    maxConsentExpiry: "P1Y",
    maxFrequency: { value: 1, unit: "MONTH" },
    maxDataLife: "P3M",
  },
  CT043: {
    useCase: "Compliance reporting of employees",
    purposeCode: "104",
    fetchType: "PERIODIC",
    consentTypes: EVERYTHING,
    fiTypes: [...SECURITIES, "DEBENTURES"],
    maxFiDataRange: "P6M",
    maxConsentExpiry: "P1Y",
    maxFrequency: { value: 25, unit: "MONTH" },
    maxDataLife: "P7D",
  },
  CT045: {
    purposeCode: "105",
    fetchType: "ONETIME",
    consentTypes: EVERYTHING,
    fiTypes: ["DEPOSIT", ...INSURANCE, "GSTR1_3B", "MUTUAL_FUNDS"],
    maxFiDataRange: "P12M",
    maxConsentExpiry: "P1D",
    maxDataLife: "P1D",
  },
  CT046: {
    useCase: "Government scheme beneficiary monitoring",
    purposeCode: "104",
    fetchType: "PERIODIC",
    consentTypes: EVERYTHING,
    fiTypes: ["DEPOSIT"],
    maxFiDataRange: "P1M",
    maxConsentExpiry: "P18M",
    maxFrequency: { value: 3, unit: "MONTH" },
    maxDataLife: "P1D",
  },
  CT047: {
    purposeCode: "104",
    fetchType: "PERIODIC",
    consentTypes: EVERYTHING,
    fiTypes: ["GSTR1_3B"],
    maxFiDataRange: "P12M",
    maxConsentExpiry: "P5Y",
    maxFrequency: { value: 1, unit: "MONTH" },
    maxDataLife: "P1M",
  },
  CT048: {
    useCase: "Priority-sector lending and housing loans",
    purposeCode: "103",
    fetchType: "ONETIME",
    consentTypes: EVERYTHING,
    fiTypes: ["DEPOSIT"],
    maxFiDataRange: "P24M",
    maxConsentExpiry: "P1M",
    maxDataLife: "P1M",
    uncapped: true,
  },
} as const satisfies Readonly<Record<TemplateId, TemplateRow>>;
