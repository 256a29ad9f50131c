import { html } from "hono/html";
import { attributesOf, fieldOf, postForm, sandboxNote } from "../form_parts.ts";
import { sayNumber } from "../plain_words.ts";
import type { Screen } from "../screen.ts";

/** The code that was sent to the mobile number. */
export const OTP_SCREEN: Screen = {
  heading: () => "Enter the code",
  body: (visit) => {
    const { problem, answers } = visit.progress;
    const input = html`<input class="code" ${
      attributesOf("otp", problem)
    } inputmode="numeric" autocomplete="one-time-code" maxlength="6">`;
    const hint = "Six digits.";
    return html`
      <p class="lead">The Account Aggregator sent a code to ${sayNumber(answers.mobile ?? "")}.</p>
      ${sandboxNote("no message is sent, and any six digits will do.")}
      ${postForm(
        visit,
        "/journey/otp",
        html`
          ${fieldOf({ name: "otp", label: "Code", hint, input }, problem)}
          <div class="actions"><button class="primary">Continue</button></div>
        `,
      )}
    `;
  },
  submit: ({ fields }, { progress }) => {
    if (!/^\d{6}$/.test((fields.otp ?? "").replace(/\s/g, ""))) {
      return { problem: { field: "otp", message: "Enter the six digits of the code" } };
    }
    return { answers: { ...progress.answers, isVerified: true } };
  },
};
