import assert from "node:assert/strict";
import { checkSession, type SessionOptions } from "../../mod.ts";
import { TODAY, V1, V2 } from "./checks.ts";

// Today less 14 months is 9 October 2024. What the cap moves to the end of a range stays as sent.

/** The request with FinBox's corrections. */
function correctedOf(request: Readonly<Record<string, unknown>>, options: SessionOptions) {
  const { ok, plan } = checkSession(request, options);
  assert.ok(ok);
  return plan.request;
}

const AA = { link_id: "L", mode: "aa", bank_name: "hdfc" };

Deno.test("from_date is moved to the cap where a day is left after it", () => {
  const request = { ...AA, from_date: "01/01/2020", to_date: "10/10/2024" };
  assert.equal(correctedOf(request, V1).from_date, "09/10/2024");
});

Deno.test("from_date stays where the cap is to_date", () => {
  const request = { ...AA, from_date: "01/01/2020", to_date: "09/10/2024" };
  assert.deepEqual(correctedOf(request, V1), request);
});

Deno.test("from_date stays where the cap is the end of a consent that takes it over", () => {
  const consents = { CC0001: { to_date: "09/10/2024" } };
  const request = { ...AA, from_date: "01/01/2024", to_date: "09/12/2025", consents };
  assert.deepEqual(correctedOf(request, V2), request);
});

Deno.test("a consent's from_date is moved to the cap where a day is left after it", () => {
  const consents = { CC0001: { from_date: "01/01/2024", to_date: "10/10/2024" } };
  assert.deepEqual(correctedOf({ ...AA, consents }, V2).consents, {
    CC0001: { from_date: "09/10/2024", to_date: "10/10/2024" },
  });
});

Deno.test("a consent's from_date stays where the cap is its end", () => {
  const consents = { CC0001: { from_date: "01/01/2024", to_date: "09/10/2024" } };
  assert.deepEqual(correctedOf({ ...AA, consents }, V2), { ...AA, consents });
});

Deno.test("a date of the organization's that is moved is not put into the request", () => {
  const organization = { consents: { CC0001: { from_date: "01/01/2024" } } };
  assert.deepEqual(correctedOf(AA, { ...V2, organization }), AA);
});

Deno.test("top-level dates that are moved are not put into consents", () => {
  const request = { ...AA, from_date: "01/01/2024", to_date: "09/12/2025" };
  assert.deepEqual(correctedOf(request, V2), { ...request, from_date: "09/10/2024" });
});

Deno.test("from_date is moved where the consent that is not capped has a date of its own", () => {
  const journeys = { OWN: [{ consent: "A", template: "CT048" }] } as const;
  const options: SessionOptions = { version: "v2", today: TODAY, organization: { journeys } };
  const consents = { A: { from_date: "01/06/2025" } };
  const dates = { from_date: "01/01/2024", to_date: "09/12/2025" };
  const request = { ...AA, ...dates, aa_journey_code: "OWN", consents };
  assert.equal(correctedOf(request, options).from_date, "09/10/2024");
});

Deno.test("from_date stays where a consent that is not capped takes it over", () => {
  const journeys = { OWN: [{ consent: "A", template: "CT048" }] } as const;
  const options: SessionOptions = { version: "v2", today: TODAY, organization: { journeys } };
  const dates = { from_date: "01/01/2024", to_date: "09/12/2025" };
  const request = { ...AA, ...dates, aa_journey_code: "OWN" };
  assert.equal(correctedOf(request, options).from_date, "01/01/2024");
});
