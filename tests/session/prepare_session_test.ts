import assert from "node:assert/strict";
import { checkSession, prepareSession, type SessionOptions } from "../../mod.ts";
import { V2 } from "../support/session_checks.ts";

const ORGANIZATION = {
  ...V2,
  organization: { consents: { CC0001: { window: "P6M" } } },
} as const satisfies SessionOptions;

/** Writes to every object of a value, as a careless caller could; what is frozen throws. */
function overwrite(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const name of Object.keys(value)) {
    overwrite((value as Record<string, unknown>)[name]);
    try {
      (value as Record<string, unknown>)[name] = "overwritten";
    } catch {
      // It is frozen.
    }
  }
}

for (
  const [name, request] of Object.entries({
    "the defaults": { link_id: "L" },
    "notices of the organization's consents": { link_id: "L", aa_journey_code: "BCAA004" },
    "a consent that the request changes": {
      link_id: "L",
      consents: { CC0001: { from_date: "01/01/2025" } },
    },
    "a refused request": { link_id: "", from_date: "31/06/2025" },
    "no object": null,
  })
) {
  Deno.test(`a caller that overwrites an answer changes no other answer: ${name}`, () => {
    const session = prepareSession(ORGANIZATION);
    const before = structuredClone(session.check(request));
    // What the caller sent is the caller's own.
    overwrite(session.check(structuredClone(request)));
    overwrite(session.judge(structuredClone(request), { corrected: true }));
    assert.deepEqual(session.check(request), before);
    assert.deepEqual(checkSession(request, ORGANIZATION), before);
  });
}

Deno.test("a consent that the request does not touch is the same object in each answer", () => {
  const session = prepareSession(V2);
  const [first, second] = [1, 2].map((n) =>
    session.check({ link_id: `L${n}` }).plan?.consents?.[0]
  );
  assert.equal(first, second);
});

Deno.test("options that change after the preparation change nothing", () => {
  const consents = { CC0001: { window: "P6M" } };
  const options = { ...V2, organization: { consents } };
  const session = prepareSession(options);
  consents.CC0001.window = "P1M";
  assert.equal(session.check({ link_id: "L" }).plan?.consents?.[0].from, "2025-06-09");
});

Deno.test("checkSession reads options by their contents each time", () => {
  const consents = { CC0001: { window: "P6M" } };
  const options = { ...V2, organization: { consents } };
  const fromOf = () => checkSession({ link_id: "L" }, options).plan?.consents?.[0].from;
  assert.equal(fromOf(), "2025-06-09");
  consents.CC0001.window = "P1M";
  assert.equal(fromOf(), "2025-11-09");
});

/** DATA: organizations that look alike when they are written as JSON, the first of them usable. */
const LOOK_ALIKES: Readonly<Record<string, readonly [good: unknown, bad: unknown]>> = {
  "an absent member and the text undefined": [
    { consents: { CC0001: { window: undefined } } },
    { consents: { CC0001: { window: "undefined" } } },
  ],
  "no member and one that is undefined": [{ consents: {} }, { consents: { CC0001: undefined } }],
  "an object and a Map": [{ consents: {} }, { consents: { CC0001: new Map() }, journeys: [] }],
  "a text and an object that writes itself as it": [
    { consents: { CC0001: { window: "P6M" } } },
    { consents: { CC0001: { window: { toJSON: () => "P6M" } } } },
  ],
  "a list and an object with a list's members": [{ modes: ["pdf"] }, { modes: { 0: "pdf" } }],
  "no member and a function": [{ consents: {} }, { consents: { CC0001: () => {} } }],
};

for (const [name, [good, bad]] of Object.entries(LOOK_ALIKES)) {
  Deno.test(`checkSession tells organizations apart: ${name}`, () => {
    const check = (organization: unknown) =>
      checkSession({ link_id: "L" }, { ...V2, organization } as SessionOptions);
    assert.ok(check(good).ok);
    assert.throws(() => check(bad));
  });
}

Deno.test("checkSession answers alike after many other options", () => {
  const before = checkSession({ link_id: "L" }, V2);
  for (let day = 10; day < 30; day++) {
    checkSession({ link_id: "L" }, { ...V2, today: `2025-12-${day}` });
  }
  assert.deepEqual(checkSession({ link_id: "L" }, V2), before);
});

Deno.test("judge makes the corrected request only where it is asked for", () => {
  const session = prepareSession(V2);
  const request = { link_id: "L", bank: "hdfc" };
  assert.equal(session.judge(request).request, undefined);
  assert.deepEqual(session.judge(request, { corrected: true }).request, {
    link_id: "L",
    bank_name: "hdfc",
  });
});

Deno.test("at most ten unknown parameters get a suggestion", () => {
  const names = Array.from({ length: 12 }, (_, index) => `from_dat${index}`);
  const { notices } = prepareSession(V2).judge({
    link_id: "L",
    ...Object.fromEntries(names.map((name) => [name, "x"])),
  });
  const suggested = notices.filter(({ suggestion }) => suggestion === "from_date");
  assert.equal(notices.filter(({ code }) => code === "UNKNOWN_PARAMETER").length, 12);
  assert.equal(suggested.length, 10);
});
