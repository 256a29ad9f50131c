import { BANKS } from "./journey/bank_names.ts";

/**
 * The bank catalogue: every bank that FinBox publishes. All of them take statements as PDF; with
 * an Account Aggregator the sandbox offers them all, and NPCI's codes are made up.
 */
export function serveBankCatalogue(): Response {
  const banks = BANKS.map(({ id, name, hasNetBanking }) => ({
    name: id,
    full_name: name,
    npci_code: id.slice(0, 4).toUpperCase(),
    is_pdf_upload_available: true,
    is_net_banking_available: hasNetBanking,
    is_aa_available: true,
  }));
  return Response.json({ count: banks.length, banks });
}
