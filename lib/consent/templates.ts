/** The id of a consent template. */
export type TemplateId = "CT001" | "CT003" | "CT035" | "CT042" | "CT043" | "CT046" | "CT048";

/** One consent template of the Sahamati fair-use library, and the dates it starts from. */
export interface TemplateRow {
  /** What the data is used for. */
  readonly useCase: string;
  /** The purpose code of the Account Aggregator ecosystem. */
  readonly purposeCode: string;
  /** Whether the data is pulled once or again and again. */
  readonly fetchType: "ONETIME" | "PERIODIC";
  /** How far back the data may begin, before today, as an ISO 8601 duration. */
  readonly maxFiDataRange: string;
  /** How far ahead the consent may expire, after today, as an ISO 8601 duration. */
  readonly maxConsentExpiry: string;
  /** How many times data may be pulled per calendar unit. */
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
    /** The document or the derivation. */
    readonly source: string;
  };
}

/** DATA: the templates; upper bounds of the Sahamati fair-use template library, January 2026. */
export const TEMPLATES = {
  CT001: {
    useCase: "Loan underwriting",
    purposeCode: "103",
    fetchType: "ONETIME",
    maxFiDataRange: "P14M",
    maxConsentExpiry: "P1M",
    maxDataLife: "P1M",
    defaults: {
      window: "P14M",
      expiresAfter: "P1D",
      basis: "documented",
      source: "Session API v2, consent generation logic, default FinBox logic",
    },
  },
  CT003: {
    useCase: "Loan monitoring",
    purposeCode: "104",
    fetchType: "PERIODIC",
    maxFiDataRange: "P6M",
    maxConsentExpiry: "P5Y",
    maxFrequency: { value: 5, unit: "MONTH" },
    maxDataLife: "P1M",
  },
  CT035: {
    useCase: "Monitoring for collections",
    purposeCode: "104",
    fetchType: "PERIODIC",
    maxFiDataRange: "P1D",
    maxConsentExpiry: "P8Y",
    maxFrequency: { value: 1, unit: "DAY" },
    maxDataLife: "P1M",
    defaults: {
      expiresAfter: "P84M",
      basis: "derived",
      source: "Fair use allows 96 months; FinBox's tenure limit is 84",
    },
  },
  CT042: {
    useCase: "Monitoring",
    purposeCode: "104",
    fetchType: "PERIODIC",
    maxFiDataRange: "P6M",
    maxConsentExpiry: "P1Y",
    maxFrequency: { value: 1, unit: "MONTH" },
    maxDataLife: "P3M",
  },
  CT043: {
    useCase: "Monitoring of securities",
    purposeCode: "104",
    fetchType: "PERIODIC",
    maxFiDataRange: "P6M",
    maxConsentExpiry: "P1Y",
    maxFrequency: { value: 25, unit: "MONTH" },
    maxDataLife: "P7D",
  },
  CT046: {
    useCase: "Monitoring",
    purposeCode: "104",
    fetchType: "PERIODIC",
    maxFiDataRange: "P1M",
    maxConsentExpiry: "P18M",
    maxFrequency: { value: 3, unit: "MONTH" },
    maxDataLife: "P1D",
  },
  CT048: {
    useCase: "Priority-sector lending",
    purposeCode: "103",
    fetchType: "ONETIME",
    maxFiDataRange: "P24M",
    maxConsentExpiry: "P1M",
    maxDataLife: "P1M",
    uncapped: true,
  },
} as const satisfies Readonly<Record<TemplateId, TemplateRow>>;
