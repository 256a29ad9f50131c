import { ownerWords, PLACE_WORDS } from "../../../edge/explorer/words.ts";
import { SITE_ERRORS, type SiteError } from "./error_row.ts";
import { escapeHtml } from "../page_parts.ts";

/** The page of a code that says which rules it stands for, as the content of its `<main>`. */
export function codePage(code: string, errors: readonly SiteError[]): string {
  const count = errors.length === 1 ? "one rule" : `${errors.length} rules`;
  return [
    `<p class="trail"><a href="../index.html">Errors</a></p>`,
    `<h1><code>${code}</code></h1>`,
    `<p class="lead">This code stands for ${count}.</p>`,
    listOf(errors, "../", `The rules of ${code}`),
  ].join("\n");
}

/** The page that lists every error, as the content of its `<main>`. */
export function indexPage(): string {
  const places = [...new Set(SITE_ERRORS.map(({ where }) => where))];
  const sections = places.map((place) => {
    const name = PLACE_WORDS[place];
    const errors = SITE_ERRORS.filter(({ where }) => where === place);
    return `<section class="place"><h2>${name}</h2>${listOf(errors, "", name)}</section>`;
  });
  return [
    "<h1>Errors</h1>",
    `<p class="lead">Every error of FinBox BankConnect’s documents, and the guard’s own: what it ` +
    `means, who has to act, and what provokes it.</p>`,
    `<div class="search" id="search" hidden><label for="query">Find an error</label>` +
    `<input type="search" id="query" autocomplete="off" spellcheck="false" ` +
    `placeholder="A code, a rule, or a word">` +
    `<p id="count" role="status"></p></div>`,
    ...sections,
  ].join("\n");
}

function listOf(errors: readonly SiteError[], root: string, label: string): string {
  const rows = errors.map(({ rule, code, status, trigger, owner, where }) =>
    `<tr data-words="${escapeHtml([code, rule, trigger, status ?? ""].join(" ").toLowerCase())}">` +
    `<th scope="row"><a href="${root}${rule}/index.html"><code>${code}</code></a>` +
    `<span>${rule}</span></th><td>${status ?? "–"}</td><td>${escapeHtml(trigger)}</td>` +
    `<td>${ownerWords(owner, where)}</td></tr>`
  );
  return `<div class="card scrolled"><table class="list errors" aria-label="${label}"><thead><tr>` +
    `<th scope="col">Code and rule</th><th scope="col">Status</th>` +
    `<th scope="col">What brings it about</th><th scope="col">Who has to act</th></tr></thead>` +
    `<tbody>${rows.join("")}</tbody></table></div>`;
}
