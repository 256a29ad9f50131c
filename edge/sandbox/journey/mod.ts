/**
 * The pages that a customer of the sandbox sees.
 *
 * @module
 */
export { createJourney } from "./create_journey.ts";
export type { JourneyOptions } from "./visit.ts";
