import { html } from "hono/html";
import type { SandboxSession } from "../sandbox_session.ts";
import type { Html } from "./screen.ts";
import type { Visit } from "./visit.ts";

/** DATA: the editions that name the session otherwise when the customer comes back. */
const SUCCESS_PARAMETERS: Readonly<Partial<Record<string, string>>> = { "v1.2020": "entity_id" };

/**
 * Where the customer returns, or undefined where the request has no `redirect_url`. FinBox appends
 * the outcome as it is, even to a URL that has a query or a fragment, and so does this.
 */
export function returnUrl(
  { id, plan, redirectUrl }: SandboxSession,
  outcome: "success" | "exit",
): string | undefined {
  // The library refuses other schemes; a link must not run a script if that ever changes.
  if (redirectUrl === undefined || !/^(?:https?|ftps?):/i.test(redirectUrl)) return undefined;
  if (outcome === "exit") return `${redirectUrl}?success=false`;
  return `${redirectUrl}?success=true&${SUCCESS_PARAMETERS[plan.edition] ?? "session_id"}=${id}`;
}

/** The host to which the customer returns, to be shown. */
export function returnHost({ redirectUrl }: SandboxSession): string | undefined {
  if (redirectUrl === undefined || !URL.canParse(redirectUrl)) return undefined;
  return new URL(redirectUrl).host || undefined;
}

/**
 * The link that takes the customer back, followed without a click after some milliseconds; in a
 * frame, where the lender's page goes on, and without a `redirect_url`, a word of farewell.
 */
export function wayBack(
  { session }: Visit,
  outcome: "success" | "exit",
  afterMs: number,
): Html {
  const url = returnUrl(session, outcome);
  if (url === undefined) return html`<p>You can close this window.</p>`;
  return html`
    <p class="framed-only">You can close this window.</p>
    <div class="return">
      <p>We’re taking you back to ${returnHost(session) ?? "where you came from"}.</p>
      <div class="actions">
        <a class="button primary" href="${url}" data-after="${afterMs}">Return now</a>
      </div>
    </div>
  `;
}
