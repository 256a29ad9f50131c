import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { RUNTIMES, ZONES } from "./runtimes.ts";
import { runCommand } from "./run_command.ts";
import { FILES, type Report, runSuite } from "./suite.ts";
import { createTarballProject, type TarballProject } from "./tarball_project.ts";

// The runtimes that are on this machine; `deno task matrix` has all of them.

const VECTORS = fileURLToPath(new URL("../../tests/vectors", import.meta.url));
const texts = Object.fromEntries(
  FILES.map((file) => [file, Deno.readTextFileSync(`${VECTORS}/${file}.jsonl`)]),
);
const counts = Object.fromEntries(
  FILES.map((file) => [file, texts[file].trim().split("\n").length]),
);

let packed: Promise<TarballProject> | undefined;
let expected: Report | undefined;

for (const { name, here, missing, run } of RUNTIMES) {
  if (!here) continue;
  for (const [zone, epoch] of Object.entries(ZONES)) {
    Deno.test({
      name: `every vector holds in ${name} in the time zone ${zone}`,
      ignore: missing ?? false,
      async fn() {
        const { epoch: found, outcomes, checks } = await run(await project(), zone);
        assert.equal(found, epoch);
        for (const [file, { count, differences }] of Object.entries(outcomes)) {
          assert.deepEqual(differences, [], file);
          if (file !== "days") assert.equal(count, counts[file], file);
        }
        expected ??= runSuite(texts);
        assert.equal(checks, expected.checks, "whole checks differ");
      },
    });
  }
}

const wrong = runSuite(
  Object.fromEntries(FILES.map((file) => [file, spoil(texts[file].split("\n")[0])])),
);

for (const file of FILES) {
  Deno.test(`the suite reports a vector of ${file} that does not hold`, () => {
    assert.equal(wrong.outcomes[file].count, 1);
    assert.notDeepEqual(wrong.outcomes[file].differences, []);
  });
}

Deno.test("a user's file that uses every part of the package runs in Node", async () => {
  const made = await project();
  const printed = await runCommand(["node", await made.bundle("consumer")], { cwd: made.folder });
  assert.match(printed, /link_id, This field is required\.$/m);
  assert.equal(printed.trim().split("\n").at(-1), "function");
});

Deno.test.afterAll(async () => await (await packed)?.remove());

function project(): Promise<TarballProject> {
  return packed ??= createTarballProject();
}

/** The vector with another expectation. */
function spoil(line: string): string {
  const vector = JSON.parse(line);
  const spoilt = "expect" in vector
    ? { ...vector, expect: { ...vector.expect, another: true } }
    : { ...vector, ok: !vector.ok };
  return JSON.stringify(spoilt);
}
