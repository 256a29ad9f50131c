import { toWireDate } from "../../../contract/to_wire_date.ts";
import { html } from "hono/html";
import { bankOf } from "../banks.ts";
import { failureOf, type FailureRow } from "../failures.ts";
import { postForm } from "../form_parts.ts";
import { requestedMode } from "../modes.ts";
import { sayRange } from "../plain_words.ts";
import type { Screen } from "../screen.ts";
import { chosenBank, mayShow } from "../steps.ts";
import { addressOf, type Visit } from "../visit.ts";

/** What has failed, in the customer's words, with the ways on. */
export const FAILED_SCREEN: Screen = {
  heading: (visit) => fill(rowOf(visit).heading, visit),
  mark: "bad",
  body: (visit) => {
    const { session, progress } = visit;
    const { advice, errorType } = rowOf(visit);
    const again = addressOf(visit, `/journey/${progress.failure?.from}`);
    const mayChoose = requestedMode(session) === undefined &&
      progress.failure?.from !== "mode" && mayShow("mode", session, progress.answers);
    return html`
      <div role="alert">
        <p class="lead">${fill(advice, visit)}</p>
      </div>
      ${errorType === undefined ? "" : html`<p class="small">Reference: ${errorType}</p>`}
      <div class="actions">
        <a class="button primary" href="${again}">Try again</a>
        ${mayChoose
          ? html`<a class="button" href="${
            addressOf(visit, "/journey/mode")
          }">Choose another way</a>`
          : ""}
        ${postForm(visit, "/journey/leave", html`<button>Leave</button>`)}
      </div>
    `;
  },
  events: (visit) => {
    const { reason, errorType } = rowOf(visit);
    return [{
      kind: "error",
      reason: fill(reason, visit),
      ...(errorType === undefined ? {} : { errorType }),
    }];
  },
};

function rowOf({ progress }: Visit): FailureRow {
  return failureOf(progress.failure?.id)!;
}

function fill(text: string, { session, progress }: Visit): string {
  const { period } = session.plan;
  const bank = chosenBank(session, progress.answers);
  const words: Readonly<Record<string, string>> = {
    bank: bank ?? "",
    bankName: bank === undefined ? "Your bank" : bankOf(bank).name,
    range: sayRange(period),
    from: toWireDate(period.from),
    to: toWireDate(period.to),
  };
  return text.replace(/\{(\w+)\}/g, (_, name) => words[name]);
}
