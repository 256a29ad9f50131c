import type { SessionCheck } from "../../mod.ts";
import { type CheckFindings, SHOWN, withoutValues } from "../contract/without_values.ts";
import type { KnownPlan } from "../../lib/words/describe_plan.ts";

/** Leaves out of a check what the guard's own answers leave out. */
export function maskCheck(
  check: SessionCheck,
): CheckFindings & { readonly ok: boolean; readonly plan?: KnownPlan } {
  const { plan } = check;
  return {
    ok: check.ok,
    ...withoutValues(check),
    ...(plan === undefined ? {} : { plan: maskPlan(plan) }),
  };
}

/** Leaves out of a plan's request what the guard's own answers leave out. */
export function maskPlan<Plan extends KnownPlan>(plan: Plan): Plan {
  if (plan.request === undefined) return plan;
  const members = Object.entries(plan.request).filter(([name]) => SHOWN.has(name));
  return { ...plan, request: Object.fromEntries(members) };
}
