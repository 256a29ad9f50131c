import { html } from "hono/html";
import type { Html } from "./screen.ts";
import { addressOf, type Problem, type Visit } from "./visit.ts";

/** A field of a form. */
export interface Field {
  /** Its name, which is its id too. */
  readonly name: string;
  /** Its label. */
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
  { name, label, hint, attributes, prefix }: Field,
  problem: Problem | undefined,
): Html {
  const isWrong = problem?.field === name;
  const described = [...(hint ? [`${name}-hint`] : []), ...(isWrong ? [`${name}-wrong`] : [])];
  const input = html`<input id="${name}" name="${name}" ${
    described.length === 0 ? "" : html`aria-describedby="${described.join(" ")}"`
  } ${isWrong ? html`aria-invalid="true"` : ""} ${attributes}>`;
  return html`
    <div class="field">
      <label for="${name}">${label}</label>
      ${hint === undefined ? "" : html`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${isWrong ? html`<p class="wrong" id="${name}-wrong">${problem.message}</p>` : ""}
      ${prefix === undefined
        ? input
        : html`<div class="number"><span aria-hidden="true">${prefix}</span>${input}</div>`}
    </div>
  `;
}

/** What is wrong with the form, above it, with the focus. */
export function problemSummary(problem: Problem | undefined): Html {
  if (problem === undefined) return html``;
  return html`
    <div id="problem" role="alert" tabindex="-1" autofocus>
      <h2>There is a problem</h2>
      <p><a href="#${problem.field}">${problem.message}</a></p>
    </div>
  `;
}

/** A form that posts to one of the session's pages. */
export function postForm(visit: Visit, path: string, content: Html, isUpload = false): Html {
  return html`
    <form method="post" action="${addressOf(visit, path)}" novalidate ${isUpload
      ? html`enctype="multipart/form-data"`
      : ""}>${content}</form>
  `;
}

/** A note that says what the sandbox does in place of a bank. */
export function sandboxNote(text: string): Html {
  return html`<p class="note"><strong>Sandbox:</strong> ${text}</p>`;
}
