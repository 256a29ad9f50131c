import assert from "node:assert/strict";
import { CONSENT_TEMPLATES } from "../../lib/consent/mod.ts";
import { pathToFileURL } from "node:url";
import type { SessionCheck } from "../../mod.ts";
import { copyProject, type ProjectCopy } from "./copy_project.ts";
import { FICTIONAL_ROWS, PINNED } from "./fictional_rows.ts";
import { runDeno } from "../support/run.ts";

const PARTS = [
  "deno.json",
  "deno.lock",
  "mod.ts",
  "lib",
  "edge",
  "tests/consent",
  "tests/errors",
  "tests/fields",
  "tests/session",
  "tests/support",
  "tests/vectors",
];
const TODAY = { version: "v2.2027", today: "2025-12-09" };
const REQUEST = { link_id: "L", redirect_url: "https://lender.example/return" };

type Check = (request: unknown, options: unknown) => SessionCheck;

async function runIn(copy: ProjectCopy, args: readonly string[]): Promise<[boolean, string]> {
  const { code, stdout, stderr } = await runDeno(args, { cwd: copy.path, env: { NO_COLOR: "1" } });
  return [code === 0, code === 0 || stdout !== "" ? stdout : stderr];
}

Deno.test("an edition, a journey and a template are added by rows of tables alone", async (test) => {
  await using copy = await copyProject(PARTS, FICTIONAL_ROWS);

  await test.step("every entry of the package type-checks", async () => {
    const entries = ["mod.ts", "lib/schema/mod.ts", "edge/guard/mod.ts", "edge/client/mod.ts"];
    const args = ["check", "--quiet", "--frozen", ...entries, "edge/sandbox/mod.ts"];
    const [success, output] = await runIn(copy, args);
    assert.ok(success, output);
  });

  await test.step("what held without them holds, but for the lists that name every row", async () => {
    const args = ["test", "--no-check", "--quiet", "--frozen", "--allow-read", "--reporter=tap"];
    const [, output] = await runIn(copy, [...args, "tests"]);
    assert.ok(output.match(/^ok \d+/gm)!.length > 1000, output);
    const failed = [...output.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, name]) => name);
    const pins = Object.values(PINNED);
    assert.deepEqual(failed.filter((name) => !pins.some((pin) => pin.test(name))), []);
  });

  const { checkSession }: { readonly checkSession: Check } = await import(
    pathToFileURL(`${copy.path}/mod.ts`).href
  );

  await test.step("the edition completes a request as its row says", () => {
    const { ok, plan } = checkSession(REQUEST, TODAY);
    assert.ok(ok);
    assert.equal(plan.edition, "v2.2027");
    assert.deepEqual([plan.period.from, plan.period.to], ["2025-06-09", "2025-12-08"]);
    assert.deepEqual(plan.months.at(-1), "2025-12");
    assert.deepEqual(plan.journey, { code: "BCAA001", defaulted: true });
  });

  await test.step("the edition caps from_date where its row says", () => {
    const request = { ...REQUEST, aa_journey_code: "BCAA001", from_date: "01/01/2022" };
    const { plan, notices } = checkSession({ ...request, to_date: "01/12/2025" }, TODAY);
    assert.equal(plan?.period?.from, "2024-12-09");
    const [capped] = notices.filter(({ code }) => code === "FROM_DATE_CAPPED");
    assert.equal(
      capped.message,
      "FinBox moves a from_date older than 12 months from 2022-01-01 to 2024-12-09.",
    );
    assert.deepEqual(plan?.consents?.map(({ from }) => from), ["2024-12-09"]);
  });

  await test.step("a date that the edition completes sets the one-time consents", () => {
    const { plan } = checkSession({ ...REQUEST, from_date: "01/06/2025" }, TODAY);
    assert.deepEqual(plan?.consents?.map(({ from, to }) => [from, to]), [
      ["2025-06-01", "2025-12-09"],
    ]);
  });

  await test.step("the edition needs the parameters of its row and knows no other", () => {
    const { errors, notices } = checkSession({ link_id: "L", mode: "aa" }, TODAY);
    assert.deepEqual(errors.map(({ path }) => path), ["/redirect_url"]);
    // The template's default reaches behind the edition's cap.
    assert.deepEqual(notices.map(({ code, path }) => `${code} ${path}`), [
      "OTHER_EDITION_PARAMETER /mode",
      "FROM_DATE_CAPPED /consents/CC0001/from_date",
    ]);
  });

  await test.step("the journey has the consents of its row, with the bounds of their templates", () => {
    const { plan } = checkSession({ ...REQUEST, aa_journey_code: "BCAA099" }, TODAY);
    const consents = plan?.consents?.map(({ provenance: _, wire: __, ...consent }) => consent);
    assert.deepEqual(consents, [
      {
        code: "CC0098",
        template: "CT001",
        fetchType: "ONETIME",
        purposeCode: "103",
        consentTypes: CONSENT_TEMPLATES.CT001.consentTypes,
        fiTypes: CONSENT_TEMPLATES.CT001.fiTypes,
        maxDataLife: "P1M",
        // The template's default, 14 months, behind the edition's cap.
        from: "2024-12-09",
        to: "2025-12-09",
        expiry: "2025-12-10",
        basis: "documented",
      },
      {
        code: "CC0099",
        template: "CT099",
        fetchType: "PERIODIC",
        purposeCode: "105",
        consentTypes: ["SUMMARY"],
        fiTypes: ["DEPOSIT"],
        maxFrequency: { value: 2, unit: "DAY" },
        maxDataLife: "P2D",
        from: "2025-02-09",
        to: "2028-12-09",
        expiry: "2028-12-09",
        basis: "derived",
      },
    ]);
  });

  await test.step("an organization's own journey takes the template", () => {
    const journeys = { OWN: [{ consent: "OWN1", template: "CT099" }] };
    const consents = { CT099: { window: "P11M" } };
    const { plan, notices } = checkSession({ ...REQUEST, aa_journey_code: "OWN" }, {
      ...TODAY,
      organization: { journeys, consents },
    });
    assert.equal(plan?.consents?.[0].from, "2025-01-09");
    const codes = notices.map(({ code, path }) => `${code} ${path}`);
    assert.ok(codes.includes("CONSENT_EXCEEDS_FAIR_USE /consents/OWN1/from_date"));
  });

  await test.step("the plan's own request plans the same", () => {
    const request = { ...REQUEST, aa_journey_code: "BCAA099", from_date: "01/01/2022" };
    const { plan } = checkSession({ ...request, to_date: "01/12/2025" }, TODAY);
    const again = checkSession(plan?.request, TODAY);
    assert.ok(again.ok);
    assert.deepEqual(again.plan.request, plan?.request);
    assert.deepEqual(again.plan.months, plan?.months);
  });
});
