import { html } from "hono/html";
import { sayDate, sayRange } from "../../../../lib/words/say_date.ts";
import { sayList } from "../../../../lib/words/shape_text.ts";
import type { SandboxStatement } from "../../sandbox_session.ts";
import { missingMonths } from "../../session_state.ts";
import { bankOf } from "../bank_names.ts";
import { postForm } from "../form_parts.ts";
import { requestedBank } from "../modes.ts";
import type { Html, Screen } from "../screen.ts";
import { chosenMode, isMultiBanking } from "../steps.ts";
import { addressOf, endJourney, type Visit } from "../visit.ts";

/** DATA: what a statement is called by where it came from. */
const SOURCES: Readonly<Record<SandboxStatement["source"], string>> = {
  pdf: "PDF",
  aa: "Account Aggregator",
  online: "Net banking",
};

/** What there is so far, before it is shared. */
export const REVIEW_SCREEN: Screen = {
  heading: () => "Check and finish",
  body: (visit) => {
    const { session } = visit;
    const missing = missingMonths(session, session.statements);
    return html`
      <p class="lead">These statements are ready to be shared.</p>
      ${session.statements.map(card)}
      ${missing.length === 0
        ? ""
        : html`<p><strong>Still missing:</strong> ${
          sayList(missing.map(sayDate))
        }. You can add another statement, or finish without.</p>`}
      ${postForm(
        visit,
        "/journey/review",
        html`
          <div class="actions">
            <button class="primary">Finish</button>
            ${more(visit)}
          </div>
        `,
      )}
    `;
  },
  submit: async (_form, visit) => {
    await endJourney(visit, { outcome: "success" });
    return { to: "done" };
  },
};

function card({ bankName, source, from, to }: SandboxStatement): Html {
  return html`
    <section class="consent" aria-label="Statement">
      <p><strong>${bankOf(bankName).name}</strong></p>
      <dl class="rows">
        <div>
          <dt>For the dates</dt>
          <dd>${sayRange({ from, to })}</dd>
        </div>
        <div>
          <dt>Shared by</dt>
          <dd>${SOURCES[source]}</dd>
        </div>
      </dl>
    </section>
  `;
}

function more(visit: Visit): Html | "" {
  const { session, progress } = visit;
  if (isMultiBanking(visit) && requestedBank(session) === undefined) {
    return html`<a class="button" href="${addressOf(visit, "/journey/bank")}">Add another bank</a>`;
  }
  if (chosenMode(session, progress.answers) !== "pdf") return "";
  return html`<a class="button" href="${
    addressOf(visit, "/journey/upload")
  }">Add another statement</a>`;
}
