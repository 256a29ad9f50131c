import assert from "node:assert/strict";
import { checkSession, optionFaults, type SessionOptions } from "../../mod.ts";
import { accepted, TODAY, V2 } from "../support/session_checks.ts";

interface Wrong {
  readonly error: "TypeError" | "RangeError";
  readonly options: Readonly<Record<string, unknown>>;
  readonly message: RegExp;
}

const VERSION = /^Cannot use version as one of v1, v2, v1\.2020, v1\.2024, v1\.2025, v2\.2025: /;
const NO_DATE = /^Cannot use today as an ISO 8601 date or an object with year, month and day: /;
const FAR_DATE = /^Cannot use today as a date in the years 1900 to 2999: /;
const WORKFLOW = /^Cannot use workflow as "redirect" or "iframe": /;

const WRONG: Readonly<Record<string, Wrong>> = {
  "no version": {
    error: "TypeError",
    options: { version: undefined },
    message: VERSION,
  },
  "a version that does not exist": {
    error: "RangeError",
    options: { version: "v3" },
    message: VERSION,
  },
  "a version in upper case": {
    error: "RangeError",
    options: { version: "V2" },
    message: VERSION,
  },
  "an edition that does not exist": {
    error: "RangeError",
    options: { version: "v2.2024" },
    message: VERSION,
  },
  "a version named like a method of objects": {
    error: "RangeError",
    options: { version: "toString" },
    message: VERSION,
  },
  "a version in a list": {
    error: "TypeError",
    options: { version: ["v2.2025"] },
    message: VERSION,
  },
  "no today": {
    error: "TypeError",
    options: { today: undefined },
    message: NO_DATE,
  },
  "a today that is null": {
    error: "TypeError",
    options: { today: null },
    message: NO_DATE,
  },
  "a today in milliseconds": {
    error: "TypeError",
    options: { today: Date.UTC(2025, 11, 9) },
    message: NO_DATE,
  },
  "a today that is a Date": {
    error: "TypeError",
    options: { today: new Date("2025-12-09") },
    message: NO_DATE,
  },
  "a today as on the wire": {
    error: "RangeError",
    options: { today: "09/12/2025" },
    message: NO_DATE,
  },
  "a today with a time": {
    error: "RangeError",
    options: { today: "2025-12-09T00:00:00Z" },
    message: NO_DATE,
  },
  "a today that does not exist": {
    error: "RangeError",
    options: { today: "2025-02-29" },
    message: NO_DATE,
  },
  "an object without a day as today": {
    error: "TypeError",
    options: { today: { year: 2025, month: 12 } },
    message: NO_DATE,
  },
  "an object of a day that does not exist as today": {
    error: "TypeError",
    options: { today: { year: 2025, month: 11, day: 31 } },
    message: NO_DATE,
  },
  "an object of texts as today": {
    error: "TypeError",
    options: { today: { year: "2025", month: "12", day: "09" } },
    message: NO_DATE,
  },
  "a today whose year is not whole": {
    error: "TypeError",
    options: { today: { year: 2025.5, month: 12, day: 9 } },
    message: NO_DATE,
  },
  "a today whose month is not whole": {
    error: "TypeError",
    options: { today: { year: 2025, month: 11.5, day: 9 } },
    message: NO_DATE,
  },
  "a today whose day is not whole": {
    error: "TypeError",
    options: { today: { year: 2025, month: 12, day: 9.5 } },
    message: NO_DATE,
  },
  "a today before 1900": {
    error: "RangeError",
    options: { today: "1899-12-31" },
    message: FAR_DATE,
  },
  "a today after 2999": {
    error: "RangeError",
    options: { today: { year: 3000, month: 1, day: 1 } },
    message: FAR_DATE,
  },
  "a workflow that does not exist": {
    error: "RangeError",
    options: { workflow: "popup" },
    message: WORKFLOW,
  },
  "a workflow that is null": {
    error: "RangeError",
    options: { workflow: null },
    message: WORKFLOW,
  },
  "an organization that is null": {
    error: "TypeError",
    options: { organization: null },
    message: /^Cannot use organization as an object: /,
  },
  "an organization that is a text": {
    error: "TypeError",
    options: { organization: "ACME" },
    message: /^Cannot use organization as an object: /,
  },
  "an organization's date that cannot be read": {
    error: "RangeError",
    options: { organization: { consents: { "*": { from_date: "2025-01-01" } } } },
    message: /^Cannot use organization\.consents\.\*\.from_date as a DD\/MM\/YYYY date: /,
  },
};

for (const [what, { error, options, message }] of Object.entries(WRONG)) {
  Deno.test(`checkSession throws a ${error} at ${what}`, () => {
    const wrong = { ...V2, ...options } as unknown as SessionOptions;
    assert.throws(() => checkSession({ link_id: "L" }, wrong), { name: error, message });
  });
}

for (const options of [undefined, null, 5]) {
  Deno.test(`options that are ${options} cannot be used, and are named`, () => {
    assert.throws(() => checkSession({}, options as unknown as SessionOptions), {
      name: "TypeError",
      message: `Cannot use options as an object: current value is ${options}`,
    });
  });
}

Deno.test("a wrong option throws whatever the body is", () => {
  const wrong = { ...V2, today: "today" };
  assert.throws(() => checkSession(null, wrong), { name: "RangeError" });
});

