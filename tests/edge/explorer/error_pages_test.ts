import assert from "node:assert/strict";
import { makeExample } from "../../../tools/site/errors/make_example.ts";
import { SESSION_EXAMPLES } from "../../../tools/site/errors/session_examples.ts";
import { UPLOAD_EXAMPLES } from "../../../tools/site/errors/upload_examples.ts";
import { decodeState } from "../../../edge/explorer/explorer_state.ts";
import { checkState } from "../../../edge/explorer/check_state.ts";
import { CATALOGUE } from "../../../lib/errors/catalogue/mod.ts";
import { GUARD_ERRORS } from "../../../lib/errors/mod.ts";
import { pageAt, SITE } from "./built_site.ts";

const ROWS = [...CATALOGUE, ...GUARD_ERRORS];

for (const row of ROWS) {
  const { rule, code } = row;
  Deno.test(`${rule} has a page with its code and advice`, () => {
    const page = pageAt(`errors/${rule}/index.html`);
    assert.ok(page.includes(`<h1><code>${code}</code></h1>`));
    assert.ok(page.includes(escape(row.advice)));
    assert.ok(page.includes(`<code>${rule}</code>`));
  });

  Deno.test(`the example of ${rule} provokes ${rule} alone`, () => {
    // Making it checks it: what is left to say is that it has an answer of the row's status.
    assert.equal(makeExample(row).status, row.status);
  });
}

Deno.test("every rule that the session check reports is provoked by a request", () => {
  const rules = CATALOGUE.filter(({ emitted, where }) => emitted && where === "session");
  assert.deepEqual(Object.keys(SESSION_EXAMPLES).sort(), rules.map(({ rule }) => rule).sort());
});

Deno.test("every rule that the upload check reports is provoked by an upload", () => {
  const rules = CATALOGUE.filter(({ emitted, where }) => emitted && where === "upload");
  assert.deepEqual(Object.keys(UPLOAD_EXAMPLES).sort(), rules.map(({ rule }) => rule).sort());
});

Deno.test("a row without an example that provokes it fails the build", () => {
  const row = { ...CATALOGUE.find(({ rule }) => rule === "date-format")!, rule: "new-rule" };
  assert.throws(() => makeExample(row), /No example provokes new-rule/);
});

Deno.test("a row whose answer means something else fails the build", () => {
  const row = { ...CATALOGUE.find(({ rule }) => rule === "payment-required")!, rule: "new-rule" };
  assert.throws(() => makeExample(row), /classified as payment-required/);
});

Deno.test("every code has a page that lists its rules", () => {
  for (const code of new Set(ROWS.map(({ code }) => code))) {
    const page = pageAt(`errors/${code}/index.html`);
    const rules = ROWS.filter((row) => row.code === code);
    for (const { rule } of rules) assert.ok(page.includes(`href="../${rule}/index.html"`));
  }
});

Deno.test("the index lists every error once", () => {
  const page = pageAt("errors/index.html");
  for (const { rule } of ROWS) assert.equal(page.split(`href="${rule}/index.html"`).length, 2);
});

Deno.test("no two pages have one path where case does not count", () => {
  const paths = [...SITE.keys()].map((path) => path.toLowerCase());
  assert.equal(new Set(paths).size, SITE.size);
});

Deno.test("the links to the explorer open what the page shows", () => {
  const rules = Object.keys(SESSION_EXAMPLES);
  const opened = rules.filter((rule) => {
    const [refused] = pageAt(`errors/${rule}/index.html`).split("FinBox answers with");
    const [first] = [...refused.matchAll(/href="\.\.\/\.\.\/index\.html#([^"]+)"/g)];
    if (first === undefined) return false;
    const result = checkState(decodeState(first[1])!);
    assert.ok(result.kind === "checked", rule);
    assert.equal(result.check.errors[0]?.rule, rule);
    return true;
  });
  // Links leave out a person's names, and long numbers, which may be a person's too.
  const without = rules.filter((rule) => !opened.includes(rule));
  assert.deepEqual(without, ["integer-too-long"]);
});

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
