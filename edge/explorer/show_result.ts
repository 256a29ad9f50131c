/// <reference lib="dom" />
import { type SessionCheck, toErrorBody } from "../../mod.ts";
import { build, byId } from "./build.ts";
import type { ExplorerResult } from "./check_state.ts";
import { describeVerdict, type Verdict } from "./describe_verdict.ts";
import { paintText } from "./paint_text.ts";
import { type PlacedFinding, placeFindings } from "./place_findings.ts";
import { type FindingActions, showFindings } from "./show_findings.ts";
import { showJourney, showPlan } from "./show_plan.ts";
import { showTimeline, showTimelineTable } from "./show_timeline.ts";

/** DATA: the signs of the verdict. */
const SIGNS: Readonly<Record<Verdict["look"], string>> = { good: "✓", bad: "✕", unsure: "…" };

/** DATA: the parts of the page that show what a check has found. */
const PARTS = ["moved", "found", "drawn", "planned", "answered", "corrected"] as const;

/**
 * Shows a result; the answer is its findings in the request's text. While a text cannot be checked,
 * what was shown last stays, dimmed.
 */
export function showResult(
  result: ExplorerResult,
  text: string,
  actions: FindingActions,
): readonly PlacedFinding[] {
  showVerdict(describeVerdict(result));
  for (const part of PARTS) byId(part).inert = result.kind === "unchecked";
  if (result.kind === "unchecked") return [];
  const { check, hazards } = result;
  const moved = result.kind === "moved" ? result.migration : undefined;
  const changes = moved === undefined ? [] : placeFindings(text, [], moved.notices, hazards);
  const found = moved === undefined
    ? placeFindings(text, check.errors, check.notices, hazards)
    : placeFindings(toText(moved.request), check.errors, check.notices).map(withoutPlace);
  const { plan, errors } = check;
  const isPlanned = plan?.period !== undefined || (plan?.consents ?? []).length > 0;
  const correction = moved === undefined ? correctionOf(check, text) : undefined;

  show("moved", moved, ({ request }) => {
    showJson("moved-request", request);
    byId("changes").replaceChildren(...showFindings(changes, actions));
  });
  show("found", found.length > 0, () => {
    byId("findings").replaceChildren(...showFindings(found, actions));
  });
  show("drawn", isPlanned && plan, (plan) => {
    showTimeline(byId("timeline"), plan, check.notices);
    byId("timeline-table").replaceChildren(showTimelineTable(plan, check.notices));
  });
  show("planned", isPlanned && plan, (plan) => {
    byId("plan").replaceChildren(...showPlan(plan));
    byId("journey").textContent = showJourney(plan, check.ok);
  });
  show("answered", errors.length > 0, () => showJson("answer", toErrorBody(errors, "session")));
  show("corrected", correction, (request) => showJson("correction", request));
  return moved === undefined ? found : changes;
}

/** Forgets what was shown last. */
export function forgetResult(): void {
  for (const part of PARTS) byId(part).hidden = true;
}

function show<T>(
  part: typeof PARTS[number],
  value: T | undefined | false,
  fill: (value: T) => void,
) {
  // What is hidden has no width to be drawn in.
  byId(part).hidden = value === undefined || value === false;
  if (value !== undefined && value !== false) fill(value);
}

// What v2 says is about the moved request, which is no text to be clicked into.
function withoutPlace({ place: _, replacement: __, ...rest }: PlacedFinding): PlacedFinding {
  return rest;
}

/** The request as FinBox corrects it, where it does. */
function correctionOf({ plan }: SessionCheck, text: string): object | undefined {
  const request = plan?.request;
  const isSame = JSON.stringify(request) === JSON.stringify(JSON.parse(text));
  return isSame ? undefined : request;
}

function showVerdict({ look, title, detail, numbers }: Verdict): void {
  const root = byId("verdict");
  root.className = `verdict ${look}`;
  root.replaceChildren(
    build("span", { "class": "mark", "aria-hidden": "true" }, SIGNS[look]),
    build("h2", {}, title),
    build("p", {}, detail),
    ...(numbers.length === 0 ? [] : [build(
      "dl",
      { class: "numbers" },
      ...numbers.map(([name, value]) =>
        build("div", {}, build("dt", {}, name), build("dd", {}, value))
      ),
    )]),
  );
}

function showJson(id: string, value: unknown): void {
  byId(id).replaceChildren(
    ...paintText(toText(value), []).map(({ text, look }) =>
      look === "" ? text : build("span", { class: look }, text)
    ),
  );
}

function toText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
