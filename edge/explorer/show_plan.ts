/// <reference lib="dom" />
import { CONSENT_TEMPLATES } from "../../lib/consent/mod.ts";
import { describePlan, type KnownPlan, type PlanRow } from "../../lib/words/describe_plan.ts";
import { build } from "./build.ts";
import { BOUND_WORDS } from "./words.ts";

/** A plan's dates in tables, one for the session and one for each consent. */
export function showPlan(plan: KnownPlan): HTMLElement[] {
  const { rows } = describePlan(plan);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  return subjects.map((subject) =>
    build(
      "table",
      { class: "plan" },
      build("caption", {}, ...captionOf(plan, subject)),
      build("thead", {}, headRow()),
      build("tbody", {}, ...rows.filter((row) => row.subject === subject).map(showRow)),
    )
  );
}

/** The journey and the recurring consent of a plan, in a sentence or two. */
export function showJourney(plan: KnownPlan, isAccepted: boolean): string {
  const { journey, recurring } = describePlan(plan);
  return [
    journey && `Journey ${journey}.`,
    recurring && `Data is pulled ${recurring}.`,
    isAccepted ? undefined : "As far as can be known of a request that is refused.",
  ].filter(Boolean).join(" ");
}

function headRow(): HTMLElement {
  const names = ["Date", "DD/MM/YYYY", "Where it comes from"];
  return build(
    "tr",
    {},
    ...names.map((name) => build("th", { scope: "col" }, build("span", { class: "hidden" }, name))),
  );
}

function showRow({ bound, wire, words }: PlanRow): HTMLElement {
  return build(
    "tr",
    {},
    build("th", { scope: "row" }, BOUND_WORDS[bound]),
    build("td", {}, wire),
    build("td", {}, words[0].toUpperCase() + words.slice(1)),
  );
}

function captionOf({ consents = [] }: KnownPlan, subject: string): (string | Node)[] {
  const consent = consents.find(({ code }) => code === subject);
  if (consent === undefined) return ["The session’s period"];
  const { code, template, fetchType } = consent;
  const { useCase, maxFrequency } = CONSENT_TEMPLATES[template];
  const often = fetchType === "ONETIME"
    ? "pulled once"
    : maxFrequency === undefined
    ? "pulled again and again"
    : maxFrequency.value === 1
    ? `pulled once a ${maxFrequency.unit.toLowerCase()} at most`
    : `pulled up to ${maxFrequency.value} times a ${maxFrequency.unit.toLowerCase()}`;
  return [
    `Consent ${code} `,
    build("span", {}, `· ${template}, ${useCase?.toLowerCase() ?? "no stated use"}, ${often}`),
  ];
}
