import { html } from "hono/html";
import { failuresOn } from "./failures.ts";
import { postForm, problemSummary } from "./form_parts.ts";
import { answerPage, ICONS, SANDBOX_NOTE } from "./page.ts";
import type { Html, Screen } from "./screen.ts";
import { toMessages } from "./sdk_messages.ts";
import { previousScreen, stepOf } from "./steps.ts";
import { addressOf, type ScreenName, type StepName, type Visit } from "./visit.ts";
import { returnHost } from "./way_back.ts";

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

/** DATA: what the panel does besides failures, by the value of its buttons. */
const ACTIONS = [
  { value: "leave", label: "Leave (exit)" },
  { value: "expire", label: "Expire the session now" },
] as const;

/** The panel for integrators at the end of each screen, closed at first. */
function sandboxPanel(screen: ScreenName, visit: Visit, isOver: boolean): Html {
  const { session, options } = visit;
  const failures = failuresOn(screen).map(({ id, label }) => ({ value: id, label }));
  const api = `${options.origin}/bank-connect/v1/session_data/${session.id}`;
  return html`
    <section aria-label="Sandbox">
      ${SANDBOX_NOTE}
      <details class="sandbox">
        <summary>Sandbox controls</summary>
        <div>
          ${isOver ? "" : buttons("Let this step fail", failures, screen, visit)}
          ${isOver ? "" : buttons("End the journey", ACTIONS, screen, visit)}
          <h2>This session</h2>
          <dl class="rows">
            <div><dt>link_id</dt><dd>${session.linkId}</dd></div>
            <div><dt>session_id</dt><dd>${session.id}</dd></div>
            <div><dt>Edition</dt><dd>${session.plan.edition}</dd></div>
            <div><dt>Messages</dt><dd>as the SDK of ${visit.generation}; ?sdk=2020, 2022 or 2024
              in the address changes that</dd></div>
          </dl>
          <h2>What the API says about it</h2>
          <pre>curl ${api}/session_upload_status/</pre>
        </div>
      </details>
    </section>
  `;
}

function buttons(
  title: string,
  rows: readonly { readonly value: string; readonly label: string }[],
  screen: ScreenName,
  visit: Visit,
): Html | "" {
  if (rows.length === 0) return "";
  const content = html`
    <input type="hidden" name="screen" value="${screen}">
    <div class="buttons">${rows.map(({ value, label }) =>
      html`<button name="do" value="${value}">${label}</button>`
    )}</div>
  `;
  return html`<h2>${title}</h2>${postForm(visit, "/journey/sandbox", content)}`;
}
