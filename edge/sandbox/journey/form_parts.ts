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
  readonly hint?: string | Html;
  /** The input; its attributes come from `attributesOf`. */
  readonly input: Html;
}

/** A label, its hint, what is wrong, and the input. */
export function fieldOf({ name, label, hint, input }: Field, problem: Problem | undefined): Html {
  const isWrong = problem?.field === name;
  return html`
    <div class="field">
      <label for="${name}">${label}</label>
      ${hint === undefined ? "" : html`<p class="hint" id="${name}-hint">${hint}</p>`}
      ${isWrong ? html`<p class="wrong" id="${name}-wrong">${problem.message}</p>` : ""}
      ${input}
    </div>
  `;
}

/** The attributes that tie an input to its label, its hint and what is wrong. */
export function attributesOf(
  name: string,
  problem: Problem | undefined,
  hasHint = true,
): Html {
  const isWrong = problem?.field === name;
  const described = [hasHint ? `${name}-hint` : "", isWrong ? `${name}-wrong` : ""]
    .filter((id) => id !== "").join(" ");
  return html`id="${name}" name="${name}" ${
    described === "" ? "" : html`aria-describedby="${described}"`
  } ${isWrong ? html`aria-invalid="true"` : ""}`;
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
