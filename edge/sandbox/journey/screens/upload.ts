import { html } from "hono/html";
import { checkUpload } from "../../../../mod.ts";
import { sayRange } from "../../../../lib/words/say_date.ts";
import { addStatement } from "../../add_statement.ts";
import type { SentForm } from "../../read_fields.ts";
import { rangeOf } from "../../statement_file.ts";
import { fieldOf, postForm, sandboxNote } from "../form_parts.ts";
import type { Move, Screen } from "../screen.ts";
import { bankOfVisit } from "../steps.ts";
import type { Visit } from "../visit.ts";

/** DATA: what is wrong with an upload, by the library's rule or notice. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["file-missing", "Choose the PDF of your statement"],
  ["upload-file-empty", "Choose another file: this one is empty"],
  ["NOT_A_PDF", "Choose a PDF: this file is something else"],
]);

/** The upload of a statement. */
export const UPLOAD_SCREEN: Screen = {
  heading: () => "Upload your statement",
  body: (visit) => {
    const { session, progress: { problem } } = visit;
    return html`
      <p class="lead">Choose the PDF that ${bankOfVisit(visit).name} issued for
        <strong>${sayRange(session.plan.period)}</strong>.</p>
      ${sandboxNote("the file is not read. Any PDF will do, and only its fingerprint is kept.")}
      ${postForm(
        visit,
        "/journey/upload",
        html`
          ${fieldOf({
            name: "file",
            label: "Statement",
            hint: "One PDF file. A scan or a photo won’t work.",
            attributes: html`type="file" accept="application/pdf,.pdf"`,
          }, problem)}
          ${fieldOf({
            name: "pdf_password",
            label: "PDF password (if it has one)",
            hint: "It is often your date of birth or customer ID.",
            attributes: html`type="password" autocomplete="off"`,
          }, problem)}
          <div class="actions"><button class="primary">Upload</button></div>
        `,
        true,
      )}
    `;
  },
  submit: async (form, visit) => {
    const { session, store } = visit;
    const bankName = bankOfVisit(visit).id;
    const problem = problemOf(form, bankName, visit);
    if (problem !== undefined) return problem;
    const { period } = session.plan;
    const { from, to } = rangeOf(form.file?.name) ?? period;
    if (from > period.to || to < period.from) return { failure: "out-of-range" };
    const file = form.file!.bytes;
    const added = await addStatement(store, session, { source: "pdf", bankName, file, from, to });
    if (added.duplicate) {
      return { problem: { field: "file", message: "You added this file before" } };
    }
    return { to: "review" };
  },
};

function problemOf({ fields, file }: SentForm, bankName: string, visit: Visit): Move | undefined {
  const { errors, notices } = checkUpload({
    contentType: "multipart/form-data",
    fields: {
      session_id: visit.session.id,
      upload_type: "PDF",
      bank_name: bankName,
      pdf_password: fields.pdf_password ?? "",
    },
    ...(file === undefined ? {} : { file }),
  });
  const message = [...errors.map(({ rule }) => rule), ...notices.map(({ code }) => code)]
    .map((name) => PROBLEMS.get(name)).find((text) => text !== undefined);
  if (message !== undefined) return { problem: { field: "file", message } };
  return undefined;
}
