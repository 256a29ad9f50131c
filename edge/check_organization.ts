import { checkSession, type Organization } from "../mod.ts";
import type { ConfigFault } from "./check_config.ts";

const NAME = "ORGANIZATION";
const MESSAGE = /^Cannot use organization((?:\.(?:\*|\w{1,20})|\[\d+\])*) as (.+)$/s;

/**
 * Checks what FinBox has set up for an organization, by the library's own rules.
 *
 * The library stops at the first fault; here every entry is also tried by itself.
 */
export function checkOrganization(organization: unknown): readonly ConfigFault[] {
  const first = probe(organization);
  if (first === undefined) return [];
  const faults = [first];
  const sections = entries(organization);
  const journeys = entries(Object.fromEntries(sections).journeys);
  const good = journeys.filter(([code, list]) => !probe({ journeys: { [code]: list } }));
  for (const [section, value] of sections) {
    const context = section === "consents" ? { journeys: Object.fromEntries(good) } : {};
    const parts = entries(value).map(([name, entry]) => ({ [name]: entry }));
    for (const part of parts.length === 0 ? [value] : parts) {
      const fault = probe({ ...context, [section]: part });
      // A consent may be one of a journey that is itself at fault.
      const isUncertain = good.length < journeys.length &&
        /: no journey/.test(fault?.problem ?? "");
      if (fault !== undefined && !isUncertain) faults.push(fault);
    }
  }
  const unique = new Map(faults.map((fault) => [`${fault.name} ${fault.problem}`, fault]));
  return [...unique.values()];
}

function entries(value: unknown): [name: string, value: unknown][] {
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return isRecord ? Object.entries(value) : [];
}

function probe(organization: unknown): ConfigFault | undefined {
  try {
    checkSession({}, {
      version: "v2",
      today: "2025-12-09",
      organization: organization as Organization,
    });
    return undefined;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return describe(error.message);
    throw error;
  }
}

// The message quotes the value at its end, and in its path names that may be anything.
function describe(message: string): ConfigFault {
  const [, path, rest] = MESSAGE.exec(message) ?? [];
  const use = rest?.split(": current value", 1)[0];
  if (use === undefined || use.includes(" as ")) {
    return { name: NAME, problem: "has a member that cannot be used" };
  }
  // The name of an unknown member may be a value in the wrong place.
  const known = use.includes(": the members are ") ? path.replace(/\.[^.]*$/, "") : path;
  return { name: NAME + known, problem: `cannot be used as ${use}` };
}
