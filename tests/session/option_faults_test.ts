import assert from "node:assert/strict";
import { checkSession, optionFaults, type SessionOptions } from "../../mod.ts";

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
