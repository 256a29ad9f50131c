import assert from "node:assert/strict";
import config from "../../../deno.json" with { type: "json" };
import { runCli } from "./fake_io.ts";
import { ANSWERS, LINES, ORGANIZATION, REQUESTS } from "./fixtures.ts";

const FILES = { ...REQUESTS, ...ANSWERS, ...LINES, "organization.json": ORGANIZATION };
const PERSONAL = /canary|90000|RAMESH/i;

Deno.test("--json of a check is the check itself, without personal values", async () => {
  const { code, stdout } = await runCli(["check", "good.json", "--json"], { files: FILES });
  const { ok, errors, notices, plan } = JSON.parse(stdout);
  assert.equal(code, 0);
  assert.equal(ok, true);
  assert.deepEqual(errors, []);
  assert.ok(notices.some((notice: { code: string }) => notice.code === "FROM_DATE_CAPPED"));
  assert.equal(plan.excludedMonth, "2025-12");
  assert.deepEqual(Object.keys(plan.request).sort(), [
    "aa_journey_code",
    "consents",
    "from_date",
    "link_id",
    "to_date",
  ]);
});

Deno.test("a check without --today is made on India's today", async () => {
  const { stdout } = await runCli(["plan", "minimal.json", "--json"], { files: FILES });
  assert.equal(JSON.parse(stdout).today, "2025-12-09");
});

Deno.test("--today sets the day of the check", async () => {
  const args = ["plan", "minimal.json", "--json", "--today", "2026-03-01"];
  const { stdout } = await runCli(args, { files: FILES });
  assert.equal(JSON.parse(stdout).today, "2026-03-01");
});

Deno.test("a year outside the library's calendar is a usage error", async () => {
  const args = ["check", "minimal.json", "--today", "1899-01-01"];
  const { code, stderr } = await runCli(args, { files: FILES });
  assert.equal(code, 2);
  assert.match(stderr, /1900 to\s+2999/);
});

Deno.test("--workflow redirect refuses a request without redirect_url", async () => {
  const args = ["check", "minimal.json", "--workflow", "redirect"];
  const { code, stdout } = await runCli(args, { files: FILES });
  assert.equal(code, 1);
  assert.match(stdout, /\/redirect_url \(not there\)/);
});

Deno.test("the last one of an option given twice counts", async () => {
  const args = ["plan", "minimal.json", "--json", "--version", "v1", "--version=v2.2025"];
  const { stdout } = await runCli(args, { files: FILES });
  assert.equal(JSON.parse(stdout).edition, "v2.2025");
});

Deno.test("options may stand before the command", async () => {
  const { code, stdout } = await runCli(["--json", "check", "minimal.json"], { files: FILES });
  assert.equal(code, 0);
  assert.equal(JSON.parse(stdout).ok, true);
});

Deno.test("what follows -- is a file, whatever it begins with", async () => {
  const { code } = await runCli(["check", "--", "--json"], {
    files: { "--json": REQUESTS["minimal.json"] },
  });
  assert.equal(code, 0);
});

Deno.test("no command but migrate repeats a key, a mobile number or a name", async () => {
  for (const command of ["check", "plan"]) {
    for (const file of Object.keys(REQUESTS)) {
      for (const options of [[], ["--json"]]) {
        const { stdout, stderr } = await runCli([command, file, ...options], { files: FILES });
        assert.doesNotMatch(stdout + stderr, PERSONAL);
      }
    }
  }
});

Deno.test("migrate gives the whole request but for the key", async () => {
  const { code, stdout, stderr } = await runCli(["migrate", "good.json"], { files: FILES });
  const { api_key: _, ...kept } = JSON.parse(REQUESTS["good.json"]);
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), kept);
  assert.doesNotMatch(stderr, PERSONAL);
});

Deno.test("an input that is no request has nothing to migrate", async () => {
  const { code, stdout, stderr } = await runCli(["migrate", "-"], { stdin: ["7"] });
  assert.equal(code, 1);
  assert.deepEqual(JSON.parse(stdout), {});
  assert.match(stderr, /NOTHING_TO_MIGRATE/);
});

Deno.test("timeline draws the plan as SVG", async () => {
  const { code, stdout, stderr } = await runCli(["timeline", "good.json"], { files: FILES });
  assert.equal(code, 0);
  assert.match(stdout, /^<svg[^]*<\/svg>\n$/);
  assert.doesNotMatch(stdout + stderr, PERSONAL);
});

Deno.test("a status beside a body that has one goes first", async () => {
  const args = ["explain", "answer.json", "--status", "401", "--json"];
  const { stdout } = await runCli(args, { files: FILES });
  assert.equal(JSON.parse(stdout).status, 401);
});

for (const status of ["abc", "99", "600", "4e2", "403 "]) {
  Deno.test(`--status "${status}" is a usage error`, async () => {
    const { code } = await runCli(["explain", "answer.json", "--status", status], { files: FILES });
    assert.equal(code, 2);
  });
}

Deno.test("an API that nobody has is a usage error", async () => {
  const { code, stderr } = await runCli(["explain", "answer.json", "--api", "x"], { files: FILES });
  assert.equal(code, 2);
  assert.match(stderr, /session, upload, session_data/);
});

Deno.test("the organization's journeys are those of the check", async () => {
  const organization = { journeys: { LOAN01: [{ consent: "LC0001", template: "CT001" }] } };
  const { stdout } = await runCli(["plan", "-", "--organization", "own.json", "--json"], {
    stdin: ['{"link_id": "a", "aa_journey_code": "LOAN01"}'],
    files: { "own.json": JSON.stringify(organization) },
  });
  assert.equal(JSON.parse(stdout).consents[0].code, "LC0001");
});

Deno.test("a consent's code of any length keeps the table in 80 columns", async () => {
  const consent = "C".repeat(200);
  const organization = { journeys: { LOAN01: [{ consent, template: "CT001" }] } };
  const { code, stdout } = await runCli(["check", "-", "--organization", "own.json"], {
    stdin: ['{"link_id": "a", "aa_journey_code": "LOAN01"}'],
    files: { "own.json": JSON.stringify(organization) },
  });
  assert.equal(code, 0);
  assert.deepEqual(stdout.split("\n").filter((line) => line.length > 80), []);
});

Deno.test("when nobody reads any more the command ends quietly", async () => {
  const { code, stderr } = await runCli(["check", "refused.json"], {
    files: FILES,
    brokenAfter: 0,
  });
  assert.equal(code, 0);
  assert.equal(stderr, "");
});

Deno.test("doctor reads .dev.vars, and the environment before it", async () => {
  const surroundings = {
    files: { ".dev.vars": "GUARD_MODE=canary\n" },
    env: {},
  };
  const wrong = await runCli(["doctor"], surroundings);
  assert.equal(wrong.code, 1);
  assert.match(wrong.stdout, /and in \.dev\.vars/);
  assert.doesNotMatch(wrong.stdout, /canary/);
  const right = await runCli(["doctor"], { ...surroundings, env: { GUARD_MODE: "report" } });
  assert.equal(right.code, 0);
});

Deno.test("doctor takes an empty .dev.vars", async () => {
  assert.equal((await runCli(["doctor"], { files: { ".dev.vars": "" } })).code, 0);
});

Deno.test("the help begins with the version of the package", async () => {
  const { stdout } = await runCli(["--help"]);
  assert.equal(stdout.split("\n", 1)[0], `bankconnect-guard ${config.version}`);
});
