import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkSession } from "../../mod.ts";
import { renderTimeline } from "../../lib/timeline/mod.ts";
import { CHROMIUM_MISSING, withPage } from "../support/chromium.ts";
import { PLANS } from "./plans.ts";
import { type Box, overlap } from "./read_svg.ts";

const IGNORE = { ignore: CHROMIUM_MISSING };

function draw(name: string, width: number): string {
  const { request, options } = PLANS[name];
  const { plan } = checkSession(request, options);
  assert.ok(plan !== undefined);
  return renderTimeline(plan, { width });
}

async function show(page: Page, svg: string): Promise<void> {
  await page.setContent(`<!doctype html><body style="margin:0">${svg}</body>`);
}

// Code for the page, which has other types than this file.
const READ_BOXES = `[...document.querySelectorAll("text")].map((text) => {
  const { x, y, width, height } = text.getBBox();
  // The line's height has room for accents, which no text here has.
  return { text: text.textContent, x0: x, x1: x + width, y0: y + height * 0.15, y1: y + height * 0.85 };
})`;
const PAPER = `getComputedStyle(document.querySelector(".paper")).fill`;

Deno.test("a browser's parser of XML reads every drawing", IGNORE, async () => {
  await withPage(async (page) => {
    for (const name of Object.keys(PLANS)) {
      const code = `new DOMParser().parseFromString(${
        JSON.stringify(draw(name, 760))
      }, "image/svg+xml").documentElement.nodeName`;
      assert.equal(await page.evaluate(code), "svg", name);
    }
  });
});

Deno.test("in a browser's font no text lies over another or leaves the image", IGNORE, async () => {
  await withPage(async (page) => {
    for (const name of Object.keys(PLANS)) {
      for (const width of [320, 360, 600, 760, 1200]) {
        await show(page, draw(name, width));
        const boxes: Box[] = await page.evaluate(READ_BOXES);
        assert.ok(boxes.length > 5);
        for (const [index, box] of boxes.entries()) {
          assert.ok(box.x0 >= 0 && box.x1 <= width, `${name} ${width}: ${box.text}`);
          const other = boxes.slice(index + 1).find((other) => overlap(box, other));
          assert.equal(other, undefined, `${name} ${width}: ${box.text} over ${other?.text}`);
        }
      }
    }
  });
});

Deno.test(
  "a reader who prefers dark colours gets them, and light ones in print",
  IGNORE,
  async () => {
    await withPage(async (page) => {
      await show(page, draw("default_journey", 760));
      await page.emulateMedia({ colorScheme: "light" });
      assert.equal(await page.evaluate(PAPER), "rgb(255, 255, 255)");
      await page.emulateMedia({ colorScheme: "dark" });
      assert.equal(await page.evaluate(PAPER), "rgb(17, 22, 29)");
      await page.emulateMedia({ colorScheme: "dark", media: "print" });
      assert.equal(await page.evaluate(PAPER), "rgb(255, 255, 255)");
    });
  },
);

Deno.test("two drawings in one page keep their own colours", IGNORE, async () => {
  await withPage(async (page) => {
    const { plan } = checkSession({ link_id: "L" }, { version: "v2", today: "2025-12-09" });
    const light = renderTimeline(plan!, { id: "first", theme: "light" });
    const dark = renderTimeline(plan!, { id: "second", theme: "dark" });
    await show(page, light + dark);
    const fills = await page.evaluate(
      `[...document.querySelectorAll("svg > rect.paper:first-of-type")].map((paper) => getComputedStyle(paper).fill)`,
    );
    assert.deepEqual(fills, ["rgb(255, 255, 255)", "rgb(17, 22, 29)"]);
  });
});
