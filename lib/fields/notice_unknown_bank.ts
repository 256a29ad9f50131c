import type { Findings, Place } from "../errors/findings.ts";
import { lazily } from "../json/lazily.ts";
import { BANK_IDENTIFIERS } from "./bank_identifiers.ts";
import { suggestBank } from "./suggest_bank.ts";

const published = lazily(() => new Set(BANK_IDENTIFIERS.map((name) => name.toUpperCase())));

/** Gives a notice of a bank that FinBox's published list lacks, with the nearest identifier. */
export function noticeUnknownBank(bank: string, place: Place, findings: Findings): void {
  if (published().has(bank.toUpperCase())) return;
  const suggestion = suggestBank(bank, BANK_IDENTIFIERS);
  findings.notice("UNKNOWN_BANK", place, suggestion === undefined ? {} : { suggestion });
}
