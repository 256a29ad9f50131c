import { html } from "hono/html";
import { postForm, problemSummary } from "./form_parts.ts";
import { ICONS } from "./icons.ts";
import { answerPage } from "./layout.ts";
import { returnHost } from "./return_url.ts";
import { sandboxPanel } from "./sandbox_panel.ts";
import type { Html, Screen } from "./screen.ts";
import type { ScreenName, StepName } from "./screen_names.ts";
import { toMessages } from "./sdk_messages.ts";
import { previousScreen, stepOf } from "./steps.ts";
import { addressOf, type Visit } from "./visit.ts";

/** DATA: the screens that are no step of the journey. */
const ENDS: readonly ScreenName[] = ["failed", "left", "done", "expired"];

/** The answer with one screen of a session. */
export function answerScreen(
  name: ScreenName,
  screen: Screen,
  visit: Visit,
  status = 200,
): Promise<Response> {
  const { session, progress, generation } = visit;
  const step = ENDS.includes(name) ? undefined : name as StepName;
  const problem = progress.problem?.screen === name ? progress.problem : undefined;
  const heading = screen.heading(visit);
  const isOver = name === "done" || name === "expired";
  return answerPage({
    title: problem === undefined ? heading : `Problem: ${heading}`,
    lender: returnHost(session),
    messages: [
      ...progress.messages,
      ...toMessages(screen.events?.(visit) ?? [], session, generation),
    ],
    content: html`
      ${step === undefined ? "" : stepBar(step, visit)}
      ${problemSummary(problem)}
      ${screen.mark === undefined ? "" : html`
        <div class="mark ${screen.mark}">${ICONS[screen.mark]}</div>
      `}
      <h1>${heading}</h1>
      ${screen.body(visit)}
    `,
    footer: html`
      ${step === undefined ? "" : ways(step, visit)}
      ${sandboxPanel(name, visit, isOver)}
    `,
  }, status);
}

function stepBar(name: StepName, { session, progress }: Visit): Html {
  const { number, total } = stepOf(name, session, progress.answers);
  const parts = Array.from({ length: total }, (_, at) => at < number ? "past" : "");
  return html`
    <div class="steps">
      <span>Step ${number} of ${total}</span>
      <div class="bar" aria-hidden="true">${parts.map((state) =>
        html`<i class="${state}"></i>`
      )}</div>
    </div>
  `;
}

function ways(name: StepName, visit: Visit): Html {
  const previous = previousScreen(name, visit.session, visit.progress.answers);
  return html`
    <div class="leave">
      ${previous === undefined
        ? html`<span></span>`
        : html`<a class="button plain" href="${addressOf(visit, `/journey/${previous}`)}">Back</a>`}
      ${postForm(
        visit,
        "/journey/leave",
        html`<button class="plain">Leave without sharing</button>`,
      )}
    </div>
  `;
}
