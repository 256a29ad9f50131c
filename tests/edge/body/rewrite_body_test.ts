import assert from "node:assert/strict";
import { readBody } from "../../../edge/body/read_body.ts";
import { rewriteBody } from "../../../edge/body/rewrite_body.ts";
import { checkSession } from "../../../mod.ts";

const JSON_TYPE = { "content-type": "application/json" };

/** The text that is sent in place of a body whose plan corrects it. */
async function rewrite(text: string, version: "v1" | "v2" = "v2"): Promise<string> {
  const request = new Request("https://guard.example", { method: "POST", headers: JSON_TYPE });
  const body = await readBody(new TextEncoder().encode(text), request);
  assert.ok(!("refused" in body));
  const check = checkSession(body.value, { version, today: "2025-12-09" });
  assert.ok(check.ok);
  return new TextDecoder().decode(rewriteBody(body, check.plan.request).bytes);
}

Deno.test("a consent's capped date is written, and every byte beside it is as sent", async () => {
  const text = (date: string) =>
    `{ "link_id":1.0, "consents" : {"CC\\u0030001": {"ref": 12345678901234567890, "x":1.0,` +
    `\n "from_date" :"${date}" , "to_date":"01/12/2025"}, "other/~": {"n": 1e999}} }`;
  assert.equal(await rewrite(text("01/01/2024")), text("09/10/2024"));
});

Deno.test("a consent that is not capped is as sent beside one that is", async () => {
  const text = (date: string) =>
    `{"link_id":"1","aa_journey_code":"BCAA003","consents":{"CC0004":{"from_date":"01/11/2025"},` +
    `"CC0003":{"from_date":"${date}"}}}`;
  assert.equal(await rewrite(text("01/01/2024")), text("09/10/2024"));
});

Deno.test("a capped from_date is written, with the spaces around it as sent", async () => {
  const text = (date: string) =>
    `{"link_id":"1", "from_date" :\t"${date}" ,"to_date":"01/12/2025","bank_name":"hdfc","mode":"aa"}`;
  assert.equal(await rewrite(text("01/01/2024")), text("09/10/2024"));
});

Deno.test("a tenure under its other name is cut under the documented one", async () => {
  const text = (member: string) =>
    `{"link_id":"1","bank_name":"hdfc","mode":"aa","aa_journey_mode":"only_recurring",${member},` +
    `"aa_recurring_frequency_unit":"month","aa_recurring_frequency_value":1}`;
  assert.equal(
    await rewrite(text('"aa_recurring_tenure_month": 72'), "v1"),
    text('"aa_recurring_tenure_month_count": 60'),
  );
});

Deno.test("what needs no correction is as sent", async () => {
  const text = '{ "link_id":\t"\\u0031", "consents": {"CC0001": {"n": 1.0}} }';
  assert.equal(await rewrite(text), text);
});
