import { encodeState } from "../../../edge/explorer/explorer_state.ts";
import { escapeHtml } from "../html.ts";
import type { ErrorExample } from "./make_example.ts";
import { EXAMPLE_DAY, type SessionExample } from "./session_examples.ts";
import { showJson } from "../show_json.ts";
import type { ShownUpload } from "./upload_examples.ts";

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
  const { edition = "v2.2025", organization, workflow } = example;
  const { fragment, leftOut } = encodeState({
    view: "check",
    edition,
    today: EXAMPLE_DAY,
    workflow: workflow ?? "",
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
