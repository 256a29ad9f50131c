import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { runDeno } from "../../support/run.ts";

const FILE = new URL("../../../edge/http/fetch_once.ts", import.meta.url).href;
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** DATA: what surrounds the import, in Deno without any permission. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  "a Deno without permissions": "",
  "a runtime that has no process": "delete globalThis.process;",
};

for (const [name, program] of Object.entries(SURROUNDINGS)) {
  Deno.test(`the fetch that sends once can be imported in ${name}`, async () => {
    const load = `${program} const { fetchOnce } = await import(${JSON.stringify(FILE)});` +
      ` const answer = await fetchOnce("data:text/plain,done"); console.log(await answer.text());`;
    const url = `data:text/javascript,${encodeURIComponent(load)}`;
    const options = { cwd: ROOT };
    const { stdout, stderr } = await runDeno(["run", "--quiet", "--no-prompt", url], options);
    assert.equal(stdout.trim(), "done", stderr);
  });
}
