import { html } from "hono/html";
import { failuresOn } from "./failures.ts";
import { answerPage, ICONS, SANDBOX_NOTE, sandboxNote } from "./page.ts";
import { toMessages } from "./sdk_messages.ts";
import { previousScreen, stepOf } from "./steps.ts";
import {
  addressOf,
  type Html,
  returnHost,
  type Screen,
  type ScreenName,
  type StepName,
  type Visit,
} from "./visit.ts";

/** DATA: the screens that are no step of the journey. */
const ENDS: readonly ScreenName[] = ["failed", "left", "done", "expired"];

/** The answer with one screen of a session. */
export function answerScreen(name: ScreenName, screen: Screen, visit: Visit): Promise<Response> {
  const { session, progress } = visit;
  const step = ENDS.includes(name) ? undefined : name as StepName;
  const problem = progress.problem?.screen === name ? progress.problem : undefined;
  const heading = screen.heading(visit);
  const { mark, note, form, actions } = screen;
  return answerPage({
    status: name === "expired" ? 410 : 200,
    title: problem === undefined ? heading : `Problem: ${heading}`,
    lender: returnHost(visit),
    messages: [...progress.messages, ...toMessages(screen.events?.(visit) ?? [], visit)],
    content: html`
      ${step && stepBar(step, visit)}
      ${problem && html`
        <div id="problem" role="alert" tabindex="-1" autofocus>
          <h2>There is a problem</h2>
          <p><a href="#${problem.field}">${problem.message}</a></p>
        </div>
      `}
      ${mark && html`<div class="mark ${mark}">${ICONS[mark]}</div>`}
      <h1>${heading}</h1>
      <p class="lead" ${mark === "bad" && html`role="alert"`}>${screen.lead(visit)}</p>
      ${note && sandboxNote(note)}
      ${screen.above?.(visit)}
      ${(form ?? actions) && postForm(
        visit,
        name,
        html`${form?.(visit)}${actions && html`<div class="actions">${actions(visit)}</div>`}`,
      )}
    `,
    footer: html`
      ${step && html`
        <div class="leave">
          ${backLink(step, visit)}
          ${postForm(visit, "leave", html`<button class="plain">Leave without sharing</button>`)}
        </div>
      `}
      <section aria-label="Sandbox">
        ${SANDBOX_NOTE}
        <details class="sandbox">
          <summary>Sandbox controls</summary>
          <div>
            ${name !== "done" && name !== "expired" && html`
              ${buttons("Let this step fail", failuresOn(name), name, visit)}
              ${buttons("End the journey", ACTIONS, name, visit)}
            `}
            <h2>This session</h2>
            ${rowsOf([
              ["link_id", session.linkId],
              ["session_id", session.id],
              ["Edition", session.plan.edition],
              [
                "Messages",
                `as the SDK of ${visit.generation}; ?sdk=2020, 2022 or 2024 in the ` +
                "address changes that",
              ],
            ])}
            <h2>What the API says about it</h2>
            <pre>curl ${visit.options.origin}/bank-connect/v1/session_data/${session
              .id}/session_upload_status/</pre>
          </div>
        </details>
      </section>
    `,
  });
}

/** A form that posts to one of the session's pages. */
export function postForm(visit: Visit, page: string, content: Html): Html {
  const type = page === "upload" && html`enctype="multipart/form-data"`;
  return html`
    <form method="post" action="${addressOf(visit, page)}" novalidate ${type}>${content}</form>
  `;
}

/** Names and values, each pair in a row. */
export function rowsOf(rows: readonly (readonly [name: string, value: string])[]): Html {
  return html`
    <dl class="rows">${rows.map(([name, value]) =>
      html`
        <div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>
      `
    )}</dl>
  `;
}

/** A field of a form. */
export interface Field {
  /** Its name, which is its id too. */
  readonly name: string;
  readonly label: string;
  /** What helps to fill it in. */
  readonly hint?: string;
  /** What its input has besides what ties it to the label, the hint and what is wrong. */
  readonly attributes: Html;
  /** The country code before a number. */
  readonly prefix?: string;
}

/** A label, its hint, what is wrong, and the input. */
export function fieldOf(
  { progress: { problem } }: Visit,
  { name, label, hint, attributes, prefix }: Field,
): Html {
  const wrong = problem?.field === name ? problem.message : undefined;
  const described = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(" ");
  const input = html`<input id="${name}" name="${name}" ${
    described &&
    html`aria-describedby="${described}"`
  } ${wrong && html`aria-invalid="true"`} ${attributes}>`;
  return html`
    <div class="field">
      <label for="${name}">${label}</label>
      ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${wrong && html`<p class="wrong" id="${name}-wrong">${wrong}</p>`}
      ${prefix === undefined
        ? input
        : html`<div class="number"><span aria-hidden="true">${prefix}</span>${input}</div>`}
    </div>
  `;
}

function stepBar(step: StepName, visit: Visit): Html {
  const [number, total] = stepOf(step, visit);
  const parts = Array.from({ length: total }, (_, at) => at < number ? "past" : "");
  return html`
    <div class="steps">
      <span>Step ${number} of ${total}</span>
      <div class="bar" aria-hidden="true">${parts.map((part) =>
        html`<i class="${part}"></i>`
      )}</div>
    </div>
  `;
}

function backLink(step: StepName, visit: Visit): Html {
  const previous = previousScreen(step, visit);
  if (previous === undefined) return html`<span></span>`;
  return html`<a class="button plain" href="${addressOf(visit, previous)}">Back</a>`;
}

/** DATA: what the panel does besides failures, by the value of its buttons. */
const ACTIONS = [
  { id: "leave", label: "Leave (exit)" },
  { id: "expire", label: "Expire the session now" },
] as const;

function buttons(
  title: string,
  rows: readonly { readonly id: string; readonly label: string }[],
  screen: ScreenName,
  visit: Visit,
): Html | undefined {
  if (rows.length === 0) return undefined;
  const content = html`
    <input type="hidden" name="screen" value="${screen}">
    <div class="buttons">${rows.map(({ id, label }) =>
      html`<button name="do" value="${id}">${label}</button>`
    )}</div>
  `;
  return html`<h2>${title}</h2>${postForm(visit, "sandbox", content)}`;
}
