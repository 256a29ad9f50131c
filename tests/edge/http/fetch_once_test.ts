import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

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
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-prompt", `data:text/javascript,${encodeURIComponent(load)}`],
      cwd: ROOT,
    }).output();
    const decoder = new TextDecoder();
    assert.equal(decoder.decode(stdout).trim(), "done", decoder.decode(stderr));
  });
}
