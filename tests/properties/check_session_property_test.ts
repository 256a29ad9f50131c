import assert from "node:assert/strict";
import fc from "fast-check";
import {
  checkSession,
  type Notice,
  type OrganizationConsent,
  PARAMETER_NAMES,
  prepareSession,
  type SessionOptions,
  type SessionPlan,
} from "../../mod.ts";
import { addDays } from "../../lib/dates/add.ts";
import { formatIsoDate, parseIsoDate } from "../../lib/dates/iso_date.ts";
import { formatWireDate, parseWireDate } from "../../lib/dates/wire_date.ts";
import { anyDate, anySession, options, session, today } from "../support/arbitraries.ts";

Deno.test("nothing throws on any JSON value", () => {
  fc.assert(
    fc.property(fc.jsonValue(), options, (body, options) => {
      checkSession(body, options);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("nothing throws on any JSON values under the parameters' names", () => {
  fc.assert(
    fc.property(anySession, ({ request, options }) => {
      checkSession(request, options);
    }),
    { numRuns: 2000 },
  );
});

Deno.test("nothing throws on a request, and neither it nor the options change", () => {
  fc.assert(
    fc.property(session, (session) => {
      const before = structuredClone(session);
      const { request, options } = deepFreeze(session);
      checkSession(request, options);
      assert.deepEqual(session, before);
    }),
    { numRuns: 4000 },
  );
});

Deno.test("a request is ok when it has no error, and then alone", () => {
  fc.assert(
    fc.property(fc.oneof(session, anySession), ({ request, options }) => {
      const { ok, errors } = checkSession(request, options);
      assert.equal(ok, errors.length === 0);
    }),
    { numRuns: 3000 },
  );
});

Deno.test("judge finds what check finds, and makes the request of its plan", () => {
  fc.assert(
    fc.property(fc.oneof(session, anySession), ({ request, options }) => {
      const prepared = prepareSession(options);
      const { plan, ...found } = prepared.check(request);
      const { request: corrected, ...judged } = prepared.judge(request, { corrected: true });
      assert.deepEqual(judged, found);
      assert.deepEqual(corrected, plan?.request);
      assert.deepEqual(checkSession(request, options), prepared.check(request));
    }),
    { numRuns: 3000 },
  );
});

Deno.test("each finding is reported once, at a path that can be followed", () => {
  fc.assert(
    fc.property(fc.oneof(session, anySession), ({ request, options }) => {
      const { errors, notices } = checkSession(request, options);
      const places = [
        ...errors.map(({ rule, path }) => `${rule} ${path}`),
        ...notices.map(({ code, path }) => `${code} ${path}`),
      ];
      assert.equal(new Set(places).size, places.length);
      for (const { path } of [...errors, ...notices]) {
        assert.match(path ?? "", /^(?:\/(?:[^~/]|~[01])*)*$/);
      }
    }),
    { numRuns: 3000 },
  );
});

Deno.test("the months of a plan and the one left out are those that its period touches", () => {
  fc.assert(
    fc.property(session, ({ request, options }) => {
      const { plan } = checkSession(request, options);
      fc.pre(plan?.period !== undefined && plan.months !== undefined);
      const { period, months, excludedMonth } = plan;
      const listed = excludedMonth === undefined ? months : [...months, excludedMonth];
      const ordered = period.from < period.to;
      const touched = ordered ? monthsTouched(period.from, period.to) : [];
      assert.deepEqual(listed, touched.slice(-1200));
    }),
    { numRuns: 3000 },
  );
});

Deno.test("the same request gets the same answer again", () => {
  fc.assert(
    fc.property(session, ({ request, options }) => {
      assert.deepEqual(checkSession(request, options), checkSession(request, options));
    }),
    { numRuns: 1000 },
  );
});

Deno.test("the corrected request has the faults of the request and no other", () => {
  fc.assert(
    fc.property(session, ({ request, options }) => {
      const { errors, plan } = checkSession(request, options);
      fc.pre(plan?.request !== undefined);
      const again = checkSession(plan.request, options);
      assert.deepEqual(again.errors.map(({ rule }) => rule), errors.map(({ rule }) => rule));
    }),
    { numRuns: 4000 },
  );
});

Deno.test("the corrected request plans the same dates, and is corrected to itself", () => {
  fc.assert(
    fc.property(session, ({ request, options }) => {
      const { ok, plan } = checkSession(request, options);
      fc.pre(ok);
      const again = checkSession(plan.request, options);
      assert.ok(again.ok);
      assert.deepEqual(datesOf(again.plan), datesOf(plan));
      assert.deepEqual(again.plan.request, plan.request);
    }),
    { numRuns: 4000 },
  );
});

Deno.test("the corrected request needs no correction that a request can make", () => {
  fc.assert(
    fc.property(session, ({ request, options }) => {
      const { ok, notices, plan } = checkSession(request, options);
      fc.pre(ok && !notices.some(({ code }) => code === "CAP_LEAVES_NOTHING"));
      const again = checkSession(plan.request, options).notices;
      assert.deepEqual(again.filter((notice) => isCorrection(notice, plan)), []);
    }),
    { numRuns: 4000 },
  );
});

/** Days from today; every `from` lies before every `to`, and none is old enough to be capped. */
type Layer = Readonly<Partial<Record<"from" | "to" | "expiry", number>>>;

const OFFSETS = {
  from: fc.integer({ min: -400, max: -300 }),
  to: fc.integer({ min: -200, max: 30 }),
  expiry: fc.integer({ min: 40, max: 300 }),
};
const MEMBERS = { from: "from_date", to: "to_date", expiry: "consent_expiry" } as const;
const layer: fc.Arbitrary<Layer> = fc.record(OFFSETS, { requiredKeys: [], noNullPrototype: true });
// One top-level date without the other is refused.
const topLayer: fc.Arbitrary<Layer> = fc.oneof(
  fc.constant({}),
  fc.record({ from: OFFSETS.from, to: OFFSETS.to }),
);

Deno.test("a later layer of a consent beats an earlier one, field by field", () => {
  const layers = fc.record({
    forAll: layer,
    template: layer,
    code: layer,
    topLevel: topLayer,
    own: layer,
  });
  fc.assert(
    fc.property(today, layers, (today, layers) => {
      const { forAll, template, code, topLevel, own } = layers;
      const sent = (layer: Layer): OrganizationConsent => {
        const members: Record<string, string> = {};
        for (const key of ["from", "to", "expiry"] as const) {
          const days = layer[key];
          if (days !== undefined) members[MEMBERS[key]] = formatWireDate(addDays(today, days));
        }
        return members;
      };
      const consents = { "*": sent(forAll), CT001: sent(template), CC0001: sent(code) };
      const options: SessionOptions = { version: "v2", today, organization: { consents } };
      const request = { link_id: "L", ...sent(topLevel), consents: { CC0001: sent(own) } };
      const [consent] = checkSession(request, options).plan?.consents ?? [];
      const [byDefault] = checkSession({ link_id: "L" }, { version: "v2", today }).plan?.consents ??
        [];
      for (const key of ["from", "to", "expiry"] as const) {
        const days = own[key] ?? topLevel[key] ?? code[key] ?? template[key] ?? forAll[key];
        const expected = days === undefined ? byDefault[key] : formatIsoDate(addDays(today, days));
        assert.equal(consent[key], expected);
      }
    }),
    { numRuns: 3000 },
  );
});

Deno.test("reading a wire date that was written gives the date", () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      assert.deepEqual(parseWireDate(formatWireDate(date)), date);
    }),
    { numRuns: 3000 },
  );
});

Deno.test("reading an ISO date that was written gives the date", () => {
  fc.assert(
    fc.property(anyDate, (date) => {
      assert.deepEqual(parseIsoDate(formatIsoDate(date)), date);
    }),
    { numRuns: 3000 },
  );
});

const dayOrMonth = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 33 }).map((n) => String(n).padStart(2, "0")) },
  { weight: 1, arbitrary: fc.constantFrom("1", "1.", "\u0660\u0661", " 01", "") },
);
const year = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, "0")),
  },
  { weight: 1, arbitrary: fc.constantFrom("25", "02025", "2025 ", "2025\n") },
);

