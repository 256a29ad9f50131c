import assert from "node:assert/strict";
import fc from "fast-check";
import { checkState, type ExplorerState } from "../../../edge/explorer/check_state.ts";
import { describeVerdict } from "../../../edge/explorer/describe_verdict.ts";

const STATE: ExplorerState = {
  view: "check",
  request: '{"link_id": "UX-2827"}',
  organization: "",
  edition: "v2.2025",
  today: "2025-12-09",
  workflow: "",
};

function problemOf(changes: Partial<ExplorerState>) {
  const result = checkState({ ...STATE, ...changes });
  assert.ok(result.kind === "unchecked");
  return result;
}

Deno.test("any text as a request has a result and a verdict", () => {
  const texts = fc.oneof(fc.string(), fc.json());
  fc.assert(fc.property(texts, texts, fc.boolean(), (request, organization, isMove) => {
    const view = isMove ? "migrate" : "check";
    const { title } = describeVerdict(checkState({ ...STATE, view, request, organization }));
    assert.notEqual(title, "");
  }));
});

for (
  const [name, request, index, problem] of [
    ["an empty text", " \n", 2, "there is no text"],
    ["a comma too many", '{"a": 1,\n}', 9, "the comma before it is one too many"],
    ["a comma too many in an array", "[1,]", 3, "the comma before it is one too many"],
    ["an unfinished text", '{"a": ', 6, "it ends too early"],
    ["a name without quotes", "{a: 1}", 1, "a member's name in double quotes is missing"],
  ] as const
) {
  Deno.test(`${name} is not JSON, and the place is told`, () => {
    assert.deepEqual(problemOf({ request }), {
      kind: "unchecked",
      where: "request",
      problem,
      index,
    });
  });
}

Deno.test("settings that are not JSON are told from a request that is not", () => {
  const { where, index } = problemOf({ organization: "{" });
  assert.equal(where, "organization");
  assert.equal(index, 1);
});

for (
  const [name, organization, path] of [
    ["an unknown mode", '{"modes": ["fax"]}', "/modes"],
    ["an unknown member", '{"mode": []}', "/mode"],
    [
      "an unknown template",
      '{"journeys": {"L1": [{"consent": "A", "template": "CT999"}]}}',
      "/journeys/L1/0/template",
    ],
    [
      "a window that is no duration",
      '{"consents": {"CT001": {"window": "14"}}}',
      "/consents/CT001/window",
    ],
    ["no object", "[]", ""],
  ] as const
) {
  Deno.test(`settings with ${name} are told, with the place`, () => {
    const fault = problemOf({ organization });
    assert.equal(fault.where, "organization");
    assert.equal(fault.path, path);
  });
}

Deno.test("a date that is none is told", () => {
  for (const today of ["", "2025-12", "09/12/2025", "2025-02-30", "1899-12-31"]) {
    assert.equal(problemOf({ today }).where, "today");
  }
});

Deno.test("blank settings are none", () => {
  assert.equal(checkState({ ...STATE, organization: " \n" }).kind, "checked");
});

Deno.test("the workflow is passed on", () => {
  const result = checkState({ ...STATE, workflow: "redirect" });
  assert.ok(result.kind === "checked");
  assert.equal(result.check.errors[0]?.field, "redirect_url");
});

Deno.test("a duplicate member is told as a hazard", () => {
  const result = checkState({ ...STATE, request: '{"link_id": "A", "link_id": "B"}' });
  assert.ok(result.kind === "checked");
  assert.equal(result.hazards.length, 1);
});

Deno.test("a move asks v1 about the request and v2 about the moved one", () => {
  const request = '{"link_id": "UX-2827", "aa_journey_mode": "only_once"}';
  const result = checkState({ ...STATE, view: "migrate", request });
  assert.ok(result.kind === "moved");
  assert.equal(result.before.plan?.edition, "v1.2025");
  assert.equal(result.check.plan?.edition, "v2.2025");
  assert.equal(result.migration.request.aa_journey_code, "BCAA001");
});

for (
  const [name, changes, title, detail] of [
    [
      "an accepted request",
      {},
      "FinBox accepts this request",
      "Statements of June 2025 to December 2025 are fetched.",
    ],
    [
      "a month that is left out",
      { request: '{"link_id":"A","from_date":"01/06/2025","to_date":"05/12/2025"}' },
      "FinBox accepts this request",
      "Statements of June 2025 to November 2025 are fetched; December 2025 is left out.",
    ],
    [
      "one month",
      { request: '{"link_id":"A","from_date":"01/11/2025","to_date":"30/11/2025"}' },
      "FinBox accepts this request",
      "Statements of November 2025 are fetched.",
    ],
    [
      "no month",
      { request: '{"link_id":"A","from_date":"01/12/2025","to_date":"05/12/2025"}' },
      "FinBox accepts this request",
      "No statement is fetched; December 2025 is left out.",
    ],
    [
      "a refused request",
      { request: "{}" },
      "FinBox refuses this request",
      "400 INVALID_REQUEST: link_id, This field is required.",
    ],
    [
      "a text that is not JSON",
      { request: "{" },
      "The request is not JSON yet",
      "It ends too early.",
    ],
    [
      "a moved request",
      { view: "migrate" },
      "v2 accepts the moved request",
      "v1 accepts the request as it is.",
    ],
  ] as const
) {
  Deno.test(`the verdict names ${name}`, () => {
    const verdict = describeVerdict(checkState({ ...STATE, ...changes }));
    assert.equal(verdict.title, title);
    assert.equal(verdict.detail, detail);
  });
}
