import type { TemplateId } from "./templates.ts";

/** One consent of a journey. */
export interface JourneyConsent {
  /** The consent code, such as `CC0001`. */
  readonly consent: string;
  /** The consent template. */
  readonly template: TemplateId;
}

/** The code of a predefined journey. */
export type JourneyCode = "BCAA001" | "BCAA002" | "BCAA003" | "BCAA004";

/**
 * DATA: the predefined journeys, each with its consents in the document's order.
 * Source: Session API v2, predefined AA journey codes and consent templates.
 */
export const JOURNEYS = {
  BCAA001: [{ consent: "CC0001", template: "CT001" }],
  BCAA002: [{ consent: "CC0002", template: "CT003" }],
  BCAA003: [
    { consent: "CC0003", template: "CT001" },
    { consent: "CC0004", template: "CT003" },
  ],
  BCAA004: [
    { consent: "CC0005", template: "CT001" },
    { consent: "CC0006", template: "CT003" },
    { consent: "CC0007", template: "CT035" },
  ],
} as const satisfies Readonly<Record<JourneyCode, readonly JourneyConsent[]>>;

/** DATA: the journey of a session that names none (Session API v2, scenario 1). */
export const DEFAULT_JOURNEY = "BCAA001";
