import { html } from "hono/html";
import {
  type Bank,
  bankOf,
  BANKS,
  isPublished,
  POPULAR_BANKS,
  searchBanks,
} from "../bank_names.ts";
import { ICONS } from "../page.ts";
import { chosenBank, offeredModes } from "../steps.ts";
import type { Html, Screen, Visit } from "../visit.ts";

/** The choice of a bank, among those that the search finds. */
export const BANK_SCREEN: Screen = {
  heading: () => "Choose your bank",
  lead: () => "Pick the bank where you hold the account that you want to share.",
  above: (visit) => {
    const search = searchOf(visit);
    return html`
      <form method="get" action="/journey/bank" role="search">
        ${Object.entries(visit.keys).map(([name, value]) =>
          html`<input type="hidden" name="${name}" value="${value}">`
        )}
        <label for="search">Search by name</label>
        <div class="search">
          <input id="search" name="q" type="search" value="${search}" autocomplete="off"
            spellcheck="false" aria-describedby="count">
          <button>Search</button>
        </div>
      </form>
      <p id="count" role="status">${search && countOf(searchBanks(search).length)}</p>
    `;
  },
  form: (visit) => {
    const search = searchOf(visit);
    if (search !== "") return list("Banks found", searchBanks(search), true);
    return html`
      <section id="popular" aria-labelledby="popular-title">
        <h2 id="popular-title">Popular banks</h2>
        <ul class="banks two">${POPULAR_BANKS.map((id) => row(bankOf(id)))}</ul>
      </section>
      ${list(`All ${BANKS.length} banks, A to Z`, BANKS, false)}
    `;
  },
  submit: ({ fields: { bank = "" } }) => {
    if (!isPublished(bank)) {
      return { problem: { field: "search", message: "Choose a bank from the list" } };
    }
    const info = { kind: "info", name: "bank_selected", message: bankOf(bank).name } as const;
    return { answers: { bank }, events: [info] };
  },
};

/** The choice of how to share. */
export const MODE_SCREEN: Screen = {
  heading: () => "How would you like to share?",
  lead: (visit) => html`Your account is with <strong>${chosenBank(visit)!.name}</strong>.`,
  form: (visit) =>
    html`<div class="choices" id="mode">${
      offeredModes(visit).map(({ mode, name, description }) =>
        html`
          <button class="choice" name="mode" value="${mode}">
            ${ICONS[mode]}
            <span><b>${name}</b> <span class="small">${description}</span></span>
          </button>
        `
      )
    }</div>`,
  submit: ({ fields }, visit) => {
    const row = offeredModes(visit).find(({ mode }) => mode === fields.mode);
    if (row === undefined) {
      return { problem: { field: "mode", message: "Choose one of the ways to share" } };
    }
    const { bank } = visit.progress.answers;
    return { answers: { ...(bank === undefined ? {} : { bank }), mode: row.mode } };
  },
};

function searchOf({ query }: Visit): string {
  return (query.q ?? "").trim();
}

function list(summary: string, banks: readonly Bank[], isOpen: boolean): Html {
  return html`
    <details id="all-banks" ${isOpen && "open"}>
      <summary>${summary}</summary>
      <ul class="banks">${banks.map(row)}</ul>
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
