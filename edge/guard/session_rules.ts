import { type PreparedSession, prepareSession, todayInIndia } from "../../mod.ts";
import type { GuardConfig } from "./config/guard_config.ts";

/** The rules of an API version on the guard's day in India. */
export type RulesOf = (version: "v1" | "v2") => PreparedSession;

/** Makes the function that prepares the rules of each version once a day. */
export function createRulesOf({ organization, now = Date.now }: GuardConfig): RulesOf {
  const prepared = new Map<string, { readonly today: string; readonly rules: PreparedSession }>();
  return (version) => {
    const today = todayInIndia(now());
    const known = prepared.get(version);
    if (known?.today === today) return known.rules;
    const options = { version, today, ...(organization === undefined ? {} : { organization }) };
    const rules = prepareSession(options);
    prepared.set(version, { today, rules });
    return rules;
  };
}
