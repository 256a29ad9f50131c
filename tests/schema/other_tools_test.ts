import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { RE2 } from "re2-wasm";
import { EDITIONS } from "../../lib/editions.ts";
import { PARAMETERS } from "../../lib/fields/parameters.ts";
import type { JsonSchema } from "../../lib/schema/mod.ts";
import { readSessionVectors } from "../vectors/session_vectors.ts";
import { run } from "../support/run.ts";
import { compile } from "./json_schemas.ts";

// The published schemas, in the tools of other languages: Ajv is the one that the differential test
// compares with checkSession, and every other tool gives its verdicts.

const DOCS = new URL("../../docs/", import.meta.url);
const readJson = async (url: URL) => JSON.parse(await readFile(url, "utf8"));
const readVectors = (name: string) =>
  readFile(new URL(`../vectors/${name}`, import.meta.url), "utf8");

const files = (await readdir(new URL("schema/", DOCS))).filter((name) => name.endsWith(".json"));
const SCHEMAS: Record<string, JsonSchema> = Object.fromEntries(
  await Promise.all(
    files.map(async (name) => [name, await readJson(new URL(`schema/${name}`, DOCS))]),
  ),
);
const { components } = await readJson(new URL("openapi.json", DOCS));
for (const [name, schema] of Object.entries<JsonSchema>(components.schemas)) {
  SCHEMAS[`openapi ${name}`] = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...schema,
  };
}

const GOOD = { link_id: "UX-2827", redirect_url: "https://example.com/done" };
const REQUESTS: readonly unknown[] = readSessionVectors(await readVectors("sessions.jsonl"))
  .map(({ request }) => request);
const FIELD_VALUES: readonly unknown[] = (await readVectors("field_rules.jsonl")).trim().split("\n")
  .map((line) => JSON.parse(line).value);
const ODD_VALUES: readonly unknown[] = [
  ...["09/12/2025\n", "\n09/12/2025", "09/12/2025\n\n", "9876543210\n", "x\n", "\n", "", " "],
  ...["\u0085x\u2028", "\ufeffx", "a\u0000b", "٠٩/12/2025", "९८७६५४३२१०", "\u{1f600}".repeat(51)],
  ...["HTTPS://example.com/\n", "ftp://example.com", "https://x/".padEnd(200, "é"), "app://x"],
  ...[true, false, 0, 1, 1.0, 5, 5.5, 43_200, 43_201, null, [], {}, [[]], { CC0001: 1 }],
];
const NAMES = Object.keys(PARAMETERS);

/** Every case that JSON can carry between programs: no lone surrogate. */
function cases(): [name: string, value: unknown][] {
  const values = [
    ...new Map(
      [...FIELD_VALUES, ...ODD_VALUES].map((value) => [JSON.stringify(value), value] as const),
    ).values(),
  ];
  const names = Object.keys(EDITIONS).map((edition) => `session.${edition}.json`);
  const fields = NAMES.flatMap((name) => values.map((value) => ({ ...GOOD, [name]: value })));
  const all = names.flatMap((name) =>
    [...REQUESTS, ...fields].map((value): [string, unknown] => [name, value])
  );
  const uploads = values.flatMap((value) =>
    ["session_id", "upload_type", "bank_name", "account_category", "file_url"].map((
      name,
    ): [string, unknown] => [
      "upload.json",
      { session_id: "8d5ea22b", upload_type: "PDF", [name]: value },
    ])
  );
  return [...all, ...uploads].filter(([, value]) => JSON.stringify(value).isWellFormed());
}

Deno.test("every published schema compiles in Ajv with its defaults", () => {
  for (const schema of Object.values(SCHEMAS)) compile(schema);
});

const hasJsonSchema = await run(["python3", "-c", "import jsonschema"])
  .then(({ code }) => code === 0, () => false);
Deno.test({
  name: "Python's jsonschema gives Ajv's verdicts on every published schema" +
    (hasJsonSchema ? "" : " (skipped: python3-jsonschema is not installed)"),
  ignore: !hasJsonSchema,
  async fn() {
    const given = cases();
    const script = new URL("verdicts.py", import.meta.url).pathname;
    const input = JSON.stringify({ schemas: SCHEMAS, cases: given });
    const { code, stdout, stderr } = await run(["python3", script], { stdin: input });
    assert.equal(code, 0, stderr);
    const verdicts: boolean[] = JSON.parse(stdout);
    const ajv = new Map(Object.entries(SCHEMAS).map(([name, schema]) => [name, compile(schema)]));
    const differing = given.filter(([name, value], at) => ajv.get(name)!(value) !== verdicts[at]);
    assert.deepEqual(differing.slice(0, 5), []);
    assert.ok(verdicts.includes(true) && verdicts.includes(false));
  },
});

const PATTERNS = [...new Set(Object.values(SCHEMAS).flatMap(patternsOf))];

Deno.test("patterns have only what JSON Schema's core recommends: no escapes and no look-ahead", () => {
  assert.ok(PATTERNS.length > 5);
  assert.deepEqual(PATTERNS.filter((pattern) => /\\|\(\?/.test(pattern)), []);
});

Deno.test("RE2 matches each text as ECMAScript does", () => {
  const texts = [...FIELD_VALUES, ...ODD_VALUES].filter((value) =>
    typeof value === "string" && value.isWellFormed()
  ) as string[];
  for (const pattern of PATTERNS) {
    const [re2, ecma] = [new RE2(pattern, "u"), new RegExp(pattern, "u")];
    for (const text of texts) {
      assert.equal(re2.test(text), ecma.test(text), JSON.stringify({ pattern, text }));
    }
  }
});

function patternsOf(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]) =>
    name === "pattern" && typeof value === "string" ? value : patternsOf(value)
  );
}
