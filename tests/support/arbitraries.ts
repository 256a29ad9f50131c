import fc from "fast-check";
import type { Organization, SessionOptions } from "../../mod.ts";
import { addDays } from "../../lib/dates/add.ts";
import type { CivilDate } from "../../lib/dates/civil_date.ts";
import { fromEpochDays, toEpochDays } from "../../lib/dates/epoch_days.ts";
import { formatIsoDate } from "../../lib/dates/iso_date.ts";
import { formatWireDate } from "../../lib/dates/wire_date.ts";
import { ALIASES, PARAMETERS } from "../../lib/fields/parameters.ts";

/** A session request and the options to check it with. */
export interface Session {
  readonly request: Readonly<Record<string, unknown>>;
  readonly options: SessionOptions;
}

const FIRST_DAY = toEpochDays({ year: 1, month: 1, day: 1 });
const LAST_DAY = toEpochDays({ year: 9999, month: 12, day: 31 });

/** Every calendar date that there is. */
export const anyDate: fc.Arbitrary<CivilDate> = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
  .map(fromEpochDays);

/** A day of the years in which sessions are created. */
export const today: fc.Arbitrary<CivilDate> = fc.integer({
  min: toEpochDays({ year: 2019, month: 1, day: 1 }),
  max: toEpochDays({ year: 2032, month: 12, day: 31 }),
}).map(fromEpochDays);

const VERSIONS = ["v1", "v2", "v1.2020", "v1.2024", "v1.2025", "v2.2025"] as const;
const TEMPLATES = ["CT001", "CT003", "CT035", "CT042", "CT043", "CT046", "CT048"] as const;
const MODES = ["pdf", "aa", "online"] as const;
// The journeys OWN1 and OWN2 are those of the organizations below.
const JOURNEYS: Readonly<Record<string, readonly string[]>> = {
  BCAA001: ["CC0001"],
  BCAA002: ["CC0002"],
  BCAA003: ["CC0003", "CC0004"],
  BCAA004: ["CC0005", "CC0006", "CC0007"],
  OWN1: ["CCA"],
  OWN2: ["CCB", "CCA"],
};
const JOURNEY_CODES = Object.keys(JOURNEYS);
const CONSENT_CODES = Object.values(JOURNEYS).flat();

// Some of the members, and the prototype that JSON's objects have.
const SOME: { requiredKeys: []; noNullPrototype: true } = {
  requiredKeys: [],
  noNullPrototype: true,
};

/** The first arbitrary, and now and then the other. */
function mostly<A, B>(usual: fc.Arbitrary<A>, rare: fc.Arbitrary<B>): fc.Arbitrary<A | B> {
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: rare });
}

/** A date near today as on the wire. */
function nearDate(today: CivilDate): fc.Arbitrary<string> {
  const days = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -1000, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: -450, max: -400 }) },
    { weight: 1, arbitrary: fc.integer({ min: -5000, max: 40_000 }) },
  );
  return days.map((days) => formatWireDate(addDays(today, days)));
}

/** What a caller may send as a date: mostly a good one. */
function sentDate(today: CivilDate): fc.Arbitrary<unknown> {
  const near = nearDate(today);
  const odd = fc.constantFrom("", " ", "31/06/2025", "2025-12-09", 9, "31/12/9999", "01/01/0001");
  return mostly(
    fc.oneof({ weight: 8, arbitrary: near }, { weight: 1, arbitrary: fc.constant(null) }),
    fc.oneof(near.map((text) => ` ${text}\n`), anyDate.map(formatWireDate), odd),
  );
}

function organization(today: CivilDate): fc.Arbitrary<Partial<Organization>> {
  const duration = fc.integer({ min: 0, max: 30 }).map((months) => `P${months}M`);
  const first = fc.oneof(
    fc.record({ window: duration }),
    fc.record({ from_date: nearDate(today) }),
    fc.constant({}),
  );
  const expiry = fc.oneof(
    fc.record({ expiresAfter: duration }),
    fc.record({ consent_expiry: nearDate(today) }),
    fc.constant({}),
  );
  const last = mostly(fc.constant({}), fc.record({ to_date: nearDate(today) }));
  const entry = fc.tuple(first, last, expiry).map((parts) => Object.assign({}, ...parts));
  const codes = fc.constantFrom("*", "CC0001", "CC0002", "CC0003", "CC0004", "CCA", ...TEMPLATES);
  const template = fc.constantFrom(...TEMPLATES);
  const journeys = fc.tuple(template, template, template).map(([a, b, c]) => ({
    OWN1: [{ consent: "CCA", template: a }],
    OWN2: [{ consent: "CCB", template: b }, { consent: "CCA", template: c }],
  }));
  return fc.tuple(
    fc.record({
      consents: fc.dictionary(codes, entry, { maxKeys: 4, noNullPrototype: true }),
      modes: mostly(fc.constant([...MODES]), fc.subarray([...MODES])),
      banks: fc.constantFrom<NonNullable<Organization["banks"]>>(
        { hdfc: { modes: MODES }, ICICI: { modes: ["pdf"] }, kotak: { modes: ["aa"] } },
        { HDFC: { modes: MODES }, icici: { modes: MODES } },
      ),
    }, SOME),
    journeys,
  ).map(([rest, journeys]) => ({ ...rest, journeys }));
}

