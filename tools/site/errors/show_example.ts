import { encodeState } from "../../../edge/explorer/explorer_state.ts";
import { paintText } from "../../../edge/explorer/paint_text.ts";
import { escapeHtml } from "../page_parts.ts";
import type { ErrorExample } from "./make_example.ts";
import { EXAMPLE_DAY, type SessionExample } from "./session_examples.ts";
import type { ShownUpload } from "./upload_examples.ts";

const LONGEST = 80;

/** An error's example as sections of its page; `root` is the way to the site's top. */
export function showExample(found: ErrorExample, root: string): string {
  const status = found.status === null ? "" : ` with ${found.status}`;
  if (found.kind === "answer") {
    const title = found.status === null ? "What it looks like" : `An answer${status}`;
    return section(title, showJson(found.body, title));
  }
  const answer = showJson(found.body, "FinBox’s answer");
  if (found.kind === "upload") {
    const { upload, mended } = found.example;
    return section("An upload that is refused", showUpload(upload)) +
      section(`FinBox answers${status}`, answer) +
      section("The same upload, mended", showUpload(mended));
  }
  const { example } = found;
  return section("A request that is refused", showRequest(example, example.request, root)) +
    section(`FinBox answers${status}`, answer) +
    section("The same request, mended", showRequest(example, example.mended, root, false));
}

function section(title: string, content: string): string {
  return `<section class="card"><h2>${escapeHtml(title)}</h2>${content}</section>`;
}

function showRequest(
  example: SessionExample,
  request: unknown,
  root: string,
  isWhole = true,
): string {
  const { edition = "v2.2025", organization } = example;
  const { fragment, leftOut } = encodeState({
    view: "check",
    edition,
    today: EXAMPLE_DAY,
    workflow: "",
    request: JSON.stringify(request, null, 2),
    organization: organization === undefined ? "" : JSON.stringify(organization, null, 2),
  });
  return [
    showJson(request, "Request"),
    organization === undefined || !isWhole
      ? ""
      : `<p>Your organization’s settings:</p>${showJson(organization, "Organization")}`,
    `<p class="aside">To ${edition.replace(".", ", edition of ")}, on ${EXAMPLE_DAY}.`,
    // A link without its values would show something else.
    leftOut.length > 0 ? "" : ` <a href="${root}index.html#${fragment}">Open in the explorer</a>`,
    "</p>",
  ].join("");
}

function showUpload({ contentType, fields, file }: ShownUpload): string {
  const rows = Object.entries(fields).map(([name, value]) => row(name, String(value)));
  if (file !== undefined) {
    rows.push(row("file", file === "" ? "a file without a byte" : `a file that begins ${file}`));
  }
  return `<table class="facts"><caption>${escapeHtml(contentType)}</caption><tbody>${
    rows.join("")
  }</tbody></table>`;
}

function row(name: string, value: string): string {
  return `<tr><th scope="row"><code>${escapeHtml(name)}</code></th><td>${
    escapeHtml(value)
  }</td></tr>`;
}

/** A value as a block of JSON in colours; long texts are cut, which the block then says. */
function showJson(value: unknown, label: string): string {
  let isCut = false;
  const text = JSON.stringify(value, (_, member) => {
    if (typeof member !== "string" || member.length <= LONGEST) return member;
    isCut = true;
    return `${member.slice(0, LONGEST / 2)}… (${member.length} characters)`;
  }, 2);
  const pieces = paintText(text, []).map(({ text, look }) =>
    look === "" ? escapeHtml(text) : `<span class="${look}">${escapeHtml(text)}</span>`
  );
  const block = `<pre class="code" tabindex="0" aria-label="${escapeHtml(label)}">${
    pieces.join("")
  }</pre>`;
  return isCut ? `${block}<p class="aside">Long texts are cut here.</p>` : block;
}
