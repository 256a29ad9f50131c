import assert from "node:assert/strict";
import { readJsonText } from "../../../edge/body/json_text.ts";
import { toJsonBody } from "../../../edge/body/read_body.ts";
import { readCorpus } from "../corpus.ts";
import { mutateBytes, utf8 } from "../mutate_bytes.ts";
import { type Target, target } from "../target.ts";

const DEEPEST = 64;
const KEY = "the key";
const BODIES = [
  ...readCorpus<{ readonly request: unknown }>("refusals").map(({ request }) => request),
  ...readCorpus<{ readonly request: unknown }>("sessions").map(({ request }) => request),
].filter((request) => JSON.stringify(request).length < 400).map((request, index) => {
  const text = JSON.stringify(request, null, index % 3);
  return utf8(index % 2 === 0 ? text.replace("{", '{"api_key" : "caller",') : text);
});
const PIECES = [
  ...['"', '"":', "{", "}", "[", "]", ",", ":", "\\", '\\"', "\\u0041", "\\ud83d", "1e999", "0.10"],
  ...['"api_key":', '"api\\u005fkey":', '"__proto__":', '"a":1,"a":2', "null", "[".repeat(70)],
  ...["\ufeff", " ", "\n", "\u00a0", "\u2028", "é", "\0"],
].map(utf8).concat(Uint8Array.of(0xff), Uint8Array.of(0xc0, 0xaf), Uint8Array.of(0xed, 0xa0, 0x80));

/** What a plain reader makes of the bytes: the value, how deep it is, and how many members it names. */
function readPlainly(bytes: Uint8Array) {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return "not UTF-8";
  }
  let depth = 0;
  let deepest = 0;
  let named = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}:]/gs)) {
    if (token === "[" || token === "{") deepest = Math.max(deepest, ++depth);
    else if (token === "]" || token === "}") depth--;
    else if (token === ":") named++;
  }
  try {
    return { text, value: JSON.parse(text) as unknown, deepest, named };
  } catch {
    return { text, deepest, named };
  }
}

/** The names of all members of a value. */
function namesIn(value: unknown, names: string[] = []): string[] {
  if (typeof value !== "object" || value === null) return names;
  if (!Array.isArray(value)) names.push(...Object.keys(value));
  for (const member of Object.values(value)) namesIn(member, names);
  return names;
}

function checkJson(bytes: Uint8Array<ArrayBuffer>): void {
  const json = readJsonText(bytes);
  const plain = readPlainly(bytes);
  if (typeof plain === "string") return assert.deepEqual(json, { refused: plain });
  const { text, value, deepest, named } = plain;
  if (text.startsWith("\ufeff")) return assert.deepEqual(json, { refused: "byte order mark" });
  if (deepest > DEEPEST) return assert.deepEqual(json, { refused: "too deep" });
  if (!("value" in plain)) return assert.deepEqual(json, { refused: "not JSON" });
  const names = namesIn(value);
  if (names.includes("__proto__") || names.length !== named) {
    const problem = "refused" in json ? json.refused : "none";
    return assert.ok(["forbidden member", "duplicate member"].includes(problem), problem);
  }
  assert.ok(!("refused" in json), JSON.stringify(json));
  assert.deepEqual(json.value, value);
  const body = toJsonBody(json, bytes);
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const members = (isObject ? value : {}) as Readonly<Record<string, unknown>>;
  const sent = Object.hasOwn(members, "api_key") ? members.api_key : undefined;
  assert.equal(body.apiKey, typeof sent === "string" ? sent : undefined);
  for (const add of [true, false]) {
    const spliced = body.withKey(KEY, add);
    assert.ok(typeof spliced === "string");
    const changes = isObject && (add || Object.hasOwn(members, "api_key"));
    if (!changes) return assert.equal(spliced, text);
    assert.deepEqual(JSON.parse(spliced), { ...members, api_key: KEY });
    checkRest(text, spliced);
  }
}

// All that differs between the two texts is one piece, which holds the key.
function checkRest(text: string, spliced: string): void {
  const at = spliced.indexOf(JSON.stringify(KEY));
  assert.ok(text.startsWith(spliced.slice(0, at).replace(/"api_key":$/, "")), "changed before it");
  const after = spliced.slice(at + JSON.stringify(KEY).length);
  assert.ok(text.endsWith(after.replace(/^,/, "")), "changed after it");
}

/** DATA: JSON bodies. */
export const JSON_TARGETS: readonly Target[] = [
  target({
    name: "json bytes",
    share: 10,
    bytes: true,
    make: (random) => mutateBytes(random.pick(BODIES), random, { pieces: PIECES, bodies: BODIES }),
    check: checkJson,
  }),
];
