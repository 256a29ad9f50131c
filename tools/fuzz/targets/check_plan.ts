import assert from "node:assert/strict";
import { checkSession, type SessionCheck, type SessionOptions } from "../../../mod.ts";
import { type Edition, EDITIONS, LATEST_EDITIONS } from "../../../lib/editions.ts";
import { sessionJsonSchema } from "../../../lib/schema/mod.ts";
import { compile, unexpressedRules } from "../../../tests/schema/json_schemas.ts";

/** A session request and the options to check it with. */
export interface SessionInput {
  readonly request: unknown;
  readonly options: SessionOptions;
}

const SCHEMAS = new Map(
  (Object.keys(EDITIONS) as Edition[]).map((edition) => {
    const schema = sessionJsonSchema(edition);
    return [edition, { accepts: compile(schema), unexpressed: unexpressedRules(schema) }];
  }),
);
const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;

/** What must hold of the check of every request. */
export function checkPlan({ request, options }: SessionInput): void {
  const check = checkSession(request, options);
  const { ok, errors, notices } = check;
  assert.equal(ok, errors.length === 0, "ok where there is an error, or no error where not ok");
  const places = [
    ...errors.map(({ rule, path }) => `${rule} ${path}`),
    ...notices.map(({ code, path = "" }) => `${code} ${path}`),
  ];
  assert.equal(new Set(places).size, places.length, "a finding is there twice");
  for (const { path = "" } of [...errors, ...notices]) assert.match(path, POINTER);
  checkAgainstSchema(request, options, check);
  checkOwnRequest(options, check);
}

// A request is refused exactly when its schema refuses it or a rule is broken that the schema lists
// as one that it cannot say.
function checkAgainstSchema(request: unknown, options: SessionOptions, check: SessionCheck): void {
  const { version } = options;
  const edition = version === "v1" || version === "v2" ? LATEST_EDITIONS[version] : version;
  const { accepts, unexpressed } = SCHEMAS.get(edition)!;
  if (accepts(withoutUndefined(request))) {
    const rules = check.errors.map(({ rule }) => rule);
    const unlisted = rules.filter((rule) => !unexpressed.includes(rule));
    assert.deepEqual(unlisted, [], "the schema lets through what is refused");
  } else {
    assert.ok(!check.ok, "the schema refuses what is accepted");
  }
}

// A schema is about JSON, which has no such members.
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, withoutUndefined(member)]));
}

function checkOwnRequest(options: SessionOptions, { errors, plan }: SessionCheck): void {
  if (plan?.request === undefined) {
    assert.ok(errors.length > 0, "there is no corrected request");
    return;
  }
  const again = checkSession(plan.request, options);
  assert.deepEqual(
    again.errors.map(({ rule }) => rule),
    errors.map(({ rule }) => rule),
    "the corrected request has other faults",
  );
  if (!again.ok) return;
  assert.deepEqual(again.plan.request, plan.request, "the correction is corrected");
  assert.deepEqual(datesOf(again.plan), datesOf(plan), "the correction plans other dates");
}

function datesOf(
  { period, months, excludedMonth, consents, recurring }: SessionCheck["plan"] & object,
) {
  return [
    period?.from,
    period?.to,
    months,
    excludedMonth,
    consents?.map(({ code, from, to, expiry }) => [code, from, to, expiry]),
    recurring,
  ];
}
