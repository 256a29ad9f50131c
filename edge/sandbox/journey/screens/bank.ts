import { html } from "hono/html";
import {
  type Bank,
  bankOf,
  BANKS,
  isPublished,
  POPULAR_BANKS,
  searchBanks,
} from "../bank_names.ts";
import { postForm } from "../form_parts.ts";
import type { Html, Screen } from "../screen.ts";
import type { Visit } from "../visit.ts";

/** The choice of a bank, among those that the search finds. */
export const BANK_SCREEN: Screen = {
  heading: () => "Choose your bank",
  body: (visit) => {
    const search = (visit.query.q ?? "").trim();
    return html`
      <p class="lead">Pick the bank where you hold the account that you want to share.</p>
      ${searchForm(search, visit)}
      <p id="count" role="status">${search === "" ? "" : countOf(searchBanks(search).length)}</p>
      ${postForm(visit, "/journey/bank", search === "" ? everyBank() : found(search))}
    `;
  },
  submit: ({ fields }) => {
    const { bank = "" } = fields;
    if (!isPublished(bank)) {
      return { problem: { field: "search", message: "Choose a bank from the list" } };
    }
    const info = { kind: "info", name: "bank_selected", message: bankOf(bank).name } as const;
    return { answers: { bank }, events: [info] };
  },
};

function searchForm(search: string, { keys }: Visit): Html {
  return html`
    <form method="get" action="/journey/bank" role="search">
      ${Object.entries(keys).map(([name, value]) =>
        html`<input type="hidden" name="${name}" value="${value}">`
      )}
      <label for="search">Search by name</label>
      <div class="search">
        <input id="search" name="q" type="search" value="${search}" autocomplete="off"
          spellcheck="false" aria-describedby="count">
        <button>Search</button>
      </div>
    </form>
  `;
}

function everyBank(): Html {
  return html`
    <section id="popular" aria-labelledby="popular-title">
      <h2 id="popular-title">Popular banks</h2>
      <ul class="banks two">${POPULAR_BANKS.map((id) => row(bankOf(id)))}</ul>
    </section>
    <details id="all-banks">
      <summary>All ${BANKS.length} banks, A to Z</summary>
      <ul class="banks">${BANKS.map(row)}</ul>
    </details>
  `;
}

function found(search: string): Html {
  return html`
    <details id="all-banks" open>
      <summary>Banks found</summary>
      <ul class="banks">${searchBanks(search).map(row)}</ul>
    </details>
  `;
}

function row({ id, name }: Bank): Html {
  const initial = name.replace(/^The /, "").charAt(0).toUpperCase();
  return html`
    <li data-text="${`${name} ${id}`.toLowerCase()}"><button class="bank" name="bank"
      value="${id}"><i aria-hidden="true">${initial}</i>${name}</button></li>
  `;
}

function countOf(count: number): string {
  if (count === 0) return "No bank found. Check the spelling.";
  return count === 1 ? "1 bank found" : `${count} banks found`;
}
