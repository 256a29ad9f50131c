import { html } from "hono/html";
import { checkUpload } from "../../../../mod.ts";
import { sayDate, sayRange } from "../../../../lib/words/say_date.ts";
import { sayList } from "../../../../lib/words/shape_text.ts";
import { addStatement } from "../../add_statement.ts";
import type { SentForm } from "../../read_fields.ts";
import { missingMonths } from "../../session_state.ts";
import { rangeOf } from "../../statement_file.ts";
import { bankOf } from "../bank_names.ts";
import { fieldOf, rowsOf } from "../session_page.ts";
import {
  afterStatement,
  chosenBank,
  chosenMode,
  finish,
  isMultiBanking,
  requestedBank,
} from "../steps.ts";
import { addressOf, type Screen, type Visit } from "../visit.ts";

/** DATA: what is wrong with an upload, by the library's rule or notice. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["file-missing", "Choose the PDF of your statement"],
  ["upload-file-empty", "Choose another file: this one is empty"],
  ["NOT_A_PDF", "Choose a PDF: this file is something else"],
]);

/** The upload of a statement. */
export const UPLOAD_SCREEN: Screen = {
  heading: () => "Upload your statement",
  lead: (visit) =>
    html`Choose the PDF that ${chosenBank(visit)!.name} issued for
      <strong>${sayRange(visit.session.plan.period)}</strong>.`,
  note: "the file is not read. Any PDF will do, and only its fingerprint is kept.",
  form: (visit) =>
    html`
      ${fieldOf(visit, {
        name: "file",
        label: "Statement",
        hint: "One PDF file. A scan or a photo won’t work.",
        attributes: html`type="file" accept="application/pdf,.pdf"`,
      })}
      ${fieldOf(visit, {
        name: "pdf_password",
        label: "PDF password (if it has one)",
        hint: "It is often your date of birth or customer ID.",
        attributes: html`type="password" autocomplete="off"`,
      })}
    `,
  actions: () => html`<button class="primary">Upload</button>`,
  submit: async (form, visit) => {
    const { session, store } = visit;
    const bankName = chosenBank(visit)!.id;
    const problem = problemOf(form, bankName, session.id);
    if (problem !== undefined) return { problem: { field: "file", message: problem } };
    const { period } = session.plan;
    const { from, to } = rangeOf(form.file?.name) ?? period;
    if (from > period.to || to < period.from) return { failure: "out-of-range" };
    const file = form.file!.bytes;
    const added = await addStatement(store, session, { source: "pdf", bankName, file, from, to });
    if (!added.duplicate) return { to: "review" };
    return { problem: { field: "file", message: "You added this file before" } };
  },
};

function problemOf({ fields, file }: SentForm, bank_name: string, session_id: string) {
  const { pdf_password = "" } = fields;
  const { errors, notices } = checkUpload({
    contentType: "multipart/form-data",
    fields: { session_id, upload_type: "PDF", bank_name, pdf_password },
    ...(file && { file }),
  });
  return [...errors.map(({ rule }) => rule), ...notices.map(({ code }) => code)]
    .map((name) => PROBLEMS.get(name)).find((text) => text !== undefined);
}

/** DATA: what a statement is called by where it came from. */
const SOURCES = { pdf: "PDF", aa: "Account Aggregator", online: "Net banking" } as const;

/** What there is so far, before it is shared. */
export const REVIEW_SCREEN: Screen = {
  heading: () => "Check and finish",
  lead: () => "These statements are ready to be shared.",
  above: ({ session }) => {
    const missing = missingMonths(session, session.statements);
    return html`
      ${session.statements.map(({ bankName, source, from, to }) =>
        html`
          <section class="consent" aria-label="Statement">
            <p><strong>${bankOf(bankName).name}</strong></p>
            ${rowsOf([["For the dates", sayRange({ from, to })], ["Shared by", SOURCES[source]]])}
          </section>
        `
      )}
      ${missing.length > 0 && html`
        <p><strong>Still missing:</strong> ${sayList(missing.map(sayDate))}. You can add another
          statement, or finish without.</p>
      `}
    `;
  },
  actions: (visit) => {
    const more = moreOf(visit);
    return html`
      <button class="primary">Finish</button>
      ${more && html`<a class="button" href="${addressOf(visit, more[0])}">${more[1]}</a>`}
    `;
  },
  submit: (_form, visit) => finish(visit),
};

function moreOf(visit: Visit): readonly [page: string, label: string] | undefined {
  if (isMultiBanking(visit) && requestedBank(visit) === undefined) {
    return ["bank", "Add another bank"];
  }
  return chosenMode(visit) === "pdf" ? ["upload", "Add another statement"] : undefined;
}

/** What is shown in place of a bank's login page. */
export const LOGIN_SCREEN: Screen = {
  heading: (visit) => `Log in to ${chosenBank(visit)!.name}`,
  lead: () => "Use the details that you use on your bank’s own site.",
  note: "this is no bank. Don’t enter a real password; anything will do.",
  form: (visit) => {
    const user = html`type="text" autocomplete="off" autocapitalize="none" spellcheck="false"
      value="${visit.progress.problem?.value ?? ""}"`;
    const password = html`type="password" autocomplete="off"`;
    return html`
      ${fieldOf(visit, { name: "user_id", label: "User ID", attributes: user })}
      ${fieldOf(visit, { name: "password", label: "Password", attributes: password })}
    `;
  },
  actions: () => html`<button class="primary">Log in</button>`,
  submit: ({ fields: { user_id = "", password = "" } }, { progress }) => {
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
  lead: (visit) =>
    html`${chosenBank(visit)!.name} will share the statements for
      <strong>${sayRange(visit.session.plan.period)}</strong>.`,
  form: () =>
    html`
      <fieldset class="choices">
        <legend>Your accounts</legend>
        ${ACCOUNTS.map(({ id, name, number }, index) =>
          html`
            <label
              class="choice"><input type="radio" name="account" value="${id}" ${index === 0 &&
                "checked"}><span><b>${name}</b> <span class="small">${number}</span></span></label>
          `
        )}
      </fieldset>
    `,
  actions: () => html`<button class="primary">Share this account</button>`,
  submit: async (_form, visit) => {
    const { session, store } = visit;
    await addStatement(store, session, { source: "online", bankName: chosenBank(visit)!.id });
    return await afterStatement(visit);
  },
};
