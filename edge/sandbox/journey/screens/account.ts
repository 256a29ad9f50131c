import { html } from "hono/html";
import { addStatement } from "../../add_statement.ts";
import { afterStatement } from "../after_statement.ts";
import { bankOf } from "../banks.ts";
import { postForm } from "../form_parts.ts";
import { sayRange } from "../plain_words.ts";
import type { Screen } from "../screen.ts";
import { chosenBank } from "../steps.ts";

/** DATA: the accounts of every customer of the sandbox. */
const ACCOUNTS = [
  { id: "savings", name: "Savings account", number: "ending in 4821" },
  { id: "current", name: "Current account", number: "ending in 7306" },
] as const;

/** The choice of an account, after the login. */
export const ACCOUNT_SCREEN: Screen = {
  heading: () => "Choose the account to share",
  body: (visit) => {
    const { session, progress } = visit;
    return html`
      <p class="lead">${bankOf(chosenBank(session, progress.answers)!).name} will share the
        statements for <strong>${sayRange(session.plan.period)}</strong>.</p>
      ${postForm(
        visit,
        "/journey/account",
        html`
          <fieldset class="choices">
            <legend>Your accounts</legend>
            ${ACCOUNTS.map(({ id, name, number }, index) =>
              html`
                <label
                  class="choice"><input type="radio" name="account" value="${id}" ${index === 0
                    ? "checked"
                    : ""}><span><b>${name}</b> <span class="small">${number}</span></span></label>
              `
            )}
          </fieldset>
          <div class="actions"><button class="primary">Share this account</button></div>
        `,
      )}
    `;
  },
  submit: async (_form, visit) => {
    const { session, progress, store } = visit;
    const bankName = chosenBank(session, progress.answers)!;
    await addStatement(store, session, { source: "online", bankName });
    return await afterStatement(visit);
  },
};
