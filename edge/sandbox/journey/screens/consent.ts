import { html } from "hono/html";
import { checkSession } from "../../../../mod.ts";
import { addStatement } from "../../add_statement.ts";
import { type ConsentWords, consentWordsOf } from "../consent_words.ts";
import { postForm } from "../form_parts.ts";
import type { Html, Screen } from "../screen.ts";
import { afterStatement, bankOfVisit } from "../steps.ts";
import type { Visit } from "../visit.ts";
import { returnHost } from "../way_back.ts";

/** The consents, each in plain words. */
export const CONSENT_SCREEN: Screen = {
  heading: () => "Approve sharing your statements",
  body: (visit) => {
    const { session } = visit;
    const consents = consentWordsOf(session);
    const asked = consents.length === 1 ? "permission" : `${consents.length} permissions`;
    return html`
      <p class="lead">${returnHost(session) ?? "The company you came from"} asks for
        ${asked} to see your account with ${bankOfVisit(visit)
          .name}. You can withdraw at any time with your Account
        Aggregator.</p>
      ${consents.map((consent, index) => card(consent, index + 1, consents.length))}
      ${postForm(
        visit,
        "/journey/consent",
        html`
          <div class="actions">
            <button class="primary" name="answer" value="approve">Approve</button>
            <button name="answer" value="decline">Decline</button>
          </div>
        `,
      )}
    `;
  },
  submit: async ({ fields }, visit) => {
    if (fields.answer !== "approve") return { failure: "consent-rejected" };
    if (exceedsFairUse(visit)) return { failure: "consent-refused" };
    const { session, store } = visit;
    const bankName = bankOfVisit(visit).id;
    await addStatement(store, session, { source: "aa", bankName, ...periodOf(visit) });
    return await afterStatement(visit);
  },
};

function card(consent: ConsentWords, number: number, total: number): Html {
  const rows = [
    ["What for", consent.purpose],
    ["Purpose code", consent.purposeCode],
    ["What is shared", consent.data],
    ["For the dates", consent.range],
    ["How often", consent.frequency],
    ["Ends on", consent.expiry],
    ["Kept for", consent.kept],
  ];
  return html`
    <section class="consent" aria-labelledby="consent-${number}"
      data-consent="${consent.code ?? ""}">
      <h2 id="consent-${number}">${total === 1 ? "" : `${number}. `}${consent.title}</h2>
      <dl class="rows">${rows.map(([name, value]) =>
        html`
          <div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>
        `
      )}</dl>
    </section>
  `;
}

// What a one-time consent covers is fetched at once; a periodic one alone fetches the period.
function periodOf({ session }: Visit): { readonly from: string; readonly to: string } {
  const { consents, period } = session.plan;
  const { from, to } = consents.find(({ fetchType }) => fetchType === "ONETIME") ?? period;
  return { from, to };
}

/** Whether an Account Aggregator would answer 412. */
function exceedsFairUse({ session, options }: Visit): boolean {
  const { organization } = options;
  const { plan, request } = session;
  const check = checkSession(request, {
    version: plan.edition,
    today: plan.today,
    ...(organization === undefined ? {} : { organization }),
  });
  return check.notices.some(({ code }) => code === "CONSENT_EXCEEDS_FAIR_USE");
}
