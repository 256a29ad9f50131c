import assert from "node:assert/strict";
import { readDevVars } from "../../../../edge/guard/config/read_dev_vars.ts";
import { VARIABLES } from "../../../../edge/guard/config/variables.ts";
import { runDeno } from "../../../support/run.ts";
import { withFolder } from "../../../support/with_folder.ts";

const DOCTOR = new URL("../../../../edge/cli/bin.ts", import.meta.url).pathname;
const NAMES = Object.keys(VARIABLES);
const HASH = "ab".repeat(32);
const CALLERS = JSON.stringify([{ name: "canary-app", tokenHashes: [HASH] }]);

/** Runs the doctor as its task does, in a folder of its own. */
async function runDoctor(
  env: Readonly<Record<string, string>>,
  devVars?: string,
): Promise<{ readonly code: number; readonly text: string }> {
  return await withFolder(async (cwd) => {
    if (devVars !== undefined) await Deno.writeTextFile(`${cwd}/.dev.vars`, devVars);
    const others = Object.entries(Deno.env.toObject()).filter(([name]) => !NAMES.includes(name));
    const options = ["run", "--quiet", "--no-prompt", "--allow-env", "--allow-read=.dev.vars"];
    const { code, stdout, stderr } = await runDeno([...options, DOCTOR, "doctor"], {
      cwd,
      clearEnv: true,
      env: { ...Object.fromEntries(others), NO_COLOR: "1", ...env },
    });
    return { code, text: stdout + stderr };
  });
}

/** The table's rows by variable, each with its lines joined. */
function tableOf(text: string): ReadonlyMap<string, string> {
  const [, table] = text.split("\n\n");
  const rows = table.split(/\n(?= {2}[A-Z])/).map((row) => row.trim().split(/\s+/));
  return new Map(rows.map(([name, ...words]) => [name, words.join(" ")]));
}

Deno.test("the doctor lists every variable of an empty environment, and all is well", async () => {
  const { code, text } = await runDoctor({});
  assert.equal(code, 0);
  assert.deepEqual([...tableOf(text).keys()], NAMES);
  assert.equal(tableOf(text).get("FINBOX_BASE_URL"), "default in use");
  assert.equal(tableOf(text).get("FINBOX_API_KEY"), "not set");
  assert.match(text, /^The guard can serve with this\.$/m);
  assert.match(text, /there is no \.dev\.vars/);
});

Deno.test("the doctor says what is set, and never what it is set to", async () => {
  const env = {
    FINBOX_BASE_URL: "https://canary.example.com",
    FINBOX_API_KEY: "canary-key",
    FINBOX_SERVER_HASH: "canary-hash",
    LOG_HASH_KEY: "canary-canary-canary",
    CALLERS,
    JWT_JWKS_URL: "https://canary.example.com/keys",
    JWT_ISSUER: "canary",
    JWT_AUDIENCE: "canary",
    JWT_ALGORITHMS: "ES256",
    JWT_GROUPS: "session",
    ORGANIZATION: '{"banks": {"canary": {"modes": ["aa"]}}}',
    GUARD_MODE: "report",
    REWRITE: "on",
    LIMITS: '{"jsonBytes": 424242}',
    CORS_ORIGINS: "https://canary.example.com",
    ERROR_PAGES: "https://canary.example.com/errors/",
  };
  const { code, text } = await runDoctor(env);
  assert.equal(code, 0, text);
  assert.deepEqual([...tableOf(text)], NAMES.map((name) => [name, "set"]));
  assert.doesNotMatch(text, /canary|424242|abab|ES256/);
});

const WRONG = Object.fromEntries(NAMES.map((name) => [name, '["canary é", {"canary": "5f1d"}]']));

Deno.test("the doctor says what is wrong, and never the value", async () => {
  const { code, text } = await runDoctor(WRONG);
  assert.equal(code, 1);
  assert.doesNotMatch(text, /canary|5f1d|é/);
  const table = tableOf(text);
  assert.equal(
    table.get("FINBOX_API_KEY"),
    "wrong: must be printable ASCII without spaces, and not empty wrong: must have no comma",
  );
  assert.match(table.get("CALLERS")!, /^wrong: \[0\] must be an object wrong: \[1\]/);
  assert.equal(table.get("LIMITS"), "wrong: must be an object");
});

