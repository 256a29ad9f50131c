/// <reference lib="dom" />
import { describePlan, type KnownPlan, sayUse } from "../../lib/words/describe_plan.ts";
import { sayFrequency } from "../../lib/words/say_amount.ts";
import { capital } from "../../lib/words/shape_text.ts";
import { build, buildTable, type Child } from "./build.ts";
import { BOUND_WORDS } from "./words.ts";

/** DATA: what the columns are. */
const HEADS = ["Date", "DD/MM/YYYY", "Where it comes from"] as const;

/** A plan's dates in tables, one for the session and one for each consent. */
export function showPlan(plan: KnownPlan): HTMLElement[] {
  const { rows } = describePlan(plan);
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  return subjects.map((subject) =>
    buildTable({
      class: "plan",
      caption: captionOf(plan, subject),
      heads: HEADS.map((head) => build("span", { class: "hidden" }, head)),
      rows: rows.filter((row) => row.subject === subject)
        .map(({ bound, wire, words }) => [BOUND_WORDS[bound], wire, capital(words)]),
    })
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

function captionOf({ consents = [] }: KnownPlan, subject: string): Child[] {
  const consent = consents.find(({ code }) => code === subject);
  if (consent === undefined) return ["The session’s period"];
  const { code, template, fetchType, maxFrequency } = consent;
  const often = fetchType === "ONETIME"
    ? "pulled once"
    : maxFrequency === undefined
    ? "pulled again and again"
    : maxFrequency.value === 1
    ? `pulled once a ${maxFrequency.unit.toLowerCase()} at most`
    : `pulled ${sayFrequency(maxFrequency)}`;
  return [
    `Consent ${code} `,
    build("span", {}, `· ${template}, ${sayUse(template)}, ${often}`),
  ];
}
