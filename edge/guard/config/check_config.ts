import * as v from "valibot";
import { checkOrganization } from "./check_organization.ts";
import type { ConfigFault } from "./config_fault.ts";
import { CONFIG } from "./config_schema.ts";
import type { Caller, GuardConfig } from "./guard_config.ts";
import { VARIABLES } from "./variables.ts";

/** The members of a guard's configuration before their check. */
export type UncheckedConfig = { readonly [Member in keyof GuardConfig]?: unknown };

const VARIABLE_NAMES: ReadonlyMap<string, string> = new Map([
  ["rateLimiter", "RATE_LIMITER"],
  ...Object.entries(VARIABLES).map(([name, { member }]) => [member.join("."), name] as const),
]);

const CALLERS = v.array(v.object({ name: v.string(), tokenHashes: v.array(v.string()) }));

/**
 * Checks a guard's configuration as a whole. It never throws on a configuration and never changes
 * it.
 *
 * @param config The configuration; its members may be anything
 * @returns Every fault, by the name of the environment variable, without its value; empty when the
 * guard can serve
 *
 * @example A key without callers would be open to everyone
 * ```ts
 * import { createGuard } from "@bankconnect/guard/edge";
 *
 * const baseUrl = "https://apis.bankconnect.finbox.in/bank-connect";
 * const guard = createGuard({ baseUrl, apiKey: "FINBOX-KEY", log: () => {} });
 * console.log((await guard.request("/readyz")).status); // 503
 * ```
 */
export function checkConfig(config: UncheckedConfig): readonly ConfigFault[] {
  const present = Object.fromEntries(
    Object.entries(config).filter(([, value]) => value !== undefined),
  );
  const { issues = [] } = v.safeParse(CONFIG, present);
  return [
    ...issues.map((issue) => ({ name: nameOf(issue), problem: issue.message })),
    ...(config.organization === undefined ? [] : checkOrganization(config.organization)),
    ...checkAccess(config),
    ...(v.is(CALLERS, config.callers) ? checkSharing(config.callers) : []),
  ];
}

// FinBox's key and those who may use it come together or not at all.
function checkAccess({ apiKey, callers, jwt }: UncheckedConfig): readonly ConfigFault[] {
  const hasKey = apiKey !== undefined;
  const hasCallers = jwt !== undefined ||
    (callers !== undefined && !(Array.isArray(callers) && callers.length === 0));
  if (hasKey && !hasCallers) {
    return [{
      name: "CALLERS",
      problem: "must name who may use FINBOX_API_KEY, unless the JWT_ variables do",
    }];
  }
  if (!hasKey && hasCallers) {
    return [{
      name: "FINBOX_API_KEY",
      problem: "must be set where callers are: their tokens would reach FinBox in place of a key",
    }];
  }
  return [];
}

function checkSharing(callers: readonly Pick<Caller, "name" | "tokenHashes">[]): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const owners = new Map<string, number>();
  const names = new Set<string>();
  for (const [index, { name, tokenHashes }] of callers.entries()) {
    if (names.has(name)) {
      faults.push({ name: `CALLERS[${index}].name`, problem: "must not be another caller's" });
    }
    names.add(name);
    for (const [at, hash] of tokenHashes.entries()) {
      const owner = owners.get(hash.toLowerCase()) ?? index;
      owners.set(hash.toLowerCase(), owner);
      if (owner === index) continue;
      const path = `CALLERS[${index}].tokenHashes[${at}]`;
      faults.push({ name: path, problem: "must not be another caller's" });
    }
  }
  return faults;
}

function nameOf({ path, expected }: v.BaseIssue<unknown>): string {
  const keys = (path ?? []).map(({ key }) => key);
  // The name of an unknown member may be a value in the wrong place.
  if (expected === "never") keys.pop();
  for (let length = keys.length; length > 0; length--) {
    const name = VARIABLE_NAMES.get(keys.slice(0, length).join("."));
    if (name === undefined) continue;
    const rest = keys.slice(length).map((key) => typeof key === "number" ? `[${key}]` : `.${key}`);
    return name + rest.join("");
  }
  return keys.join(".") || "config";
}
