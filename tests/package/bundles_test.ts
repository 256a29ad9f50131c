import assert from "node:assert/strict";
import denoJson from "../../deno.json" with { type: "json" };
import { build } from "../support/bundle.ts";

// What a user's bundler reads for each part of the package, whether it is then shaken off or not.

const PARTS: Readonly<Record<string, string>> = denoJson.exports;
/** DATA: the parts that are made of Hono. */
const WITH_HONO: readonly string[] = ["./cli", "./edge", "./sandbox"];
const INPUTS = await readInputs();

/** The files that go into the bundle of each part, relative to the project. */
async function readInputs(): Promise<ReadonlyMap<string, readonly string[]>> {
  const inputs = new Map<string, readonly string[]>();
  for (const [part, entry] of Object.entries(PARTS)) {
    if (WITH_HONO.includes(part)) continue;
    const { metafile } = await build({
      entryPoints: [entry],
      minify: true,
      platform: "neutral",
      metafile: true,
      write: false,
    });
    inputs.set(part, Object.keys(metafile!.inputs));
  }
  return inputs;
}

/** The inputs of a part that the pattern finds. */
function inputsOf(part: string, pattern: RegExp): string[] {
  const inputs = INPUTS.get(part) ?? [];
  assert.ok(inputs.includes(PARTS[part].slice("./".length)), `${part} is not bundled`);
  return inputs.filter((input) => pattern.test(input));
}

Deno.test("./schema brings valibot along", () => {
  assert.ok(inputsOf("./schema", /\/valibot\//).length > 0);
});

for (
  const part of Object.keys(PARTS).filter((part) => !["./schema", ...WITH_HONO].includes(part))
) {
  Deno.test(`${part} brings no valibot along`, () => {
    assert.deepEqual(inputsOf(part, /valibot|^lib\/schema\//), []);
  });

  Deno.test(`${part} brings no package along`, () => {
    assert.deepEqual(inputsOf(part, /(?:^|\/)node_modules\//), []);
  });
}

/** The folders of lib that each part does without. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  "./consent": ["errors", "fields", "session", "upload", "messages"],
  "./dates": ["consent", "errors", "fields", "session", "upload", "messages"],
  "./catalogue": ["consent", "fields", "session", "upload", "messages"],
  "./errors": ["errors/catalogue", "consent", "fields", "session", "upload", "messages"],
  "./journey": ["consent", "errors", "fields", "session", "upload"],
  "./browser": ["consent", "errors", "fields", "session", "upload"],
  "./timeline": ["errors", "session", "upload", "messages"],
};

for (const [part, folders] of Object.entries(WITHOUT)) {
  for (const folder of folders) {
    Deno.test(`${part} brings nothing of lib/${folder} along`, () => {
      // The folder's files are found where they are, so that the pattern can fail.
      const pattern = new RegExp(`^lib/${folder}/`);
      assert.ok([...INPUTS.values()].flat().some((input) => pattern.test(input)));
      assert.deepEqual(inputsOf(part, pattern), []);
    });
  }
}
