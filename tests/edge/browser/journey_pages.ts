import type { Frame, Page } from "playwright-core";
import type { JourneyOptions } from "../../../edge/browser/mod.ts";
import { bundle } from "../../support/bundle.ts";
import { startServer } from "../../support/start_server.ts";

// A lender's page and a journey's page on two origins of this machine, for a real browser.

const DOCUMENT = await Deno.readTextFile(new URL("../../../docs/browser.md", import.meta.url));

/** The scripts of the document about the browser: what opens a journey, and the return page's. */
export const [OPENING_SCRIPT, RETURN_SCRIPT] = [...DOCUMENT.matchAll(/```js ignore\n(.*?)```/gs)]
  .map(([, code]) => code);

const LENDER_PAGE = `<!doctype html>
<title>Lender</title>
<iframe></iframe>
<iframe></iframe>
<script type="module">
  import { openJourney } from "/browser.js";
  globalThis.events = [];
  globalThis.controller = new AbortController();
  globalThis.watch = (target, options) => {
    const onEvent = ({ kind }) => events.push(kind);
    const journey = openJourney(target, { signal: controller.signal, onEvent, ...options });
    Object.assign(globalThis, { target, settled: false });
    globalThis.outcome = journey.catch((error) => ({ rejected: error.name }))
      .finally(() => { globalThis.settled = true; });
  };
</script>`;

const RETURN_PAGE = `<!doctype html>
<title>Return</title>
<script>${RETURN_SCRIPT}</script>`;

const PAGES: ReadonlyMap<string, string> = new Map([["/", LENDER_PAGE], ["/return", RETURN_PAGE]]);

const JOURNEY_PAGE = `<!doctype html>
<title>Journey</title>
<script>
  // The page of a severed window has itself for a parent.
  const lender = opener ?? parent;
  globalThis.say = (status, payload) =>
    lender.postMessage({ type: "finbox-bankconnect", status, payload }, "*");
  if (new URL(location).searchParams.has("hasty")) {
    say("success", { sessionId: "s1" });
    close();
  }
</script>`;

/** The pages' servers. */
export interface JourneyServers {
  /** The lender's page. */
  readonly lenderUrl: string;
  /** The journey's page, on another origin. */
  readonly journeyUrl: string;
  /** The same page on an origin that is not FinBox's. */
  readonly strangerUrl: string;
  /** Stops them. */
  readonly stop: () => Promise<void>;
}

/** Serves the pages on free ports. */
export async function startJourneyServers(): Promise<JourneyServers> {
  const script = await bundle("edge/browser/mod.ts");
  const anyHost = { hostname: "0.0.0.0" };
  const lender = startServer(({ url }) => {
    const { pathname } = new URL(url);
    return pathname === "/browser.js"
      ? new Response(script, { headers: { "content-type": "text/javascript" } })
      : html(PAGES.get(pathname) ?? "");
  }, anyHost);
  const journey = startServer(
    ({ url }) => html(JOURNEY_PAGE, new URL(url).searchParams.get("coop")),
    anyHost,
  );
  return {
    lenderUrl: `http://localhost:${lender.port}/`,
    journeyUrl: `http://127.0.0.1:${journey.port}/`,
    strangerUrl: `http://localhost:${journey.port}/`,
    stop: async () => {
      await lender.stop();
      await journey.stop();
    },
  };
}

/** Opens a journey in the first frame of the lender's page, and gives that frame. */
export async function openInFrame(
  page: Page,
  { lenderUrl, journeyUrl }: JourneyServers,
  options: JourneyOptions = {},
): Promise<Frame> {
  await page.goto(lenderUrl);
  const watched = JSON.stringify({ redirectUrl: journeyUrl, ...options });
  await page.evaluate(`watch(document.querySelector("iframe"), ${watched})`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("The iframe has no frame");
  await frame.waitForURL(journeyUrl);
  return frame;
}

/** Opens a journey in a window, and gives that window. */
export async function openInWindow(
  page: Page,
  lenderUrl: string,
  url: string,
  options: JourneyOptions = {},
): Promise<Page> {
  await page.goto(lenderUrl);
  const popup = page.waitForEvent("popup");
  await page.evaluate(`watch(open(""), ${JSON.stringify({ redirectUrl: url, ...options })})`);
  return await popup;
}

/** What the journey comes to. */
export async function outcomeOf(page: Page): Promise<unknown> {
  return await page.evaluate(`Promise.race([
    outcome,
    new Promise((_resolve, reject) => setTimeout(reject, 10_000, new Error("no outcome"))),
  ])`);
}

function html(text: string, openerPolicy?: string | null): Response {
  const headers = new Headers({ "content-type": "text/html; charset=utf-8" });
  if (openerPolicy) headers.set("cross-origin-opener-policy", openerPolicy);
  return new Response(text, { headers });
}
