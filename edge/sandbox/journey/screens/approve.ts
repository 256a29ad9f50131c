import { html } from "hono/html";
import { checkSession } from "../../../../mod.ts";
import { addStatement } from "../../add_statement.ts";
import { consentWordsOf } from "../consent_words.ts";
import { fieldOf, rowsOf } from "../session_page.ts";
import { afterStatement, chosenBank } from "../steps.ts";
import { returnHost, type Screen, type Visit } from "../visit.ts";

/** The mobile number, which may be the request's. */
export const MOBILE_SCREEN: Screen = {
  heading: () => "Your mobile number",
  lead: (visit) =>
    `Enter the number that ${chosenBank(visit)!.name} has on record for you. The Account ` +
    "Aggregator will send a code to it.",
  form: (visit) => {
    const { problem, answers } = visit.progress;
    const locked = isLocked(visit);
    const requested = requestedMobile(visit);
    const value = locked ? requested : problem?.value ?? answers.mobile ?? requested;
    return fieldOf(visit, {
      name: "mobile",
      label: "Mobile number",
      hint: locked
        ? "It was given by the company that asks for your statements and can’t be changed here."
        : "Ten digits, without +91.",
      attributes: html`type="tel" inputmode="numeric" autocomplete="tel-national"
        value="${value}" ${locked && "readonly"}`,
      prefix: "+91",
    });
  },
  actions: () => html`<button class="primary">Send the code</button>`,
  submit: ({ fields }, visit) => {
    const entered = isLocked(visit) ? requestedMobile(visit) : fields.mobile ?? "";
    const mobile = entered.replace(/[\s()-]/g, "").replace(/^(?:\+?91|0)(?=\d{10}$)/, "");
    if (!/^\d{10}$/.test(mobile)) {
      const message = "Enter a mobile number of ten digits";
      return { problem: { field: "mobile", message, value: entered.slice(0, 20) } };
    }
    const { isVerified: _, ...answers } = visit.progress.answers;
    return { answers: { ...answers, mobile } };
  },
};

function requestedMobile({ session: { request } }: Visit): string {
  return String(request.mobile_number ?? "").trim();
}

/** Whether the request's number stays as it is: its default, where it has one. */
function isLocked(visit: Visit): boolean {
  const { is_mobile_field_editable: editable } = visit.session.request;
  return requestedMobile(visit) !== "" &&
    !/^(?:t|y|yes|true|on|1)$/i.test(String(editable ?? "").trim());
}

/** The code that was sent to the mobile number. */
export const OTP_SCREEN: Screen = {
  heading: () => "Enter the code",
  lead: ({ progress: { answers } }) =>
    `The Account Aggregator sent a code to the number ending in ${answers.mobile?.slice(-2)}.`,
  note: "no message is sent, and any six digits will do.",
  form: (visit) =>
    fieldOf(visit, {
      name: "otp",
      label: "Code",
      hint: "Six digits.",
      attributes: html`class="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6"`,
    }),
  actions: () => html`<button class="primary">Continue</button>`,
  submit: ({ fields }, { progress }) => {
    if (!/^\d{6}$/.test((fields.otp ?? "").replace(/\s/g, ""))) {
      return { problem: { field: "otp", message: "Enter the six digits of the code" } };
    }
    return { answers: { ...progress.answers, isVerified: true } };
  },
};

/** The consents, each in plain words. */
export const CONSENT_SCREEN: Screen = {
  heading: () => "Approve sharing your statements",
  lead: (visit) => {
    const { length } = consentWordsOf(visit.session);
    const asked = length === 1 ? "permission" : `${length} permissions`;
    return `${returnHost(visit) ?? "The company you came from"} asks for ${asked} to see your ` +
      `account with ${chosenBank(visit)!.name}. You can withdraw at any time with your Account ` +
      "Aggregator.";
  },
  above: ({ session }) => {
    const consents = consentWordsOf(session);
    return html`${
      consents.map((consent, index) =>
        html`
          <section class="consent" aria-labelledby="consent-${index + 1}"
            data-consent="${consent.code ?? ""}">
            <h2 id="consent-${index + 1}">${consents.length > 1 && `${index + 1}. `}${consent
              .title}</h2>
            ${rowsOf([
              ["What for", consent.purpose],
              ["Purpose code", consent.purposeCode],
              ["What is shared", consent.data],
              ["For the dates", consent.range],
              ["How often", consent.frequency],
              ["Ends on", consent.expiry],
              ["Kept for", consent.kept],
            ])}
          </section>
        `
      )
    }`;
  },
  actions: () =>
    html`
      <button class="primary" name="answer" value="approve">Approve</button>
      <button name="answer" value="decline">Decline</button>
    `,
  submit: async ({ fields }, visit) => {
    if (fields.answer !== "approve") return { failure: "consent-rejected" };
    if (exceedsFairUse(visit)) return { failure: "consent-refused" };
    const { session, store } = visit;
    const { consents, period } = session.plan;
    // What a one-time consent covers is fetched at once; a periodic one alone fetches the period.
    const { from, to } = consents.find(({ fetchType }) => fetchType === "ONETIME") ?? period;
    await addStatement(store, session, {
      source: "aa",
      bankName: chosenBank(visit)!.id,
      from,
      to,
    });
    return await afterStatement(visit);
  },
};

/** Whether an Account Aggregator would answer 412. */
function exceedsFairUse({ session, options: { organization } }: Visit): boolean {
  const { plan, request } = session;
  const check = checkSession(request, {
    version: plan.edition,
    today: plan.today,
    ...(organization && { organization }),
  });
  return check.notices.some(({ code }) => code === "CONSENT_EXCEEDS_FAIR_USE");
}
