import assert from "node:assert/strict";
import fc from "fast-check";
import { parseRedirect } from "../../lib/messages/parse_redirect.ts";

const SUCCESS: readonly (readonly [string, string])[] = [
  ["a plain URL", "https://a.example/cb?success=true&session_id=s1"],
  ["a URL that had a query", "https://a.example/cb?x=1?success=true&session_id=s1"],
  ["a URL that had an empty query", "https://a.example/cb??success=true&session_id=s1"],
  ["a URL that had a fragment", "https://a.example/cb#top?success=true&session_id=s1"],
  ["a URL with a route in its fragment", "https://a.example/#/cb?success=true&session_id=s1"],
  [
    "a URL that had a success of its own",
    "https://a.example/cb?success=false?success=true&session_id=s1",
  ],
  [
    "a URL that had a session_id of its own",
    "https://a.example/cb?session_id=own?success=true&session_id=s1",
  ],
  ["a URL that FinBox joined with &", "https://a.example/cb?x=1&success=true&session_id=s1"],
  ["a URL with a fragment after the id", "https://a.example/cb?success=true&session_id=s1#_=_"],
  [
    "a URL with another parameter after the id",
    "https://a.example/cb?success=true&session_id=s1&utm=x",
  ],
  [
    "a URL with a parameter between success and the id",
    "https://a.example/cb?success=true&n=1&session_id=s1",
  ],
  [
    "a URL with a second session_id after the first",
    "https://a.example/cb?success=true&session_id=s1&session_id=s2",
  ],
  [
    "a URL with a blank session_id before the good one",
    "https://a.example/cb?success=true&session_id=&session_id=s1",
  ],
  ["a path and query alone", "/cb?success=true&session_id=s1"],
  ["a query alone", "?success=true&session_id=s1"],
  ["True as Python writes it", "https://a.example/cb?success=True&session_id=s1"],
  ["TRUE", "https://a.example/cb?success=TRUE&session_id=s1"],
  ["a percent-encoded name and value", "https://a.example/cb?%73uccess=%74rue&session%5Fid=%731"],
];

for (const [what, url] of SUCCESS) {
  Deno.test(`parseRedirect reads the success in ${what}`, () => {
    assert.deepEqual(parseRedirect(url), { outcome: "success", sessionId: "s1", verified: false });
  });
}

Deno.test("parseRedirect reads the entity_id of 2020", () => {
  assert.deepEqual(parseRedirect("https://a.example/cb?success=true&entity_id=e1"), {
    outcome: "success",
    entityId: "e1",
    verified: false,
  });
});

Deno.test("parseRedirect gives both ids where both are there", () => {
  assert.deepEqual(parseRedirect("https://a.example/cb?success=true&entity_id=e1&session_id=s1"), {
    outcome: "success",
    sessionId: "s1",
    entityId: "e1",
    verified: false,
  });
});

Deno.test("parseRedirect reads a URL object", () => {
  const url = new URL("https://a.example/cb?x=1?success=true&session_id=s1");
  assert.deepEqual(parseRedirect(url), { outcome: "success", sessionId: "s1", verified: false });
});

Deno.test("parseRedirect keeps the plus sign of an id that was appended as it is", () => {
  assert.deepEqual(parseRedirect("https://a.example/cb?success=true&session_id=a+b"), {
    outcome: "success",
    sessionId: "a+b",
    verified: false,
  });
});

Deno.test("parseRedirect keeps an id whose percent-encoding is broken", () => {
  assert.deepEqual(parseRedirect("https://a.example/cb?success=true&session_id=%E0%"), {
    outcome: "success",
    sessionId: "%E0%",
    verified: false,
  });
});

const EXIT: readonly (readonly [string, string])[] = [
  ["a plain URL", "https://a.example/cb?success=false"],
  ["a URL that had a query", "https://a.example/cb?x=1?success=false"],
  ["a URL with a route in its fragment", "https://a.example/#/cb?success=false"],
  [
    "a URL that had a success of its own",
    "https://a.example/cb?success=true&session_id=s?success=false",
  ],
  ["False as Python writes it", "https://a.example/cb?success=False"],
];

for (const [what, url] of EXIT) {
  Deno.test(`parseRedirect reads the exit in ${what}`, () => {
    assert.deepEqual(parseRedirect(url), { outcome: "exit", verified: false });
  });
}

const NONE: readonly (readonly [string, string, string])[] = [
  ["an empty text", "", "no-success"],
  ["a URL without a query", "https://a.example/cb", "no-success"],
  ["success in the path", "https://a.example/success=false", "no-success"],
  ["success right after the #", "https://a.example/cb#success=false", "no-success"],
  ["a longer name that ends in success", "https://a.example/cb?is_success=false", "no-success"],
  [
    "a longer name that begins with success",
    "https://a.example/cb?success_url=false",
    "no-success",
  ],
  ["another case of the name", "https://a.example/cb?Success=false", "no-success"],
  ["success without a value sign", "https://a.example/cb?success", "no-success"],
  ["an encoded ? before success", "https://a.example/cb?next=%3Fsuccess%3Dfalse", "no-success"],
  ["a blank success", "https://a.example/cb?success=", "unknown-success"],
  ["success=1", "https://a.example/cb?success=1&session_id=s1", "unknown-success"],
  [
    "white space around the value",
    "https://a.example/cb?success=%20true&session_id=s",
    "unknown-success",
  ],
  [
    "an unknown value after a known one",
    "https://a.example/cb?success=false&success=x",
    "unknown-success",
  ],
  ["a success without an id", "https://a.example/cb?success=true", "no-id"],
  ["a success with a blank id", "https://a.example/cb?success=true&session_id=", "no-id"],
  [
    "a success with an id before it alone",
    "https://a.example/cb?session_id=s1?success=true",
    "no-id",
  ],
  ["a success with an id after the #", "https://a.example/cb?success=true#session_id=s1", "no-id"],
];

for (const [what, url, why] of NONE) {
  Deno.test(`parseRedirect tells no outcome from ${what}`, () => {
    assert.deepEqual(parseRedirect(url), { outcome: "none", why, verified: false });
  });
}

Deno.test("parseRedirect refuses what is neither a string nor a URL", () => {
  assert.throws(() => parseRedirect(undefined as unknown as string), {
    name: "TypeError",
    message: "Cannot use url as a string or a URL: current value is of type undefined",
  });
});

Deno.test("parseRedirect finds a success appended to any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), fc.uuid(), (text, id) => {
    const result = parseRedirect(`${text}?success=true&session_id=${id}`);
    assert.deepEqual(result, { outcome: "success", sessionId: id, verified: false });
  }));
});

Deno.test("parseRedirect finds an exit appended to any text", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    assert.equal(parseRedirect(`${text}?success=false`).outcome, "exit");
  }));
});

Deno.test("parseRedirect throws on no text made of a query's parts", () => {
  const part = fc.constantFrom(
    "?",
    "&",
    "#",
    "=",
    "%",
    "%3F",
    "success",
    "true",
    "session_id",
    "é",
  );
  fc.assert(fc.property(fc.array(part), (parts) => {
    assert.equal(parseRedirect(parts.join("")).verified, false);
  }));
});
