import { html } from "hono/html";
import { bankOf } from "../banks.ts";
import { sayList } from "../plain_words.ts";
import { returnHost } from "../return_url.ts";
import type { Screen } from "../screen.ts";
import { wayBack } from "../way_back.ts";

/** Long enough to read the page. */
const RETURN_AFTER_MS = 5000;

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
