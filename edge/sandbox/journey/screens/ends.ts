import { html } from "hono/html";
import { sayRange, toWireDate } from "../../../../lib/words/say_date.ts";
import { sayList } from "../../../../lib/words/shape_text.ts";
import { bankOf } from "../bank_names.ts";
import { FAILURES } from "../failures.ts";
import { postForm } from "../session_page.ts";
import { chosenBank, mayShow, requestedMode } from "../steps.ts";
import { addressOf, type Html, returnHost, type Screen, type Visit } from "../visit.ts";

/** Long enough to read the page. */
const RETURN_AFTER_MS = 5000;

/** What has failed, in the customer's words, with the ways on. */
export const FAILED_SCREEN: Screen = {
  heading: (visit) => failureOf(visit).heading,
  mark: "bad",
  lead: (visit) => failureOf(visit).advice,
  above: (visit) => {
    const { errorType } = failureOf(visit);
    const { from } = visit.progress.failure!;
    const mayChoose = requestedMode(visit) === undefined && from !== "mode" &&
      mayShow("mode", visit);
    return html`
      ${errorType && html`<p class="small">Reference: ${errorType}</p>`}
      <div class="actions">
        <a class="button primary" href="${addressOf(visit, from)}">Try again</a>
        ${mayChoose && html`<a class="button" href="${addressOf(visit, "mode")}">
          Choose another way</a>`}
        ${postForm(visit, "leave", html`<button>Leave</button>`)}
      </div>
    `;
  },
  events: (visit) => {
    const { reason, errorType } = failureOf(visit);
    return [{ kind: "error", reason, ...(errorType && { errorType }) }];
  },
};

function failureOf(visit: Visit) {
  const { session: { plan: { period } }, progress } = visit;
  const bank = chosenBank(visit);
  const words: Readonly<Record<string, string>> = {
    bank: bank?.id ?? "",
    bankName: bank?.name ?? "Your bank",
    range: sayRange(period),
    from: toWireDate(period.from),
    to: toWireDate(period.to),
  };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name) => words[name]);
  const { errorType, reason, heading, advice } = FAILURES.find(({ id }) =>
    id === progress.failure?.id
  )!;
  return { errorType, reason: fill(reason), heading: fill(heading), advice: fill(advice) };
}

/** The end of a journey that the customer left. */
export const LEFT_SCREEN: Screen = {
  heading: () => "You left without sharing",
  lead: () => "Nothing more was shared.",
  above: (visit) =>
    html`
      ${wayBack(visit, "exit", 0)}
      ${postForm(visit, "restart", html`<button class="plain">Start again</button>`)}
    `,
  events: () => [{ kind: "exit", message: "user exited" }],
};

/** The end of a journey that came to its end, also for those who come again. */
export const DONE_SCREEN: Screen = {
  heading: ({ isEntry }) => isEntry ? "You have already shared your statements" : "All done",
  mark: "done",
  lead: (visit) => {
    const { statements } = visit.session;
    const banks = [...new Set(statements.map(({ bankName }) => bankOf(bankName).name))];
    const what = banks.length === 0 ? "Your statements" : `Your statements from ${sayList(banks)}`;
    return `${what} are on their way to ${returnHost(visit) ?? "the company that asked for them"}.`;
  },
  above: (visit) => wayBack(visit, "success", RETURN_AFTER_MS),
  events: () => [{ kind: "success" }],
};

/** The page of a session whose time is over. */
export const EXPIRED_SCREEN: Screen = {
  heading: () => "This link has expired",
  mark: "clock",
  lead: () => "It was open for a limited time. Ask for a new link where you got this one.",
  above: (visit) => wayBack(visit, "exit", RETURN_AFTER_MS),
  events: () => [{ kind: "exit", message: "Session expired" }],
};

/**
 * The link that takes the customer back, followed without a click after some milliseconds; in a
 * frame, where the lender's page goes on, and without a `redirect_url`, a word of farewell.
 */
function wayBack(visit: Visit, outcome: "success" | "exit", afterMs: number): Html {
  const url = returnUrl(visit, outcome);
  if (url === undefined) return html`<p>You can close this window.</p>`;
  return html`
    <p class="framed-only">You can close this window.</p>
    <div class="return">
      <p>We’re taking you back to ${returnHost(visit) ?? "where you came from"}.</p>
      <div class="actions">
        <a class="button primary" href="${url}" data-after="${afterMs}">Return now</a>
      </div>
    </div>
  `;
}

// FinBox appends the outcome as it is, even to a URL that has a query or a fragment.
function returnUrl({ session }: Visit, outcome: "success" | "exit"): string | undefined {
  const { id, plan, redirectUrl } = session;
  // The library refuses other schemes; a link must not run a script if that ever changes.
  if (redirectUrl === undefined || !/^(?:https?|ftps?):/i.test(redirectUrl)) return undefined;
  if (outcome === "exit") return `${redirectUrl}?success=false`;
  const name = plan.edition === "v1.2020" ? "entity_id" : "session_id";
  return `${redirectUrl}?success=true&${name}=${id}`;
}
