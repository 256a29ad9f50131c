import assert from "node:assert/strict";
import checked from "./checked.json" with { type: "json" };
import { checkPatterns } from "./check_patterns.ts";
import { collectPatterns, type Pattern } from "./collect_patterns.ts";
import { EXCEPTIONS } from "./exceptions.ts";

// `deno task regexps` asks recheck about every expression, which takes about a minute, and writes
// checked.json; without it, the test compares the expressions with that file.
const UPDATE = Deno.env.get("UPDATE_REGEXPS") === "1";

Deno.test({
  name: "recheck is asked about every regular expression",
  ignore: !UPDATE,
  fn: async () => {
    const file = new URL("checked.json", import.meta.url);
    const report = await checkPatterns(await collectPatterns());
    await Deno.writeTextFile(file, `${JSON.stringify(report, null, 2)}\n`);
  },
});

Deno.test(
  "every regular expression was checked for superlinear time",
  { ignore: UPDATE },
  async () => {
    const known = new Set(checked.patterns.map(keyOf));
    const unknown = (await collectPatterns()).filter((pattern) => !known.has(keyOf(pattern)));
    assert.deepEqual(unknown, [], "run `deno task regexps`");
  },
);

Deno.test("what is not called linear is known, and why it does no harm", { ignore: UPDATE }, () => {
  const found = checked.patterns.filter(({ verdict }) => verdict !== "safe");
  const excess = Map.groupBy(found, ({ file }) => file).entries().filter(([file, patterns]) => {
    const { count = 0 } = EXCEPTIONS.find((row) => row.file === file) ?? {};
    return patterns.length > count;
  });
  assert.deepEqual([...excess], []);
});

Deno.test("an expression of superlinear time is found", async () => {
  const pattern: Pattern = { file: "x.ts", source: "^(?:a+)+$", flags: "" };
  const { patterns: [{ verdict }] } = await checkPatterns([pattern]);
  assert.notEqual(verdict, "safe");
});

function keyOf({ file, source, flags }: Pattern): string {
  return JSON.stringify([file, source, flags]);
}
