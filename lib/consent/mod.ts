/**
 * The Account Aggregator journeys and consent templates that FinBox BankConnect documents, and
 * the fair-use bounds of the Sahamati library that the templates must keep.
 *
 * @example The templates of a journey
 * ```ts
 * import { CONSENT_TEMPLATES, JOURNEY_CONSENTS } from "@bankconnect/guard/consent";
 *
 * for (const { consent, template } of JOURNEY_CONSENTS.BCAA003) {
 *   console.log(consent, CONSENT_TEMPLATES[template].useCase);
 * }
 * // CC0003 Loan underwriting
 * // CC0004 Loan monitoring
 * ```
 *
 * @module
 */
import { type JourneyCode, type JourneyConsent, JOURNEYS } from "./journeys.ts";
import { type ConsentType, type TemplateId, type TemplateRow, TEMPLATES } from "./templates.ts";

export type { ConsentType, JourneyCode, JourneyConsent, TemplateId, TemplateRow };

/** The consents of each predefined journey, by journey code, in the document's order. */
export const JOURNEY_CONSENTS: Readonly<Record<JourneyCode, readonly JourneyConsent[]>> = JOURNEYS;

/** The consent templates by id, with their fair-use bounds as ISO 8601 durations. */
export const CONSENT_TEMPLATES: Readonly<Record<TemplateId, TemplateRow>> = TEMPLATES;
