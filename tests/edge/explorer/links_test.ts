import assert from "node:assert/strict";
import { readWholeSite } from "./built_site.ts";

// Every link inside of the site, the README and the other documents leads somewhere.

const ROOT = new URL("../../../", import.meta.url);
const SITE = await readWholeSite();
const PAGES = [...SITE].filter(([path]) => path.endsWith(".html"));

/** DATA: the documents whose links are followed. */
const DOCUMENTS = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  ...[...Deno.readDirSync(new URL("docs", ROOT))].map(({ name }) => `docs/${name}`)
    .filter((file) => file.endsWith(".md")),
  "examples/README.md",
  "tests/vectors/README.md",
];

/** What a link of a page leads to that the site does not have; nothing where all is well. */
function brokenLinks(path: string, page: string): string[] {
  const base = new URL(path, "site:///");
  return [...page.matchAll(/\shref="([^"]*)"/g)]
    .map(([, address]) => address.replaceAll("&amp;", "&"))
    .filter((address) => !/^(?:https:|data:)/.test(address))
    .filter((address) => {
      const { pathname, hash } = new URL(address, base);
      const target = SITE.get(pathname.slice(1));
      if (target === undefined) return true;
      // The explorer's fragment is a state, not a place.
      const isPlace = hash !== "" && !/^#(?:state|sample)=/.test(hash);
      return isPlace && !idsOf(target).has(decodeURIComponent(hash.slice(1)));
    });
}

function idsOf(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
}

/** The names that GitHub gives to a document's headings. */
function headingsOf(text: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const headings = withoutCode(text).match(/^#{1,6} .+$/gm) ?? [];
  return new Set(headings.map((heading) => {
    const words = heading.replace(/^#+ /, "").replace(/`/g, "").toLowerCase();
    const name = words.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name}-${times}`;
  }));
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}

async function brokenDocumentLinks(path: string): Promise<string[]> {
  const file = new URL(path, ROOT);
  const text = await Deno.readTextFile(file);
  const broken: string[] = [];
  for (const [, address] of withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^(?:https?:|mailto:)/.test(address)) continue;
    const target = new URL(address, file);
    const { hash } = target;
    target.hash = "";
    const exists = await Deno.stat(target).then(() => true, () => false);
    const isPlace = hash === "" || !target.pathname.endsWith(".md") ||
      (exists && headingsOf(await Deno.readTextFile(target)).has(hash.slice(1)));
    if (!exists || !isPlace) broken.push(address);
  }
  return broken;
}

Deno.test("a link to nothing is found", () => {
  const page =
    '<a href="none.html">1</a> <a href="index.html#none">2</a> <a href="index.html">3</a>';
  assert.deepEqual(brokenLinks("index.html", page), ["none.html", "index.html#none"]);
});

Deno.test("every link inside the site leads to a page, and its fragment to a place there", () => {
  const broken = PAGES.flatMap(([path, page]) =>
    brokenLinks(path, page).map((address) => `${path}: ${address}`)
  );
  assert.deepEqual(broken, []);
});

Deno.test("no page of the site stands alone", () => {
  const reached = new Set(["index.html"]);
  for (const path of reached) {
    if (!path.endsWith(".html")) continue;
    for (const [, address] of SITE.get(path)!.matchAll(/\shref="([^"#]+)/g)) {
      if (/^(?:https?:|data:)/.test(address)) continue;
      reached.add(new URL(address, new URL(path, "site:///")).pathname.slice(1));
    }
  }
  assert.deepEqual(PAGES.map(([path]) => path).filter((path) => !reached.has(path)), []);
});

for (const path of DOCUMENTS) {
  Deno.test(`every link in ${path} leads to a file, and its fragment to a heading`, async () => {
    assert.deepEqual(await brokenDocumentLinks(path), []);
  });
}
