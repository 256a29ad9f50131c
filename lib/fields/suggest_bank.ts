import { nearest } from "../errors/nearest.ts";

/**
 * DATA: how people call banks whose identifier has another name, without the words that mean "bank".
 * Source: FinBox BankConnect documentation, appendix "Bank identifiers", names of the banks.
 */
const CALLED: Readonly<Record<string, string>> = {
  stateofindia: "SBI",
  punjabnational: "PNBBNK",
  pnb: "PNBBNK",
  ofbaroda: "BARODA",
  bob: "BARODA",
  ofindia: "BOI",
  ofmaharashtra: "MAHABK",
  unionofindia: "UBI",
  centralofindia: "CENTRAL",
  indian: "INDBNK",
  indianoverseas: "IOB",
  kotakmahindra: "KOTAK",
  yes: "YESBNK",
  idfcfirst: "IDFC",
  southindian: "SIB",
  standardchartered: "STANCHAR",
  ausmallfinance: "AUSFBNK",
  karurvysya: "KARUR",
  jammuandkashmir: "JNKBNK",
};

/** The identifier that a bank's name probably means, of those that there are. */
export function suggestBank(name: string, identifiers: readonly string[]): string | undefined {
  const wanted = withoutBank(name);
  const called = Object.hasOwn(CALLED, wanted) ? CALLED[wanted] : undefined;
  return identifiers.find((identifier) =>
    identifier.toUpperCase() === called || withoutBank(identifier) === wanted
  ) ?? nearest(name, identifiers);
}

// "HDFC Bank Ltd." and "hdfcbank" are "hdfc".
function withoutBank(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "").replace(/bank|bnk|limited$|ltd$/g, "");
}
