import assert from "node:assert/strict";
import { placeFindings } from "../../../edge/explorer/place_findings.ts";
import { checkSession } from "../../../mod.ts";

/** The findings of a text, with the piece of the text where each stands. */
function findingsIn(text: string) {
  const { errors, notices } = checkSession(JSON.parse(text), {
    version: "v2",
    today: "2025-12-09",
  });
  return placeFindings(text, errors, notices).map((finding) => ({
    ...finding,
    at: finding.place && text.slice(finding.place.start, finding.place.end),
  }));
}

Deno.test("an error stands at its value, with its line and what to do", () => {
  const [finding] = findingsIn('{\n  "link_id": "A",\n  "session_expiry": 3\n}');
  assert.equal(finding.at, "3");
  assert.equal(finding.place?.line, 3);
  assert.equal(finding.entry?.rule, "session-expiry-invalid");
});

Deno.test("an error about a member that is not there has no place but its name", () => {
  const [finding] = findingsIn("{}");
  assert.equal(finding.at, undefined);
  assert.equal(finding.missing, "link_id");
});

Deno.test("a suggestion replaces the value", () => {
  const text = '{"link_id": "A", "mobile_number": "+91 90000 00000"}';
  const [{ replacement }] = findingsIn(text);
  assert.ok(replacement !== undefined);
  const { start, end } = replacement;
  const mended = text.slice(0, start) + replacement.text + text.slice(end);
  assert.deepEqual(JSON.parse(mended), { link_id: "A", mobile_number: "9000000000" });
});

Deno.test("a notice about a name stands at the name, and its suggestion renames", () => {
  const text = '{"link_id": "A", "fromDate" : "01/06/2025"}';
  const [{ at, replacement }] = findingsIn(text);
  assert.equal(at, '"fromDate"');
  assert.equal(replacement?.text, '"from_date"');
});

Deno.test("a name with quotes in it is found", () => {
  const [{ at }] = findingsIn('{"link_id": "A", "a\\"b": 1}');
  assert.equal(at, '"a\\"b"');
});

Deno.test("an alias can be renamed", () => {
  const [{ at, replacement }] = findingsIn('{"link_id": "A", "bank": "HDFC"}');
  assert.equal(at, '"bank"');
  assert.equal(replacement?.label, "bank_name");
});

Deno.test("what two parsers may read differently stands where it is", () => {
  const text = '{"a": 1, "a": 2}';
  const [finding] = placeFindings(text, [], [], [{ index: 9, problem: "a member twice" }]);
  assert.equal(finding.kind, "notice");
  assert.equal(finding.place?.column, 10);
});
