import {
  EDITION_ROWS,
  ownerWords,
  PLACE_WORDS,
  RETRY_WORDS,
} from "../../../edge/explorer/words.ts";
import type { CatalogueEntry } from "../../../lib/errors/catalogue/mod.ts";
import { relatedErrors, type SiteError } from "./error_row.ts";
import { escapeHtml } from "../page_parts.ts";
import { makeExample } from "./make_example.ts";
import { showExample } from "./show_example.ts";

const ROOT = "../../";

/** DATA: the tables of FinBox's documents. */
const TABLE_WORDS: Readonly<Record<CatalogueEntry["messages"][number]["table"], string>> = {
  "v1.2024": "v1 (2024)",
  "v1.2025": "v1 (2025)",
  "v2.2025": "v2 (2025)",
  matrix: "Error matrix",
  upload: "Upload API",
  "upload.2025": "Upload API (2025)",
  sample: "Another document",
};

/** The page of one error, as the content of its `<main>`. */
export function errorPage(error: SiteError): string {
  const { rule, code, trigger, advice, owner, where, retry } = error;
  return [
    `<p class="trail"><a href="../index.html">Errors</a> › <a href="../${code}/index.html">${code}</a></p>`,
    `<h1><code>${code}</code></h1>`,
    `<p class="lead">${escapeHtml(trigger)}.</p>`,
    `<section class="card todo"><h2>What to do</h2><p>${escapeHtml(advice)}</p>`,
    `<p><strong>${ownerWords(owner, where)}</strong> has to act; ${
      RETRY_WORDS[retry]
    }.</p></section>`,
    facts(error),
    showExample(makeExample(error.row), ROOT),
    "messages" in error.row ? texts(error.row) : "",
    related(error, rule),
  ].join("\n");
}

function facts({ rule, status, where, row }: SiteError): string {
  const editions = "editions" in row
    ? EDITION_ROWS.filter(({ edition }) => row.editions.includes(edition)).map(({ name }) => name)
    : [];
  const rows: [string, string][] = [
    ["Rule", `<code>${rule}</code>`],
    ["Where", PLACE_WORDS[where]],
    ["Status", status === null ? "none: it stands inside an answer or event" : String(status)],
    ...(editions.length > 0 ? [["Editions", editions.join(", ")] as [string, string]] : []),
    ["Reported by", reporter(row)],
    ...("source" in row ? [["Source", escapeHtml(row.source)] as [string, string]] : []),
  ];
  return `<dl class="facts">${
    rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join("")
  }</dl>`;
}

function reporter(row: SiteError["row"]): string {
  if (!("emitted" in row)) return "the guard";
  return row.emitted
    ? "FinBox, and this library before the request is sent"
    : "FinBox alone; this library recognizes it in an answer";
}

function texts({ messages }: CatalogueEntry): string {
  if (messages.length === 0) return "";
  const tables = new Map<string, string[]>();
  for (const { table, message, trigger = "" } of messages) {
    const text = `<td>${escapeHtml(message)}</td><td>${escapeHtml(trigger)}</td>`;
    tables.set(text, [...tables.get(text) ?? [], TABLE_WORDS[table]]);
  }
  const rows = [...tables].map(([text, names]) => `<tr><td>${names.join(", ")}</td>${text}</tr>`);
  return `<section class="card"><h2>In FinBox’s words</h2>` +
    `<p>Texts are not stable: decide by the code.</p><div class="scrolled" tabindex="0" ` +
    `role="region" aria-label="FinBox’s texts"><table class="list"><thead><tr>` +
    `<th scope="col">Table</th><th scope="col">Message</th><th scope="col">Condition</th>` +
    `</tr></thead><tbody>${rows.join("")}</tbody></table></div></section>`;
}

function related(error: SiteError, rule: string): string {
  const errors = relatedErrors(error);
  if (errors.length === 0) return "";
  const items = errors.map(({ rule, code, trigger }) =>
    `<li><a href="../${rule}/index.html"><code>${code}</code> ${rule}</a> ${
      escapeHtml(trigger)
    }</li>`
  );
  return `<section class="card"><h2 id="related">Related</h2>` +
    `<ul class="links" aria-labelledby="related" data-rule="${rule}">${
      items.join("")
    }</ul></section>`;
}
