import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { buildPages } from "../../../tools/site/build_site.ts";
import { pageAt, SITE } from "./built_site.ts";

/** DATA: the attributes and rules by which a page would load something. */
const LOADS =
  /<(?:script|img|iframe|audio|video|source|embed|object)\b[^>]*\s(?:src|data)=|<link\b(?![^>]*href="data:)|@import|url\((?!["']?(?:data:|#))/i;

Deno.test("the explorer is less than 60 kB in all, compressed", () => {
  const { length } = gzipSync(pageAt("index.html"), { level: 9 });
  assert.ok(length < 60_000, `it is ${length} bytes`);
});

Deno.test("no page loads anything", () => {
  assert.match('<img alt="" src="x.png">', LOADS);
  assert.match('<link rel="stylesheet" href="x.css">', LOADS);
  const loading = [...SITE].filter(([, page]) => LOADS.test(page)).map(([path]) => path);
  assert.deepEqual(loading, []);
});

Deno.test("every page's policy lets in its own style and script alone", () => {
  for (const [path, page] of SITE) {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    assert.ok(policy?.startsWith("default-src 'none'; "), path);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    assert.ok(page.indexOf("Content-Security-Policy") < page.indexOf("<style>"), path);
  }
});

Deno.test("no page names a place on the machine that built it", () => {
  const root = new URL("../../../", import.meta.url).pathname;
  const telling = [...SITE].filter(([, page]) => page.includes(root) || page.includes("file://"));
  assert.deepEqual(telling.map(([path]) => path), []);
});

Deno.test("the same sources give the same site", async () => {
  const again = await buildPages();
  assert.deepEqual([...again.keys()], [...SITE.keys()]);
  assert.deepEqual(
    [...again].filter(([path, page]) => page !== SITE.get(path)).map(([path]) => path),
    [],
  );
});
