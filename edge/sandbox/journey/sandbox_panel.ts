import { html } from "hono/html";
import { failuresOn } from "./failures.ts";
import { postForm } from "./form_parts.ts";
import type { Html } from "./screen.ts";
import type { ScreenName } from "./screen_names.ts";
import type { Visit } from "./visit.ts";

/** DATA: what the panel does besides failures, by the value of its buttons. */
const ACTIONS = [
  { value: "leave", label: "Leave (exit)" },
  { value: "expire", label: "Expire the session now" },
] as const;

/** The panel for integrators at the end of each screen, closed at first. */
export function sandboxPanel(screen: ScreenName, visit: Visit, isOver: boolean): Html {
  const { session, options } = visit;
  const failures = failuresOn(screen).map(({ id, label }) => ({ value: id, label }));
  const api = `${options.origin}/bank-connect/v1/session_data/${session.id}`;
  return html`
    <section aria-label="Sandbox">
      <p class="small">Sandbox: nothing here reaches a bank.</p>
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
