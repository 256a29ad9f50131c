import { html } from "hono/html";
import { sayRange } from "../../../../lib/words/say_date.ts";
import { addStatement } from "../../add_statement.ts";
import { fieldOf, postForm, sandboxNote } from "../form_parts.ts";
import type { Screen } from "../screen.ts";
import { afterStatement, bankOfVisit } from "../steps.ts";

/** What is shown in place of a bank's login page. */
export const LOGIN_SCREEN: Screen = {
  heading: (visit) => `Log in to ${bankOfVisit(visit).name}`,
  body: (visit) => {
    const { problem } = visit.progress;
    const user = html`type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
      value="${problem?.value ?? ""}"`;
    const password = html`type="password" autocomplete="off"`;
    return html`
      <p class="lead">Use the details that you use on your bank’s own site.</p>
      ${sandboxNote("this is no bank. Don’t enter a real password; anything will do.")}
      ${postForm(
        visit,
        "/journey/login",
        html`
          ${fieldOf({ name: "user_id", label: "User ID", attributes: user }, problem)}
          ${fieldOf({ name: "password", label: "Password", attributes: password }, problem)}
          <div class="actions"><button class="primary">Log in</button></div>
        `,
      )}
    `;
  },
  submit: ({ fields }, { progress }) => {
    const { user_id = "", password = "" } = fields;
    if (user_id.trim() === "") {
      return { problem: { field: "user_id", message: "Enter your user ID" } };
    }
    if (password === "") {
      const value = user_id.slice(0, 50);
      return { problem: { field: "password", message: "Enter your password", value } };
    }
    return { answers: { ...progress.answers, isLoggedIn: true } };
  },
};

/** DATA: the accounts of every customer of the sandbox. */
const ACCOUNTS = [
  { id: "savings", name: "Savings account", number: "ending in 4821" },
  { id: "current", name: "Current account", number: "ending in 7306" },
] as const;

/** The choice of an account, after the login. */
export const ACCOUNT_SCREEN: Screen = {
  heading: () => "Choose the account to share",
  body: (visit) =>
    html`
      <p class="lead">${bankOfVisit(visit).name} will share the
        statements for <strong>${sayRange(visit.session.plan.period)}</strong>.</p>
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
    `,
  submit: async (_form, visit) => {
    const { session, store } = visit;
    await addStatement(store, session, { source: "online", bankName: bankOfVisit(visit).id });
    return await afterStatement(visit);
  },
};
