import { html } from "hono/html";
import { returnHost, returnUrl } from "./return_url.ts";
import type { Html } from "./screen.ts";
import type { Visit } from "./visit.ts";

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
