import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { resetReflectionID } from "typedoc";
import denoJson from "../../../deno.json" with { type: "json" };
import { CHROMIUM_MISSING, withPage } from "../../support/chromium.ts";
import { runDeno } from "../../support/run.ts";
import { readWholeSite, withSiteFolder } from "./built_site.ts";
import { overflowOf, violationsOn, withServedSite } from "./explorer_page.ts";

const ROOT = new URL("../../../", import.meta.url);
const SITE = await readWholeSite();
const FILES = new Map([...SITE].filter(([path]) => path.startsWith("api/")));
const EXPORTS = Object.entries<string>(denoJson.exports)
  .map(([name, path]) => ({ part: `guard${name.slice(1)}`, path }));

/** DATA: what axe finds on TypeDoc's own parts of a page. */
const KNOWN_VIOLATIONS = /^(?:heading-order|landmark-one-main|nested-interactive|region):/;

/** DATA: pages of each kind, to look at in a browser. */
const PAGES = [
  "api/index.html",
  "api/modules/guard_dates.html",
  "api/functions/guard.checkSession.html",
  "api/classes/guard_client.BankConnectError.html",
  "api/interfaces/guard.SessionOptions.html",
];

function pageOf(part: string): string {
  return FILES.get(`api/modules/${part.replace(/\W/g, "_")}.html`) ?? "";
}

function textOf(path: string): string {
  return FILES.get(path)!.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
}

/** The names that each file of the exports makes public. */
async function readPublicNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const args = ["doc", "--json", ...EXPORTS.map(({ path }) => path)];
  const { stdout } = await runDeno(args, { cwd: fileURLToPath(ROOT) });
  const nodes: Record<string, { symbols: { name: string }[] }> = JSON.parse(stdout).nodes;
  return new Map(EXPORTS.map(({ part, path }) => [
    part,
    nodes[new URL(path, ROOT).href].symbols.map(({ name }) => name),
  ]));
}

Deno.test("every public symbol of every export has a page", async () => {
  const names = await readPublicNames();
  assert.ok(names.get("guard")!.includes("checkSession"));
  for (const { part } of EXPORTS) {
    const page = pageOf(part);
    assert.ok(page.includes(part), part);
    for (const name of names.get(part)!) {
      const [, path] = new RegExp(`href="\\.\\./([^"]+\\.${name}\\.html)"`).exec(page) ?? [];
      assert.ok(FILES.has(`api/${path}`), `${name} of ${part}`);
    }
  }
});

Deno.test("the reference begins with every export", () => {
  const page = FILES.get("api/index.html")!;
  for (const { part } of EXPORTS) {
    assert.ok(page.includes(`href="modules/${part.replace(/\W/g, "_")}.html"`), part);
  }
});

Deno.test("a function's page has its signature, parameters, errors and example", () => {
  const text = textOf("api/functions/guard.checkSession.html");
  assert.match(
    text,
    /checkSession\(\s?request: unknown, ?options: SessionOptions,?\s?\): SessionCheck/,
  );
  assert.ok(text.includes("The request's JSON body, parsed"));
  assert.match(text, /Throws ?\{?RangeError\}? ?If an option has a value/);
  assert.ok(text.includes("Example: The consent that FinBox makes"));
});

Deno.test("a type's page has the docs of its members", () => {
  assert.ok(textOf("api/interfaces/guard.Notice.html").includes("The stable code."));
});

Deno.test("the reference shows no private member and no place on the machine that built it", () => {
  const telling = [...FILES].filter(([, text]) =>
    text.includes(fileURLToPath(ROOT)) || text.includes("file://") ||
    /tsd-is-private|#details\b/.test(text)
  );
  assert.deepEqual(telling.map(([path]) => path), []);
});

Deno.test("the reference links to the other parts of the site", () => {
  for (const path of PAGES) {
    const up = "../".repeat(path.split("/").length - 1);
    for (const target of ["index.html", "errors/index.html"]) {
      assert.ok(FILES.get(path)!.includes(`href="${up}${target}"`), `${path} to ${target}`);
    }
  }
});

Deno.test("no two files of the reference have one path where case does not count", () => {
  assert.equal(new Set([...FILES.keys()].map((path) => path.toLowerCase())).size, FILES.size);
});

Deno.test("the same sources give the same reference", async () => {
  resetReflectionID();
  const again = await readWholeSite();
  assert.deepEqual([...again.keys()].sort(), [...SITE.keys()].sort());
  const other = [...again].filter(([path, text]) => text !== SITE.get(path));
  assert.deepEqual(other.map(([path]) => path), []);
});

for (const width of [1280, 390]) {
  for (const colorScheme of ["light", "dark"] as const) {
    Deno.test({
      name: `in Chromium, the reference is whole below a sub-path at ${width} px in ${colorScheme}`,
      ignore: CHROMIUM_MISSING,
      fn: () =>
        withServedSite(
          (site) =>
            withPage(async (page) => {
              const elsewhere: string[] = [];
              page.on("pageerror", ({ message }) => elsewhere.push(message));
              page.on("response", (response) => {
                if (!response.ok()) elsewhere.push(response.url());
              });
              page.on("request", (request) => {
                if (!/^data:/.test(request.url()) && !request.url().startsWith(`${site.url}/`)) {
                  elsewhere.push(request.url());
                }
              });
              for (const path of PAGES) {
                await page.goto(`${site.url}/${path}`);
                await page.locator("h1").waitFor();
                assert.equal(await overflowOf(page), 0, path);
                const violations = await violationsOn(page);
                assert.deepEqual(
                  violations.filter((text) => !KNOWN_VIOLATIONS.test(text)),
                  [],
                  path,
                );
              }
              assert.deepEqual(elsewhere, []);
            }, { viewport: { width, height: 900 }, colorScheme }),
          SITE,
          "/docs/guard",
        ),
    });
  }
}

Deno.test({
  name:
    "in Chromium, the reference is reached from an error's page without a server, and leads back",
  ignore: CHROMIUM_MISSING,
  fn: () =>
    withSiteFolder((folder) =>
      withPage(async (page) => {
        await page.goto(`file://${folder}/errors/date-format/index.html`);
        await page.getByRole("link", { name: "API" }).click();
        await page.getByRole("link", { name: "guard/dates" }).first().click();
        assert.equal(await page.locator("h1").innerText(), "Module guard/dates");
        await page.getByRole("link", { name: "Errors", exact: true }).click();
        assert.equal(await page.locator("h1").innerText(), "Errors");
      })
    ),
});
