import { Buffer } from "node:buffer";
import axe from "axe-core";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { createGuard, type LogLine } from "../../edge/guard/mod.ts";
import { type Api, type Backend, HASH, KEY, withBackend } from "./backend.ts";
import { bundlePage } from "./bundle_page.ts";
import { withBrowser } from "../support/chromium.ts";
import { startServer } from "../support/start_server.ts";

// The whole way: an example's page, its backend, the guard with a key, the sandbox, and back.

/** A caller's token of the guard's. */
export const TOKEN = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/** What a test of the whole way has. */
export interface EndToEnd {
  readonly backend: Backend;
  readonly browser: Browser;
  /** What the guard has logged. */
  readonly log: readonly LogLine[];
}

/** Runs an example behind a guard while the test uses it in a browser. */
export async function withEndToEnd(
  example: "iframe" | "redirect",
  use: (all: EndToEnd) => Promise<void>,
): Promise<void> {
  const log: LogLine[] = [];
  const options = {
    ...(example === "iframe" ? { prepare: bundlePage } : {}),
    inFront: (url: string) => startGuard(url, log),
  };
  await withBackend(example, options, async (backend) => {
    await withBrowser((browser) => use({ backend, browser, log }));
  });
}

async function startGuard(baseUrl: string, log: LogLine[]): Promise<Api> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(TOKEN));
  const guard = createGuard({
    baseUrl,
    apiKey: KEY,
    serverHash: HASH,
    callers: [{
      name: "lender",
      tokenHashes: [Buffer.from(digest).toString("hex")],
      groups: ["session", "status"],
    }],
    log: (line) => void log.push(line),
  });
  const { origin, stop } = startServer(guard.fetch);
  return { url: `${origin}/bank-connect`, key: TOKEN, stop };
}

/** Where the customer is: the page, or the frame in it. */
export type Place = Page | FrameLocator;

/** Presses a button, or follows a link, by its name. */
export async function press(place: Place, name: string): Promise<void> {
  const button = place.getByRole("button", { name }).or(place.getByRole("link", { name }));
  await button.first().click();
}

/** Goes as far as the login of net banking. */
export async function chooseNetBanking(place: Place): Promise<void> {
  await press(place, "HDFC Bank");
  await press(place, "Log in to net banking");
}

/** Logs in and shares an account. */
export async function shareAccount(place: Place): Promise<void> {
  await place.getByLabel("User ID").fill("somebody");
  await place.getByLabel("Password").fill("anything");
  await press(place, "Log in");
  await press(place, "Share this account");
}

/** Lets the step fail, or the session expire, by the sandbox's own part of the page. */
export async function control(place: Place, name: string): Promise<void> {
  await place.getByText("Sandbox controls").click();
  await press(place, name);
}

/** What axe finds on a page, its frames left out: they are the journey's. */
export async function violationsOn(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return await page.evaluate(
    "axe.run({ exclude: ['iframe'] }).then(({ violations }) => violations.map(({ id }) => id))",
  );
}
