import { type Bank, BANKS } from "./bank_names.ts";

const BY_ID: ReadonlyMap<string, Bank> = new Map(BANKS.map((bank) => [bank.id, bank]));

/** The bank with the identifier; one that is not published goes by its identifier. */
export function bankOf(identifier: string): Bank {
  return BY_ID.get(identifier.toLowerCase()) ??
    { id: identifier.toLowerCase(), name: identifier.toUpperCase(), hasNetBanking: true };
}

/** Whether the bank is one of those published. */
export function isPublished(identifier: string): boolean {
  return BY_ID.has(identifier);
}

/** The banks whose name or identifier has each word of the search. */
export function searchBanks(search: string): readonly Bank[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return BANKS.filter(({ id, name }) => {
    const text = `${name} ${id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
