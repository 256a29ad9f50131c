import assert from "node:assert/strict";
import fc from "fast-check";
import { checkSession, type Notice } from "../../mod.ts";
import { describeTimeline, renderTimeline, type TimelinePlan } from "../../lib/timeline/mod.ts";
import { session } from "../support/arbitraries.ts";
import { elementsIn, overlap, pointsOf, readSvg, textBoxes } from "./read_svg.ts";

const anyCheck: fc.Arbitrary<{ plan: TimelinePlan; notices: readonly Notice[] }> = session
  .map(({ request, options }) => checkSession(request, options))
  .filter(({ plan }) => plan !== undefined)
  .map(({ plan, notices }) => ({ plan: plan!, notices }));
const anyWidth = fc.oneof(
  fc.constantFrom(320, 360, 599, 600, 760, 2000),
  fc.integer({ min: 320, max: 2000 }),
);
const RUNS = { numRuns: 500 };

Deno.test("every plan is drawn in XML", () => {
  fc.assert(
    fc.property(anyCheck, anyWidth, ({ plan, notices }, width) => {
      assert.equal(readSvg(renderTimeline(plan, { notices, width })).name, "svg");
    }),
    RUNS,
  );
});

const ELEMENTS = [
  "defs",
  "desc",
  "path",
  "pattern",
  "rect",
  "style",
  "svg",
  "text",
  "title",
  "tspan",
];

Deno.test("codes of any characters add no element and no attribute", () => {
  const anyCode = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...`<>&"'/ a=`) }),
  );
  fc.assert(
    fc.property(anyCheck, anyCode, anyWidth, ({ plan, notices }, code, width) => {
      const named = {
        ...plan,
        ...(plan.journey && { journey: { ...plan.journey, code } }),
        consents: (plan.consents ?? []).map((consent) => ({ ...consent, code })),
      };
      const elements = elementsIn(readSvg(renderTimeline(named, { notices, width })));
      assert.deepEqual(elements.filter(({ name }) => !ELEMENTS.includes(name)), []);
      const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
      assert.deepEqual(names.filter((name) => /^on|href|style/.test(name)), []);
    }),
    RUNS,
  );
});

/** DATA: how near to the left and right edge anything may be drawn. */
const MARGIN = 11;

Deno.test("every coordinate is finite and inside of the image's margins", () => {
  fc.assert(
    fc.property(anyCheck, anyWidth, ({ plan, notices }, width) => {
      const svg = readSvg(renderTimeline(plan, { notices, width }));
      const height = Number(svg.attributes.height);
      assert.equal(svg.attributes.viewBox, `0 0 ${width} ${height}`);
      // The first two points are those of the paper.
      const [start, end, ...points] = pointsOf(svg);
      assert.deepEqual([start, end], [[0, 0], [width, height]]);
      for (const [x, y] of points) {
        const isInside = x >= MARGIN && x <= width - MARGIN && y >= 0 && y <= height;
        assert.ok(isInside, `${x} ${y} of ${width} ${height}`);
      }
      for (const { x0, x1, y0, y1, text } of textBoxes(svg)) {
        assert.ok(x0 >= MARGIN && x1 <= width - MARGIN && y0 >= 0 && y1 <= height, text);
      }
    }),
    RUNS,
  );
});

Deno.test("no text lies over another", () => {
  fc.assert(
    fc.property(anyCheck, anyWidth, ({ plan, notices }, width) => {
      const boxes = textBoxes(readSvg(renderTimeline(plan, { notices, width })));
      for (const [index, box] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          assert.ok(!overlap(box, other), `${box.text} over ${other.text}`);
        }
      }
    }),
    RUNS,
  );
});

Deno.test("a plan is drawn the same again, and is not changed", () => {
  fc.assert(
    fc.property(anyCheck, ({ plan, notices }) => {
      const before = structuredClone(plan);
      assert.equal(renderTimeline(plan, { notices }), renderTimeline(plan, { notices }));
      assert.deepEqual(plan, before);
    }),
    RUNS,
  );
});

Deno.test("the table has every date of the plan", () => {
  fc.assert(
    fc.property(anyCheck, ({ plan, notices }) => {
      const rows = describeTimeline(plan, notices);
      const row = (what: string) => rows.find((row) => row.what === what);
      if (plan.period !== undefined) {
        assert.equal(row("Session period")?.from, say(plan.period.from));
        assert.equal(row("Session period")?.to, say(plan.period.to));
      }
      for (const { code, from, to, expiry } of plan.consents ?? []) {
        assert.equal(row(`${code} data`)?.from, say(from));
        assert.equal(row(`${code} data`)?.to, say(to));
        assert.equal(row(`${code} expiry`)?.to, say(expiry));
      }
    }),
    RUNS,
  );
});

const NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

function say(date: string): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${NAMES[Number(month) - 1]} ${year}`;
}