Deno.test("writing a wire date that was read gives the text", () => {
  fc.assert(
    fc.property(dayOrMonth, dayOrMonth, year, (...parts) => {
      const text = parts.join("/");
      const date = parseWireDate(text);
      fc.pre(date !== undefined);
      assert.equal(formatWireDate(date), text);
    }),
    { numRuns: 3000 },
  );
});

Deno.test("writing an ISO date that was read gives the text", () => {
  fc.assert(
    fc.property(year, dayOrMonth, dayOrMonth, (...parts) => {
      const text = parts.join("-");
      const date = parseIsoDate(text);
      fc.pre(date !== undefined);
      assert.equal(formatIsoDate(date), text);
    }),
    { numRuns: 3000 },
  );
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}

function monthsTouched(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = from.split("-").map(Number);
  const last = to.slice(0, 7);
  for (let name = ""; name !== last;) {
    name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

function datesOf({ period, months, excludedMonth, consents, recurring }: SessionPlan) {
  return {
    period: [period.from, period.to],
    months,
    excludedMonth,
    consents: consents.map(({ code, from, to, expiry }) => ({ code, from, to, expiry })),
    recurring,
  };
}

/** Whether the notice tells of a correction that the request could have made itself. */
function isCorrection({ code, path }: Notice, { consents }: SessionPlan): boolean {
  if (["TENURE_CAPPED", "BANK_ALIAS", "TENURE_ALIAS"].includes(code)) return true;
  if (code !== "FROM_DATE_CAPPED") return false;
  if (path === "/from_date") {
    // CT048 is not capped: moving the date that it takes over would shorten it.
    return !consents.some(({ template, provenance }) =>
      template === "CT048" && provenance.from.path === "/from_date"
    );
  }
  const consent = consents.find((consent) => path === `/consents/${consent.code}/from_date`);
  return consent?.provenance.from.layer === "request";
}

for (
  const [kind, grow] of Object.entries({
    array: (inner: unknown) => [inner],
    object: (inner: unknown) => ({ a: inner }),
  })
) {
  Deno.test(`a value of 100,000 nested ${kind}s is read under every parameter's name`, () => {
    let deep: unknown = "";
    for (let depth = 0; depth < 100_000; depth++) deep = grow(deep);
    for (const name of [...PARAMETER_NAMES, "bank", "unknown"]) {
      for (const version of ["v1", "v2"] as const) {
        const { ok, errors } = checkSession({ link_id: "L", [name]: deep }, {
          version,
          today: "2025-12-09",
        });
        assert.equal(ok, errors.length === 0);
      }
    }
    assert.equal(checkSession(deep, { version: "v2", today: "2025-12-09" }).ok, false);
  });
}

Deno.test("an object of 100,000 consents is read", () => {
  const entries = Array.from({ length: 100_000 }, (_, index) => [`X${index}`, {}]);
  const request = { link_id: "L", consents: Object.fromEntries(entries) };
  const { notices } = checkSession(request, { version: "v2", today: "2025-12-09" });
  assert.equal(notices.filter(({ code }) => code === "UNKNOWN_CONSENT").length, 100_000);
});
