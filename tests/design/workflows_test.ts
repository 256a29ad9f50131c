import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { parse } from "yaml";
import denoJson from "../../deno.json" with { type: "json" };

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly "runs-on": string;
  readonly "timeout-minutes": number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: readonly string[];
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly name: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const ROOT = new URL("../../", import.meta.url);
const FOLDER = new URL(".github/workflows/", ROOT);

/** A workflow's file, parsed; a member twice or an unknown tag is an error. */
async function readWorkflow(name: string): Promise<Workflow> {
  return parse(await Deno.readTextFile(new URL(name, FOLDER)), { strict: true, version: "1.2" });
}

for (const name of ["ci.yml", "release.yml"]) {
  const { jobs, permissions, env } = await readWorkflow(name);

  Deno.test(`${name}: every job has a machine, a time limit and steps`, () => {
    for (const [job, row] of Object.entries(jobs)) {
      assert.ok(row["runs-on"] && row["timeout-minutes"] > 0 && row.steps.length > 1, job);
    }
  });

  Deno.test(`${name}: the workflow may read and no more`, () => {
    assert.deepEqual(permissions, { contents: "read" });
  });

  Deno.test(`${name}: every file and task of the project that a step names is there`, () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.map(({ run = "" }) => run));
    const tasks = scripts.flatMap((run) => run.match(/(?<=deno task )[\w:-]+/g) ?? []);
    assert.deepEqual(tasks.filter((task) => !Object.hasOwn(denoJson.tasks, task)), []);
    const files = scripts.flatMap((run) =>
      run.match(/(?<![\w./$-])(?:\.ci|tests|\.\/deno\.json|CHANGELOG)[\w./-]*/g) ?? []
    );
    assert.ok(files.length > 0);
    assert.deepEqual(files.filter((file) => !existsSync(new URL(file, ROOT))), []);
  });

  Deno.test(`${name}: Deno is the version that the README names`, async () => {
    const readme = await Deno.readTextFile(new URL("README.md", ROOT));
    assert.ok(readme.includes(`deno@${env.DENO_VERSION}`));
  });
}

Deno.test("a release publishes with an identity of its own, once every check has passed", async () => {
  const { jobs } = await readWorkflow("release.yml");
  for (const name of ["jsr", "npm"]) {
    assert.deepEqual(jobs[name].needs, ["checks", "matrix"]);
    assert.deepEqual(jobs[name].permissions, { "contents": "read", "id-token": "write" });
  }
});

Deno.test("the changelog has a section for what comes, or for the version that is released", async () => {
  const changelog = await Deno.readTextFile(new URL("CHANGELOG.md", ROOT));
  const sections = [...changelog.matchAll(/^## \[([^\]]+)\]/gm)].map(([, title]) => title);
  assert.ok(sections.includes("Unreleased") || sections.includes(denoJson.version));
});