for (const [version, edition] of [["v1", "v1.2025"], ["v2", "v2.2025"]] as const) {
  Deno.test(`version ${version} means the edition ${edition}`, () => {
    assert.equal(accepted({ link_id: "L" }, { version, today: TODAY }).plan.edition, edition);
  });
}

for (const edition of ["v1.2020", "v1.2024", "v1.2025", "v2.2025"] as const) {
  Deno.test(`the edition ${edition} may be named outright`, () => {
    const request = { link_id: "L", redirect_url: "https://example.com/done" };
    assert.equal(accepted(request, { version: edition, today: TODAY }).plan.edition, edition);
  });
}

for (const calendar of ["indian", "buddhist", "hebrew", "islamic-civil"]) {
  Deno.test(`today in the calendar ${calendar} is a RangeError that names it`, () => {
    const today = Temporal.PlainDate.from(TODAY).withCalendar(calendar);
    assert.throws(() => checkSession({ link_id: "L" }, { version: "v2", today }), {
      name: "RangeError",
      message: "Cannot use today as a date of the ISO calendar, whose calendarId is iso8601: " +
        `current value is "${calendar}"`,
    });
  });
}

Deno.test("today may be in the Gregorian calendar, whose dates are ISO 8601's", () => {
  const today = Temporal.PlainDate.from(TODAY).withCalendar("gregory");
  assert.equal(checkSession({ link_id: "L" }, { version: "v2", today }).plan?.today, TODAY);
});

Deno.test("today may be a Temporal.PlainDate", () => {
  const options: SessionOptions = { version: "v2", today: Temporal.PlainDate.from(TODAY) };
  assert.deepEqual(accepted({ link_id: "L" }, options), accepted({ link_id: "L" }, V2));
});

Deno.test("today may be an object with year, month and day", () => {
  const options: SessionOptions = { version: "v2", today: { year: 2025, month: 12, day: 9 } };
  assert.equal(accepted({ link_id: "L" }, options).plan.today, TODAY);
});

for (const today of ["1900-01-01", "2999-12-31"]) {
  Deno.test(`today may be ${today}`, () => {
    const request = { link_id: "L", aa_journey_code: "BCAA004" };
    assert.equal(accepted(request, { version: "v2", today }).plan.consents.length, 3);
  });
}

Deno.test("durations of 100 years stay within the years there are, whatever today is", () => {
  const entry = { window: "P100Y", expiresAfter: "P100Y" };
  for (const today of ["1900-01-01", "2999-12-31"]) {
    const options: SessionOptions = {
      version: "v2",
      today,
      organization: { consents: { "*": entry } },
    };
    const [consent] = accepted({ link_id: "L", aa_journey_code: "BCAA002" }, options).plan.consents;
    assert.equal(consent.expiry, today.replace(/^\d{4}/, (year) => String(Number(year) + 100)));
  }
});

Deno.test("options are not changed", () => {
  const options: SessionOptions = {
    ...V2,
    organization: { consents: { "*": { window: "P6M" } }, banks: { hdfc: { modes: ["aa"] } } },
  };
  const before = structuredClone(options);
  checkSession({ link_id: "L" }, options);
  assert.deepEqual(options, before);
});

const GOOD = { version: "v2", today: "2025-12-09" };

Deno.test("options that checkSession takes have no faults", () => {
  const organization = { journeys: { OWN: [{ consent: "CCOWN", template: "CT001" }] } };
  assert.deepEqual(optionFaults({ ...GOOD, organization, workflow: "redirect" }), []);
});

Deno.test("every option at fault is reported", () => {
  const faults = optionFaults({
    version: "v3",
    today: "09/12/2025",
    workflow: "popup",
    organization: { consents: { CC0001: { window: "six months", from_date: 1 } } },
  });
  assert.deepEqual(faults.map(({ option, path, kind }) => [option, path, kind]), [
    ["version", "version", "range"],
    ["workflow", "workflow", "range"],
    ["today", "today", "range"],
    ["organization", "organization.consents.CC0001", "type"],
    ["organization", "organization.consents.CC0001.window", "range"],
    ["organization", "organization.consents.CC0001.from_date", "range"],
  ]);
});

Deno.test("a consent is not called unknown while a journey at fault may have it", () => {
  const organization = {
    journeys: { OWN: [{ consent: "CCOWN", template: "CT999" }] },
    consents: { CCOWN: { window: "P6M" } },
  };
  const paths = optionFaults({ ...GOOD, organization }).map(({ path }) => path);
  assert.deepEqual(paths, ["organization.journeys.OWN[0].template"]);
});

Deno.test("a fault repeats no value", () => {
  const secret = "kEy4cYzq";
  const organization = { modes: [secret], banks: secret, consents: { "*": { window: secret } } };
  const faults = optionFaults({ version: secret, today: secret, workflow: secret, organization });
  assert.equal(faults.length, 6);
  assert.ok(!JSON.stringify(faults).includes(secret));
});

for (const options of [undefined, null, "v2", []]) {
  Deno.test(`options that are ${JSON.stringify(options)} are a fault`, () => {
    assert.notDeepEqual(optionFaults(options), []);
  });
}

Deno.test("checkSession throws for the first fault", () => {
  const options = { version: "v2", today: "2025-12-09", organization: { modes: "aa" } };
  const [{ path, expected }] = optionFaults(options);
  assert.throws(() => checkSession({}, options as unknown as SessionOptions), {
    name: "TypeError",
    message: `Cannot use ${path} as ${expected}: current value is "aa"`,
  });
});
