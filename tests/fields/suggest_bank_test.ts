import assert from "node:assert/strict";
import { BANK_IDENTIFIERS } from "../../lib/fields/bank_identifiers.ts";
import { suggestBank } from "../../lib/fields/suggest_bank.ts";

/** DATA: names of banks, and FinBox's identifiers of them. */
const NAMES: Readonly<Record<string, string>> = {
  "HDFC Bank": "HDFC",
  "hdfcbank": "HDFC",
  "HDFC Bank Ltd.": "HDFC",
  "ICICI BANK LIMITED": "ICICI",
  "State Bank of India": "SBI",
  "PNB": "PNBBNK",
  "Punjab National Bank": "PNBBNK",
  "Bank of Baroda": "BARODA",
  "Kotak Mahindra Bank": "KOTAK",
  "Yes Bank": "YESBNK",
  "IDFC FIRST Bank": "IDFC",
  "Jammu and Kashmir Bank": "JNKBNK",
  "hdfcc": "HDFC",
};

for (const [name, identifier] of Object.entries(NAMES)) {
  Deno.test(`${name} is ${identifier}`, () => {
    assert.equal(suggestBank(name, BANK_IDENTIFIERS), identifier);
  });
}

Deno.test("a bank that is called otherwise is suggested only where it can be used", () => {
  assert.equal(suggestBank("State Bank of India", ["HDFC"]), undefined);
  assert.equal(suggestBank("State Bank of India", ["sbi"]), "sbi");
});

Deno.test("nothing is suggested for what is like no bank", () => {
  assert.equal(suggestBank("A bank that nobody has ever heard of", BANK_IDENTIFIERS), undefined);
});
