import { html } from "hono/html";
import type { SandboxSession } from "../../sandbox_session.ts";
import { fieldOf, postForm, sandboxNote } from "../form_parts.ts";
import type { Screen } from "../screen.ts";
import { bankOfVisit } from "../steps.ts";

/** The mobile number, which may be the request's. */
export const MOBILE_SCREEN: Screen = {
  heading: () => "Your mobile number",
  body: (visit) => {
    const { session, progress } = visit;
    const { problem, answers } = progress;
    const bank = bankOfVisit(visit);
    const locked = isLocked(session);
    const value = locked
      ? requestedMobile(session)
      : problem?.value ?? answers.mobile ?? requestedMobile(session);
    const attributes = html`type="tel" inputmode="numeric" autocomplete="tel-national"
      value="${value}" ${locked ? "readonly" : ""}`;
    const hint = locked
      ? "It was given by the company that asks for your statements and can’t be changed here."
      : "Ten digits, without +91.";
    return html`
      <p class="lead">Enter the number that ${bank.name} has on record for you. The Account
        Aggregator will send a code to it.</p>
      ${postForm(
        visit,
        "/journey/mobile",
        html`
          ${fieldOf(
            { name: "mobile", label: "Mobile number", hint, attributes, prefix: "+91" },
            problem,
          )}
          <div class="actions"><button class="primary">Send the code</button></div>
        `,
      )}
    `;
  },
  submit: ({ fields }, { session, progress }) => {
    const entered = isLocked(session) ? requestedMobile(session) : fields.mobile ?? "";
    const mobile = entered.replace(/[\s()-]/g, "").replace(/^(?:\+?91|0)(?=\d{10}$)/, "");
    if (!/^\d{10}$/.test(mobile)) {
      const message = "Enter a mobile number of ten digits";
      return { problem: { field: "mobile", message, value: entered.slice(0, 20) } };
    }
    const { isVerified: _, ...answers } = progress.answers;
    return { answers: { ...answers, mobile } };
  },
};

function requestedMobile({ request }: SandboxSession): string {
  return String(request.mobile_number ?? "").trim();
}

/** Whether the request's number stays as it is: its default, where it has one. */
function isLocked(session: SandboxSession): boolean {
  const isEditable = /^(?:t|y|yes|true|on|1)$/i;
  return requestedMobile(session) !== "" &&
    !isEditable.test(String(session.request.is_mobile_field_editable ?? "").trim());
}

/** The code that was sent to the mobile number. */
export const OTP_SCREEN: Screen = {
  heading: () => "Enter the code",
  body: (visit) => {
    const { problem, answers } = visit.progress;
    const field = {
      name: "otp",
      label: "Code",
      hint: "Six digits.",
      attributes: html`class="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6"`,
    };
    return html`
      <p class="lead">The Account Aggregator sent a code to
        the number ending in ${answers.mobile?.slice(-2)}.</p>
      ${sandboxNote("no message is sent, and any six digits will do.")}
      ${postForm(
        visit,
        "/journey/otp",
        html`
          ${fieldOf(field, problem)}
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
