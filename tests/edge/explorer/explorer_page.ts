/// <reference lib="dom" />
import type { Page } from "playwright-core";
import axe from "axe-core";
import type { PageFiles } from "../../../tools/site/page_parts.ts";
import { startServer } from "../../support/start_server.ts";
import { SITE } from "./built_site.ts";

/** A page of the site, served as a worker would, and what it asked for. */
export interface ServedSite {
  readonly url: string;
  /** The paths that were asked for. */
  readonly requests: string[];
}

/** DATA: the types of the site's files by their endings. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
};

/** Serves the site below a folder on a port of its own as long as it is used. */
export async function withServedSite(
  use: (site: ServedSite) => Promise<void>,
  files: PageFiles = SITE,
  folder = "",
): Promise<void> {
  const requests: string[] = [];
  await using server = startServer((request) => {
    const { pathname } = new URL(request.url);
    requests.push(`${request.method} ${pathname}`);
    const path = pathname.slice(folder.length + 1);
    const text = pathname.startsWith(`${folder}/`) ? files.get(path) : undefined;
    if (text === undefined) return new Response("", { status: 404 });
    return new Response(text, { headers: { "content-type": TYPES[path.split(".").at(-1)!] } });
  });
  await use({ url: `${server.origin}${folder}`, requests });
}

/** Puts a text into the request's editor, as if it were typed, and waits for its check. */
export async function typeRequest(page: Page, text: string): Promise<void> {
  await page.evaluate(() => document.getElementById("verdict")!.replaceChildren());
  await page.locator("#request").fill(text);
  await page.waitForSelector("#verdict h2");
}

/** The verdict's title. */
export function verdictOf(page: Page): Promise<string> {
  return page.locator("#verdict h2").innerText();
}

/** The codes of the errors or notices that a list of the page shows. */
export function codesIn(page: Page, list: string): Promise<string[]> {
  return page.locator(`${list}:visible .head code`).allInnerTexts();
}

/** What is selected in the request's editor. */
export function selectionOf(page: Page): Promise<string> {
  return page.locator("#request").evaluate((area) => {
    const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionEnd);
  });
}

/** How far the page is wider than its window, in pixels. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** What axe finds on the page: each rule with the first element that breaks it. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
    })
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
