import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { checkSession, prepareSession } from "../../mod.ts";
import { compareSessionVector, readSessionVectors } from "./session_vectors.ts";

const file = new URL("./sessions.jsonl", import.meta.url);
const vectors = readSessionVectors(await readFile(file, "utf8"));

Deno.test("there are 300 session vectors at least", () => {
  assert.ok(vectors.length >= 300);
});

for (const [index, vector] of vectors.entries()) {
  const { options: { version }, expect: { codes } } = vector;
  const outcome = codes.length === 0 ? "accepts" : `answers ${codes.join(" and ")} to`;
  Deno.test(`checkSession ${outcome} the ${version} session in line ${index + 1}`, () => {
    assert.deepEqual(compareSessionVector(checkSession, vector), []);
  });
}

Deno.test("judge finds in every vector what check finds", () => {
  for (const { request, options } of vectors) {
    const session = prepareSession(options);
    const { ok, errors, notices } = session.check(request);
    assert.deepEqual(session.judge(request), { ok, errors, notices });
  }
});

const [accepted] = vectors.filter(({ expect }) => expect.consents !== undefined);

const CHANGED = {
  ok: false,
  codes: ["INVALID_REQUEST"],
  period: { from: "2020-01-01", to: "2020-02-01" },
  months: [],
  excludedMonth: "2020-01",
  consents: [],
  notices: ["TO_DATE_IN_FUTURE"],
} as const;

for (const [name, value] of Object.entries(CHANGED)) {
  Deno.test(`a vector that expects other ${name} does not hold`, () => {
    const changed = { ...accepted, expect: { ...accepted.expect, [name]: value } };
    const differences = compareSessionVector(checkSession, changed);
    assert.deepEqual(differences.map((difference) => difference.split(":")[0]), [name]);
  });
}

Deno.test("a vector that expects a member that is not compared does not hold", () => {
  const changed = { ...accepted, expect: { ...accepted.expect, journey: "BCAA001" } };
  assert.equal(compareSessionVector(checkSession, changed).length, 1);
});
