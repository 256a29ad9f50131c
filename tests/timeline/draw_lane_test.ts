import assert from "node:assert/strict";
import { drawLane } from "../../lib/timeline/draw_lane.ts";
import { layoutFrame } from "../../lib/timeline/layout_axis.ts";

function notesOf(name: string, kind?: string): readonly string[] {
  const lane = { name, notes: [], depth: 14, draw: () => [], labels: [] };
  return drawLane(kind === undefined ? lane : { ...lane, kind }, layoutFrame(600), 0).notes;
}

Deno.test("a name that is too wide in bold is cut", () => {
  assert.match(notesOf("x".repeat(23))[0], /x…</);
});

Deno.test("a kind that fits stands beside the name", () => {
  const [first, ...rest] = notesOf("CC0001", "one-time");
  assert.match(first, /one-time/);
  assert.deepEqual(rest, []);
});

Deno.test("a kind that does not fit beside a bold name and its gap stands below", () => {
  const [first, second] = notesOf("x".repeat(11), "y".repeat(13));
  assert.equal(first.includes("yy"), false);
  assert.match(second, />y{13}</);
});
