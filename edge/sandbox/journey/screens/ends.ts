import { html } from "hono/html";
import { sayRange, toWireDate } from "../../../../lib/words/say_date.ts";
import { sayList } from "../../../../lib/words/shape_text.ts";
import { bankOf } from "../bank_names.ts";
import { type FailureRow, FAILURES } from "../failures.ts";
import { postForm } from "../form_parts.ts";
import { requestedMode } from "../modes.ts";
import type { Screen } from "../screen.ts";
import { chosenBank, mayShow } from "../steps.ts";
import { addressOf, type Visit } from "../visit.ts";
import { returnHost, wayBack } from "../way_back.ts";

/** Long enough to read the page. */
const RETURN_AFTER_MS = 5000;

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
  return FAILURES.find(({ id }) => id === progress.failure?.id)!;
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

/** The end of a journey that the customer left. */
export const LEFT_SCREEN: Screen = {
  heading: () => "You left without sharing",
  body: (visit) =>
    html`
      <p class="lead">Nothing more was shared.</p>
      ${wayBack(visit, "exit", 0)}
      ${postForm(visit, "/journey/restart", html`<button class="plain">Start again</button>`)}
    `,
  events: () => [{ kind: "exit", message: "user exited" }],
};

/** The end of a journey that came to its end, also for those who come again. */
export const DONE_SCREEN: Screen = {
  heading: ({ isEntry }) => isEntry ? "You have already shared your statements" : "All done",
  mark: "done",
  body: (visit) => {
    const { session } = visit;
    const banks = [...new Set(session.statements.map(({ bankName }) => bankOf(bankName).name))];
    const what = banks.length === 0 ? "Your statements" : `Your statements from ${sayList(banks)}`;
    return html`
      <p class="lead">${what} are on their way to ${returnHost(session) ??
        "the company that asked for them"}.</p>
      ${wayBack(visit, "success", RETURN_AFTER_MS)}
    `;
  },
  events: () => [{ kind: "success" }],
};

/** The page of a session whose time is over. */
export const EXPIRED_SCREEN: Screen = {
  heading: () => "This link has expired",
  mark: "clock",
  body: (visit) =>
    html`
      <p class="lead">It was open for a limited time. Ask for a new link where you got this one.</p>
      ${wayBack(visit, "exit", RETURN_AFTER_MS)}
    `,
  events: () => [{ kind: "exit", message: "Session expired" }],
};
