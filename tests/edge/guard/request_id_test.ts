import assert from "node:assert/strict";
import { requestIdOf } from "../../../edge/guard/request_id.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const CONFIG = { baseUrl: "", apiKey: "finbox-key-1", serverHash: "finbox-hash-1" };

/** The id that a request with an id of its own gets. */
function idOf(id: string, headers: Readonly<Record<string, string>> = {}): string {
  const request = new Request("https://guard.example", {
    headers: { "x-request-id": id, ...headers },
  });
  return requestIdOf(request, CONFIG);
}

/** DATA: ids that a request keeps. */
const KEPT: Readonly<Record<string, string>> = {
  "of letters and digits": "a1-b2_c3",
  "of 64 characters": "x-1_".repeat(16),
  "that is a UUID, in capitals": "9F8E7D6C-1234-4ABC-8DEF-0123456789AB",
  "that is a UUID with a run of digits": "98765432-1012-4000-8000-90123456789a",
  "that is a trace id with a run of digits": "4bf92f3577b34da6a3ce929d0e0e4736",
  "that is a span id": "00f067aa0ba902b7",
  "that is a ULID": "01ARZ3NDEKTSV4RRFFQ69G5FAV",
  "with a day and a time": "20261121-093012-ab",
};

for (const [name, id] of Object.entries(KEPT)) {
  Deno.test(`a request keeps an id ${name}`, () => assert.equal(idOf(id), id));
}

/** DATA: what is no id, or may be something else as well. */
const REPLACED: Readonly<Record<string, string>> = {
  "that may be a key": "sk1234abcd5678efgh",
  "of 7 characters": "a1-b2_c",
  "of 65 characters": "x1".repeat(32) + "x",
  "with a space": "a1 b2 c3",
  "of letters alone, which may be a name": "Asha_Customer",
  "of ten digits": "9000000000",
  "of thirteen digits": "0919000000000",
  "of sixteen digits": "4000000000000002",
  "with a mobile number behind the country's code": "91-9000000000",
  "with a mobile number behind a word": "mob-9000000000",
  "that is a PAN": "ABCDE1234F",
  "with a PAN in it": "pan-abcde1234f-x",
  "with a PAN in groups": "ABCDE-1234-F",
  "with a mobile number in groups": "98765-43210",
  "with an Aadhaar number in groups": "1234-5678-9012",
  "that may be a token of the guard's": "bcg_a1b2c3d4",
  "that is FinBox's key": "finbox-key-1",
  "that is FinBox's server hash": "finbox-hash-1",
};

for (const [name, id] of Object.entries(REPLACED)) {
  Deno.test(`a request gets a new id for one ${name}`, () => assert.match(idOf(id), UUID));
}

for (const header of ["x-api-key", "server-hash"]) {
  Deno.test(`a request gets a new id for one that is its ${header}`, () => {
    assert.match(idOf("a1-b2_c3", { [header]: "a1-b2_c3" }), UUID);
  });
}

Deno.test("a request gets a new id for one that is its bearer token", () => {
  assert.match(idOf("a1-b2_c3", { authorization: "Bearer a1-b2_c3" }), UUID);
});

Deno.test("a request gets a new id for one that is its key beside a bearer token", () => {
  const headers = { authorization: "Bearer other", "x-api-key": "a1-b2_c3" };
  assert.match(idOf("a1-b2_c3", headers), UUID);
});

Deno.test("a request gets a new id for one that contains its token", () => {
  assert.match(idOf("job-7-tok3n-x-1", { "x-api-key": "tok3n-x" }), UUID);
});

Deno.test("a request gets a new id for one that contains the guard's key", () => {
  assert.match(idOf(`job-7-${CONFIG.apiKey}`), UUID);
});

Deno.test("a request without an id gets one", () => {
  assert.match(requestIdOf(new Request("https://guard.example"), CONFIG), UUID);
});
