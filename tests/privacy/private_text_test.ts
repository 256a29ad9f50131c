import assert from "node:assert/strict";
import { isPrivateName } from "../../lib/privacy/private_names.ts";
import { maskPrivate, mayBePrivate } from "../../lib/privacy/private_text.ts";
import { PERSONAL_PARAMETERS } from "../../lib/fields/parameters.ts";

/** DATA: what may be a secret or a number of a person's. */
const PRIVATE: Readonly<Record<string, string>> = {
  "a mobile number": "9876501234",
  "a mobile number with its country": "+91 98765 01234",
  "a mobile number in groups": "98765-01234",
  "an Aadhaar number": "1234 5678 9012",
  "an account number of nine digits": "123456789",
  "a PAN": "ABCDE1234F",
  "a PAN in groups": "abcde-1234-f",
  "a PAN within a word": "xABCDE1234Fx",
  "a key of letters and digits": "sk1234abcd5678efgh",
  "a key that begins with digits": "0123abcdefghijkl",
};

for (const [name, text] of Object.entries(PRIVATE)) {
  Deno.test(`${name} may be private`, () => {
    assert.equal(mayBePrivate(text), true);
    assert.equal(mayBePrivate(`see ${text}.`), true);
  });
}

for (const [name, text] of Object.entries(PRIVATE).filter(([name]) => !name.includes("within"))) {
  Deno.test(`${name} is masked`, () => {
    assert.equal(maskPrivate(`see ${text} here`).replace(" +", " "), "see … here");
  });
}

/** DATA: what is neither. */
const PLAIN: readonly string[] = [
  ...["UX-2827", "01/11/2025", "2025-11-01", "20251101", "hdfc", "BCAA001", "redirect_url"],
  ...["https://lender.example/return", "aa_recurring_tenure_month_count", "15-character-id"],
  ...["abcdefghijklmnopqrst", "12345678", "ABCD1234", ""],
];

for (const text of PLAIN) {
  Deno.test(`"${text}" is not private`, () => assert.equal(mayBePrivate(text), false));
}

Deno.test("every parameter about a person has a private name", () => {
  assert.deepEqual([...PERSONAL_PARAMETERS].filter((name) => !isPrivateName(name)), []);
});

for (const name of ["api_key", "X-Api-Key", "server_hash", "accessToken", "pdf_password", "PAN"]) {
  Deno.test(`${name} is a private name`, () => assert.equal(isPrivateName(name), true));
}

for (const name of ["link_id", "is_mobile_field_editable", "bank_name", "company", "span"]) {
  Deno.test(`${name} is no private name`, () => assert.equal(isPrivateName(name), false));
}
