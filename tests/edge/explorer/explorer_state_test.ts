import assert from "node:assert/strict";
import fc from "fast-check";
import {
  decodeState,
  encodeState,
  initialState,
  sampleOf,
  sampleShown,
  sampleState,
} from "../../../edge/explorer/explorer_state.ts";
import type { ExplorerState } from "../../../edge/explorer/check_state.ts";
import { SAMPLES } from "../../../edge/explorer/samples.ts";
import { EDITION_ROWS } from "../../../edge/explorer/words.ts";

const STATE: ExplorerState = {
  view: "check",
  request: '{ "link_id": "UX-2827" }',
  organization: "",
  edition: "v2.2025",
  today: "2025-12-09",
  workflow: "",
};

// Texts without digits and names hold nothing that a link leaves out.
const harmlessText = fc.string({ unit: fc.constantFrom(...' \n"{}[]:,.\\/äहि😀xyzqv#=&?+') });
const states: fc.Arbitrary<ExplorerState> = fc.record({
  view: fc.constantFrom("check", "migrate"),
  request: harmlessText,
  organization: harmlessText,
  edition: fc.constantFrom(...EDITION_ROWS.map(({ edition }) => edition)),
  today: fc.constantFrom("2025-12-09", "1900-01-01", "2999-12-31", "2025-1"),
  workflow: fc.constantFrom("", "redirect", "iframe"),
}, { noNullPrototype: true });

function decodeJson(fragment: string): string {
  const base64 = fragment.replace("state=", "").replaceAll("-", "+").replaceAll("_", "/");
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
}

Deno.test("a link brings back the state that it was made of", () => {
  fc.assert(fc.property(states, (state) => {
    const { fragment, leftOut } = encodeState(state);
    assert.deepEqual(leftOut, []);
    assert.deepEqual(decodeState(`#${fragment}`), state);
  }));
});

Deno.test("a link has no character that a URL's fragment would escape", () => {
  fc.assert(fc.property(states, (state) => {
    const { fragment } = encodeState(state);
    assert.equal(new URL(`https://x.example/#${fragment}`).hash, `#${fragment}`);
  }));
});

for (const sample of SAMPLES) {
  Deno.test(`the sample ${sample.id} has a link of its name`, () => {
    const state = sampleState(sample);
    assert.deepEqual(encodeState(state), { fragment: `sample=${sample.id}`, leftOut: [] });
    assert.deepEqual(decodeState(`sample=${sample.id}`), state);
  });
}

for (
  const [name, member, secret] of [
    ["an API key", "api_key", "kEy4cYzq"],
    ["a mobile number", "mobile_number", "9876543210"],
    ["a mobile number that is a number", "mobile_number", 9876543210],
    ["a person's names", "metadata", { names: ["SECRETIVE"] }],
    ["a key under another name", "X-Api-Key", "kEy4cYzq"],
    ["a mobile number in the wrong place", "link_id", "+91 98765 43210"],
    ["a PAN in the wrong place", "link_id", "ABCDE1234F"],
    ["a key in the wrong place", "bank_name", "0a1b2c3d4e5f60718293a4b5c6d7e8f9"],
  ] as const
) {
  Deno.test(`a link leaves out ${name} and says so`, () => {
    const request = JSON.stringify({ bank: "hdfc", [member]: secret });
    const { fragment, leftOut } = encodeState({ ...STATE, request });
    assert.deepEqual(leftOut, [member]);
    assert.deepEqual(JSON.parse(decodeState(fragment)!.request), { bank: "hdfc" });
    const value = typeof secret === "object" ? "SECRETIVE" : String(secret);
    assert.ok(!decodeJson(fragment).includes(value));
  });
}

Deno.test("a link keeps a request without secrets to the letter", () => {
  const request = '{"link_id" : "UX-2827", "is_mobile_field_editable": 1e0}  ';
  const { fragment, leftOut } = encodeState({ ...STATE, request });
  assert.deepEqual(leftOut, []);
  assert.equal(decodeState(fragment)!.request, request);
});

Deno.test("a link leaves out a text that is not JSON and names a secret", () => {
  const { fragment, leftOut } = encodeState({ ...STATE, request: '{ "api_key": "kEy4cYzq", }' });
  assert.deepEqual(leftOut, ["the whole text"]);
  assert.equal(decodeState(fragment)!.request, "");
});

Deno.test("a link leaves out a secret that a second member of the name hides", () => {
  const request = '{"a": {"api_key": "kEy4cYzq"}, "a": 1}';
  assert.ok(!decodeJson(encodeState({ ...STATE, request }).fragment).includes("kEy4cYzq"));
});

Deno.test("a link leaves out secrets in the organization's settings", () => {
  const organization = '{"api_key": "kEy4cYzq"}';
  const { fragment, leftOut } = encodeState({ ...STATE, organization });
  assert.deepEqual(leftOut, ["api_key"]);
  assert.ok(!decodeJson(fragment).includes("kEy4cYzq"));
});

for (
  const [name, fragment] of [
    ["nothing", ""],
    ["a heading's name", "request"],
    ["a sample that does not exist", "sample=none"],
    ["a sample's name with an object's member", "sample=constructor"],
    ["no Base64", "state=%%%"],
    ["Base64 of no JSON", `state=${btoa("no")}`],
    ["JSON that is no object", `state=${btoa("null")}`],
    ["an unknown edition", `state=${btoa('{"e":"v9","t":"2025-12-09"}')}`],
    ["no date", `state=${btoa('{"e":"v2.2025"}')}`],
    ["a date beyond any", `state=${btoa(`{"e":"v2.2025","t":"${"2".repeat(99)}"}`)}`],
    ["broken UTF-8", `state=${btoa("\xff\xfe")}`],
    ["a text beyond any use", `state=${"A".repeat(300_000)}`],
  ]
) {
  Deno.test(`a link with ${name} has no state`, () => {
    assert.equal(decodeState(fragment), undefined);
  });
}

Deno.test("any fragment is read without a throw", () => {
  fc.assert(fc.property(fc.string(), (text) => {
    decodeState(text);
    decodeState(`state=${text}`);
  }));
});

Deno.test("an unknown workflow or view in a link counts as the usual one", () => {
  const json = { e: "v2.2025", t: "2025-12-09", r: "{}", w: "fax", v: "dance" };
  const state = decodeState(`state=${btoa(JSON.stringify(json))}`);
  assert.equal(state?.workflow, "");
  assert.equal(state?.view, "check");
});

Deno.test("a page without a link begins with the first sample, as of today", () => {
  const state = initialState("2026-03-14");
  assert.equal(state.today, "2026-03-14");
  assert.equal(sampleShown(state), SAMPLES[0]);
  assert.equal(sampleOf(state), undefined);
});

Deno.test("a sample with dates is no longer one on another day", () => {
  const sample = SAMPLES.find(({ id }) => id === "month-left-out")!;
  assert.equal(sampleShown(sampleState(sample)), sample);
  assert.equal(sampleShown({ ...sampleState(sample), today: "2026-03-14" }), undefined);
});

Deno.test("a link leaves out a key of eighteen letters and digits, whatever its member's name", () => {
  const request = '{"link_id": "UX-2827", "reference": "sk1234abcd5678efgh"}';
  const { fragment, leftOut } = encodeState({ ...STATE, request });
  assert.deepEqual(leftOut, ["reference"]);
  assert.deepEqual(JSON.parse(decodeState(fragment)!.request), { link_id: "UX-2827" });
});
