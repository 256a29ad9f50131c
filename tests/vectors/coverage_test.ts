import assert from "node:assert/strict";
import { type Edition, EDITIONS, LATEST_EDITIONS } from "../../lib/editions.ts";
import { CATALOGUE, type CatalogueEntry } from "../../lib/errors/catalogue/mod.ts";
import { NOTICES } from "../../lib/errors/tables/notices.ts";
import { checkSession, checkUpload, type GuardError } from "../../mod.ts";
import type { SessionVector } from "./session_vectors.ts";
import {
  type MigrationVector,
  type NoticeVector,
  readVectors,
  type RefusalVector,
  uploadOf,
  type UploadVector,
} from "./read_vectors.ts";

const VECTORS = new URL("./", import.meta.url);

const sessions = await readVectors<SessionVector>("sessions");
const refusals = await readVectors<RefusalVector>("refusals");
const notices = await readVectors<NoticeVector>("notices");
const uploads = await readVectors<UploadVector>("uploads");
const migrations = await readVectors<MigrationVector>("migrations");

/** The rules of an API that can be emitted and that none of the vectors expects. */
function missingRules(
  api: "session" | "upload",
  vectors: readonly Pick<RefusalVector, "expect">[],
): string[] {
  const expected = new Set(vectors.flatMap(({ expect }) => expect.errors.map(({ rule }) => rule)));
  return CATALOGUE
    .filter(({ where, emitted, rule }) => where === api && emitted && !expected.has(rule))
    .map(({ rule }) => rule);
}

Deno.test("every session rule that can be emitted is emitted by some refusal", () => {
  assert.deepEqual(missingRules("session", refusals), []);
});

Deno.test("every message that an edition has for a session rule is in some refusal", () => {
  const tried = refusals.map(({ options: { version }, expect }) => ({
    edition: version === "v1" || version === "v2" ? LATEST_EDITIONS[version] : version,
    rules: expect.errors.map(({ rule }) => rule),
  }));
  const editions = new Set(tried.map(({ edition }) => edition));
  const missing = CATALOGUE.filter(({ where, emitted }) => where === "session" && emitted)
    .flatMap((entry) => {
      const shown = tried.filter(({ rules }) => rules.includes(entry.rule))
        .map(({ edition }) => textOf(entry, edition));
      return entry.editions.filter((edition) => editions.has(edition))
        .filter((edition) => !shown.includes(textOf(entry, edition)))
        .map((edition) => `${edition} ${entry.rule}`);
    });
  assert.deepEqual(missing, []);
});

/** The text of an error in the first table of the edition that has it. */
function textOf({ messages }: CatalogueEntry, edition: Edition): string | undefined {
  const texts = EDITIONS[edition].errorTables.map((table) =>
    messages.find((text) => text.table === table)?.message
  );
  return texts.find((text) => text !== undefined);
}

Deno.test("every upload rule that can be emitted is emitted by some upload", () => {
  assert.deepEqual(missingRules("upload", uploads), []);
});

Deno.test("every notice is given by some vector", () => {
  const given = new Set<string>(
    [...notices, ...uploads, ...migrations].flatMap(({ expect }) => expect.notices),
  );
  const missing = NOTICES.map(({ code }) => code).filter((code) => !given.has(code));
  assert.deepEqual(missing, []);
});

Deno.test("every error that a vector brings about is a row of the catalogue", () => {
  const emitted: readonly GuardError[] = [
    ...[...sessions, ...refusals, ...notices]
      .flatMap(({ request, options }) => checkSession(request, options).errors),
    ...uploads.flatMap((vector) =>
      checkUpload(uploadOf(vector), { partial: vector.partial }).errors
    ),
  ];
  assert.ok(emitted.length > refusals.length);
  for (const { rule, code, status } of emitted) {
    const rows = CATALOGUE.filter((row) => row.rule === rule);
    assert.deepEqual(rows.map((row) => [row.code, row.status]), [[code, status]], rule);
  }
});

Deno.test("every file of vectors is described in their README", async () => {
  const readme = await Deno.readTextFile(new URL("README.md", VECTORS));
  const described = [...readme.matchAll(/^## `([a-z_]+\.jsonl)`$/gm)].map(([, name]) => name);
  const files = [...Deno.readDirSync(VECTORS)].map(({ name }) => name)
    .filter((name) => name.endsWith(".jsonl"));
  assert.deepEqual(described.sort(), files.sort());
});

for (const { name } of Deno.readDirSync(VECTORS)) {
  if (!name.endsWith(".jsonl")) continue;
  Deno.test(`${name} has an object in every line`, async () => {
    const lines = (await Deno.readTextFile(new URL(name, VECTORS))).split("\n");
    assert.equal(lines.pop(), "");
    assert.deepEqual(lines.filter((line) => !/^\{.*\}$/.test(line)), []);
  });
}

Deno.test("every member of a vector is described in the section of its file", async () => {
  const readme = await Deno.readTextFile(new URL("README.md", VECTORS));
  const missing = new Set<string>();
  for (const [, name, section] of readme.matchAll(/^## `(\w+)\.jsonl`$(.*?)(?=^## |(?![^]))/gms)) {
    for (const vector of await readVectors<object>(name)) {
      for (const member of memberNames(vector)) {
        if (!new RegExp(`[\`.]${member}[\`.]`).test(section)) missing.add(`${name}: ${member}`);
      }
    }
  }
  assert.deepEqual([...missing], []);
});

/** The names of a vector's members, and of what it expects. */
function memberNames(vector: { readonly expect?: object }): string[] {
  return [...Object.keys(vector), ...Object.keys(vector.expect ?? {})];
}
