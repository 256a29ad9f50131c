import { html } from "hono/html";
import { postForm } from "../form_parts.ts";
import { modesOf } from "../modes.ts";
import { ICONS } from "../page.ts";
import type { Screen } from "../screen.ts";
import { bankOfVisit } from "../steps.ts";
import type { Visit } from "../visit.ts";

/** The choice of how to share. */
export const MODE_SCREEN: Screen = {
  heading: () => "How would you like to share?",
  body: (visit) =>
    html`
      <p class="lead">Your account is with <strong>${bankOfVisit(visit).name}</strong>.</p>
      ${postForm(
        visit,
        "/journey/mode",
        html`<div class="choices" id="mode">${
          offered(visit).map(({ mode, name, description }) =>
            html`
              <button class="choice" name="mode" value="${mode}">
                ${ICONS[mode]}
                <span><b>${name}</b> <span class="small">${description}</span></span>
              </button>
            `
          )
        }</div>`,
      )}
    `,
  submit: ({ fields }, visit) => {
    const row = offered(visit).find(({ mode }) => mode === fields.mode);
    if (row === undefined) {
      return { problem: { field: "mode", message: "Choose one of the ways to share" } };
    }
    const { bank } = visit.progress.answers;
    return { answers: { ...(bank === undefined ? {} : { bank }), mode: row.mode } };
  },
};

function offered(visit: Visit) {
  return modesOf(bankOfVisit(visit).id, visit.options.organization);
}
