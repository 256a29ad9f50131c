import type { Findings, Place } from "../errors/findings.ts";
import { nearest } from "../errors/nearest.ts";
import { BANK_IDENTIFIERS } from "./bank_identifiers.ts";

const PUBLISHED: ReadonlySet<string> = new Set(
  BANK_IDENTIFIERS.map((identifier) => identifier.toUpperCase()),
);

/** Gives a notice of a bank that FinBox's published list lacks, with the nearest identifier. */
export function noticeUnknownBank(bank: string, place: Place, findings: Findings): void {
  if (PUBLISHED.has(bank.toUpperCase())) return;
  const suggestion = nearest(bank, BANK_IDENTIFIERS);
  findings.notice("UNKNOWN_BANK", place, suggestion === undefined ? {} : { suggestion });
}
