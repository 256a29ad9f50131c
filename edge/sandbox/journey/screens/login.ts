import { html } from "hono/html";
import { bankOf } from "../banks.ts";
import { attributesOf, fieldOf, postForm, sandboxNote } from "../form_parts.ts";
import type { Screen } from "../screen.ts";
import { chosenBank } from "../steps.ts";

/** What is shown in place of a bank's login page. */
export const LOGIN_SCREEN: Screen = {
  heading: ({ session, progress }) =>
    `Log in to ${bankOf(chosenBank(session, progress.answers)!).name}`,
  body: (visit) => {
    const { problem } = visit.progress;
    const user = html`
      <input type="text" autocomplete="off" autocapitalize="none"
        spellcheck="false" value="${problem?.value ?? ""}" ${attributesOf(
          "user_id",
          problem,
          false,
        )}>
    `;
    const password = html`<input type="password" autocomplete="off" ${
      attributesOf("password", problem, false)
    }>`;
    return html`
      <p class="lead">Use the details that you use on your bank’s own site.</p>
      ${sandboxNote("this is no bank. Don’t enter a real password; anything will do.")}
      ${postForm(
        visit,
        "/journey/login",
        html`
          ${fieldOf({ name: "user_id", label: "User ID", input: user }, problem)}
          ${fieldOf({ name: "password", label: "Password", input: password }, problem)}
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