Deno.test("the doctor says that callers are missing, and how to set them", async () => {
  const { code, text } = await runDoctor({ FINBOX_API_KEY: "canary-key" });
  assert.equal(code, 1);
  assert.equal(tableOf(text).get("CALLERS"), "missing");
  const advice = text.split("The guard answers 503 until this is put right:\n")[1].split("\n\n")[0];
  assert.match(advice, /CALLERS must name who may use FINBOX_API_KEY/);
  assert.match(advice, /deno task token NAME\n\s+wrangler secret put CALLERS$/);
});

Deno.test("the doctor names the missing ones of the JWT variables", async () => {
  const { code, text } = await runDoctor({ FINBOX_API_KEY: "canary-key", JWT_ISSUER: "canary" });
  assert.equal(code, 1);
  const missing = [...tableOf(text)].filter(([, state]) => state === "missing");
  assert.deepEqual(missing.map(([name]) => name), [
    "JWT_JWKS_URL",
    "JWT_AUDIENCE",
    "JWT_ALGORITHMS",
  ]);
});

Deno.test("the doctor says what a variable that is not set means, and how to set it", async () => {
  const { text } = await runDoctor({});
  assert.match(
    text,
    /FINBOX_API_KEY: each caller has to send FinBox's key itself\n\s+wrangler secret put FINBOX_API_KEY/,
  );
  assert.match(text, /JWT_ISSUER = '...' among the vars in wrangler.toml/);
});

Deno.test("the doctor's lines fit into 80 columns", async () => {
  const organization = {
    consents: { CC0001: { window: "six", expiresAfter: "P1D", consent_expiry: "x" } },
    journeys: { ABCDEFGHIJKLMNOPQRST: [{ consent: "C", template: "T" }] },
    banks: { abcdefghijklmnopqrst: { modes: ["paper"] } },
  };
  for (const env of [{}, WRONG, { ...WRONG, ORGANIZATION: JSON.stringify(organization) }]) {
    const { text } = await runDoctor(env);
    assert.deepEqual(text.split("\n").filter((line) => line.length > 80), []);
  }
});

Deno.test("the doctor reads .dev.vars too", async () => {
  const { code, text } = await runDoctor({}, `FINBOX_API_KEY=canary-key\nCALLERS='${CALLERS}'\n`);
  assert.equal(code, 0, text);
  assert.equal(tableOf(text).get("FINBOX_API_KEY"), "set");
  assert.equal(tableOf(text).get("CALLERS"), "set");
  assert.doesNotMatch(text, /canary|there is no/);
});

Deno.test("the environment goes before .dev.vars", async () => {
  const { code, text } = await runDoctor({ GUARD_MODE: "report" }, "GUARD_MODE=canary\n");
  assert.equal(code, 0, text);
});

Deno.test("a .dev.vars is read as wrangler reads it", () => {
  const text = [
    "# a comment",
    "PLAIN=abc",
    "  SPACED = a b  # why",
    "export EXPORTED=1",
    'JSON=[{"name": "a"}]',
    `SINGLE='{"a": "#1"}' # why`,
    'DOUBLE="a\\nb\\tc"',
    "BACK=`it's`",
    "LINES='[",
    "1]'",
    "EMPTY=",
    "TWICE=1",
    "TWICE=2",
    "no assignment",
  ];
  const expected = {
    PLAIN: "abc",
    SPACED: "a b",
    EXPORTED: "1",
    JSON: '[{"name": "a"}]',
    SINGLE: '{"a": "#1"}',
    DOUBLE: "a\nb\\tc",
    BACK: "it's",
    LINES: "[\n1]",
    EMPTY: "",
    TWICE: "2",
  };
  for (const end of ["\n", "\r\n"]) {
    const lines = readDevVars(text.join(end).replace("[\r\n1", "[\n1"));
    assert.deepEqual({ ...lines }, expected);
  }
});
