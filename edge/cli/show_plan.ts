import type { ConsentPlan } from "../../mod.ts";
import {
  describePlan,
  type KnownPlan,
  type PlanRow,
  sayUse,
} from "../../lib/words/describe_plan.ts";
import type { Paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

const LABEL_WIDTH = 12;
const BOUND_WIDTH = 8;

/** A plan as a compact table: period, months, journey, and each consent with its dates. */
export function showPlan(plan: KnownPlan, paint: Paint): string[] {
  const { rows, months, excluded, journey, recurring } = describePlan(plan);
  return [
    ...showDates("Period", rows.filter(({ subject }) => subject === "session"), paint),
    ...show("Months", months, paint),
    ...show("Left out", excluded, paint),
    ...show("Journey", journey, paint),
    ...show("Recurring", recurring, paint),
    ...(plan.consents ?? []).flatMap((consent) => [
      ...show(consent.code, describeConsent(consent), paint),
      ...showDates("", rows.filter(({ subject }) => subject === consent.code), paint),
    ]),
  ];
}

function describeConsent({ template, fetchType, purposeCode }: ConsentPlan): string {
  const often = fetchType === "ONETIME" ? "once" : "periodic";
  return `${template}, ${often}, ${sayUse(template)} (purpose ${purposeCode})`;
}

function showDates(label: string, rows: readonly PlanRow[], paint: Paint): string[] {
  return rows.flatMap(({ bound, wire, words }, index) => {
    const first = index === 0 ? label : "";
    const lines = wrap(words, `${labelOf(first)}${bound.padEnd(BOUND_WIDTH)}${wire}  `);
    return lines.map((line, at) => at === 0 ? emphasize(line, first, paint) : line);
  });
}

function show(label: string, text: string | undefined, paint: Paint): string[] {
  if (text === undefined) return [];
  return wrap(text, labelOf(label))
    .map((line, index) => index === 0 ? emphasize(line, label, paint) : line);
}

// A consent code may be longer than its column; codes have up to 50 characters.
function labelOf(label: string): string {
  return `  ${label.padEnd(LABEL_WIDTH - 2)}${label.length > LABEL_WIDTH - 2 ? "  " : ""}`;
}

function emphasize(line: string, label: string, paint: Paint): string {
  return label === "" ? line : line.replace(label, () => paint("strong", label));
}