function request(today: CivilDate): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const date = sentDate(today);
  const bank = mostly(
    fc.constantFrom("hdfc", "HDFC", " icici ", "", null),
    fc.constantFrom("sbi", "\u001f", "\ufeff", 7, []),
  );
  const tenure = mostly(
    fc.constantFrom(1, 12, 60, 61, 84, "72", "60.0", null),
    fc.constantFrom(0, 85, "", "long", true),
  );
  const consent = fc.record({
    from_date: date,
    to_date: date,
    consent_expiry: date,
    fi_types: fc.jsonValue({ maxDepth: 1 }),
  }, SOME);
  const consents = fc.dictionary(fc.constantFrom(...CONSENT_CODES), consent, {
    maxKeys: 3,
    noNullPrototype: true,
  });
  const members: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    max_from_date: date,
    logo_url: mostly(fc.constantFrom("https://example.com/logo.png", "", null), fc.constant("x")),
    bank_name: bank,
    bank,
    mode: mostly(fc.constantFrom(...MODES, null, ""), fc.constant("PDF")),
    mobile_number: mostly(fc.constantFrom("9876543210", 1234567890, null), fc.constant("+91 9")),
    session_expiry: mostly(fc.constantFrom(5, "43200", null), fc.constantFrom(4, "soon")),
    journey_mode: mostly(fc.constantFrom("multi_pdf", "multi_bank", "", null), fc.constant([])),
    accept_anything: mostly(fc.constantFrom(true, "yes", "", null), fc.constant(2)),
    aa_journey_mode: fc.constantFrom("only_recurring", "once_with_recurring", "only_once", null),
    aa_recurring_tenure_month_count: tenure,
    aa_recurring_tenure_month: tenure,
    aa_recurring_frequency_unit: mostly(fc.constantFrom("month", "day"), fc.constant("week")),
    aa_recurring_frequency_value: mostly(fc.constantFrom(1, 5, "5.0"), fc.constantFrom(0, 6, null)),
    aa_journey_code: mostly(fc.constantFrom(...JOURNEY_CODES, null), fc.constantFrom("NONE", 1)),
    consents: mostly(consents, fc.jsonValue({ maxDepth: 2 })),
    metadata: mostly(
      fc.constantFrom({ names: ["A B"] }, null),
      fc.constantFrom({ names: "A" }, []),
    ),
    something_else: fc.jsonValue({ maxDepth: 2 }),
  };
  const recurring = fc.record({
    bank_name: fc.constant("hdfc"),
    mode: fc.constant("aa"),
    aa_journey_mode: fc.constantFrom("only_recurring", "once_with_recurring"),
    aa_recurring_tenure_month_count: tenure,
    aa_recurring_frequency_unit: fc.constant("month"),
    aa_recurring_frequency_value: fc.constant(1),
  });
  const journey = fc.constantFrom(...JOURNEY_CODES).chain((code) =>
    fc.record({
      aa_journey_code: fc.constant(code),
      consents: fc.record(
        Object.fromEntries(JOURNEYS[code].map((consentCode) => [consentCode, consent])),
        SOME,
      ),
    }, SOME)
  );
  const aa = fc.oneof(
    { weight: 6, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: recurring },
    { weight: 4, arbitrary: journey },
  );
  const dates = fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 6, arbitrary: fc.tuple(nearDate(today), nearDate(today)).map(inOrder) },
    { weight: 1, arbitrary: fc.record({ from_date: date, to_date: date }, SOME) },
  );
  const linkId = mostly(
    fc.constant({ link_id: "UX-2827" }),
    fc.constantFrom({}, { link_id: null }),
  );
  const redirect = mostly(
    fc.constant({ redirect_url: "https://example.com/done" }),
    fc.constantFrom({}, { redirect_url: "" }, { redirect_url: "app://done" }),
  );
  const some = fc.subarray(Object.keys(members), { maxLength: 5 }).chain((names) =>
    fc.record(Object.fromEntries(names.map((name) => [name, members[name]])))
  );
  const parts = fc.tuple(linkId, redirect, dates, aa, some);
  return parts.map((parts) => Object.assign({}, ...parts));
}

function inOrder([a, b]: readonly [string, string]): { from_date: string; to_date: string } {
  const key = (text: string) => text.split("/").reverse().join("");
  return key(a) < key(b) ? { from_date: a, to_date: b } : { from_date: b, to_date: a };
}

/** Options that are good ones, on any day. */
export const options: fc.Arbitrary<SessionOptions> = today.chain(optionsOn);

function optionsOn(today: CivilDate): fc.Arbitrary<SessionOptions> {
  return fc.tuple(
    fc.constantFrom(...VERSIONS, "v2", "v2"),
    fc.constantFrom(formatIsoDate(today), today),
    fc.record({
      organization: organization(today),
      workflow: fc.constantFrom("redirect", "iframe"),
    }, SOME),
  ).map(([version, today, rest]) => ({ version, today, ...rest }));
}

/** Requests as callers write them, good and bad, and options for them. */
export const session: fc.Arbitrary<Session> = today.chain((today) =>
  fc.record({ request: request(today), options: optionsOn(today) }, { noNullPrototype: true })
);

const NAMES = [...Object.keys(PARAMETERS), ...Object.keys(ALIASES)];

/** Requests with any JSON values under the names of the parameters, and options for them. */
export const anySession: fc.Arbitrary<Session> = fc.record({
  request: fc.record(
    Object.fromEntries(NAMES.map((name) => [name, fc.jsonValue({ maxDepth: 3 })])),
    { requiredKeys: [], noNullPrototype: true },
  ),
  options,
});
