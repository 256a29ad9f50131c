// Makes the README's pictures from the built site: the explorer as it looks, and a timeline.

import { fileURLToPath } from "node:url";
import { renderTimeline } from "../lib/timeline/mod.ts";
import { checkSession } from "../mod.ts";
import { withBrowser } from "../tests/support/chromium.ts";
import { writeSite } from "./site/build_site.ts";

const DOCS = new URL("../docs/", import.meta.url);
const LARGEST = 200_000;

/** A plan that shows most of what there is: a cut, a month left out, two consents. */
const REQUEST = {
  link_id: "UX-2827",
  aa_journey_code: "BCAA003",
  from_date: "01/06/2024",
  to_date: "05/12/2025",
};

const { plan, notices } = checkSession(REQUEST, { version: "v2", today: "2025-12-09" });
await Deno.writeTextFile(new URL("timeline.svg", DOCS), renderTimeline(plan!, { notices }));

const site = fileURLToPath(new URL("../dist/site", DOCS));
await writeSite(site);
await withBrowser(async (browser) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
  await page.goto(`file://${site}/index.html#sample=month-left-out`);
  await page.waitForSelector("#timeline svg");
  const picture = await page.screenshot({ type: "png" });
  if (picture.length > LARGEST) throw new Error(`The picture has ${picture.length} bytes`);
  await Deno.writeFile(new URL("explorer.png", DOCS), picture);
  console.log(`docs/explorer.png, ${picture.length} bytes; docs/timeline.svg`);
});
