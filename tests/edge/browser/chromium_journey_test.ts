import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { CHROMIUM_MISSING, withPage } from "../../support/chromium.ts";
import {
  type JourneyServers,
  openInFrame,
  OPENING_SCRIPT,
  openInWindow,
  outcomeOf,
  startJourneyServers,
} from "./journey_pages.ts";

const SUCCESS = { kind: "success", sessionId: "s1", verified: false };
const SAY_SUCCESS = 'say("success", { sessionId: "s1" })';
const SAY_FAILURE = 'say("error", { reason: "Password Incorrect", error_type: "MU003" })';
const SAY_EXIT = 'say("exit", { message: "user exited" })';

function test(name: string, run: (page: Page, servers: JourneyServers) => Promise<void>): void {
  Deno.test({
    name: `in Chromium, ${name}`,
    ignore: CHROMIUM_MISSING,
    fn: async () => {
      const servers = await startJourneyServers();
      try {
        await withPage((page) => run(page, servers));
      } finally {
        await servers.stop();
      }
    },
  });
}

test("a frame's success is the outcome", async (page, servers) => {
  const frame = await openInFrame(page, servers);
  await frame.evaluate(SAY_SUCCESS);
  assert.deepEqual(await outcomeOf(page), SUCCESS);
});

test("the script of the document gives the outcome", async (page, { lenderUrl, journeyUrl }) => {
  await page.goto(lenderUrl);
  const script = OPENING_SCRIPT.replace('"@bankconnect/guard/browser"', '"/browser.js"');
  await page.addScriptTag({
    type: "module",
    content: `const redirectUrl = "${journeyUrl}"; ${script}; globalThis.outcome = outcome;`,
  });
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame!.waitForURL(journeyUrl);
  await frame!.evaluate(SAY_SUCCESS);
  await page.waitForFunction("globalThis.outcome");
  assert.deepEqual(await outcomeOf(page), SUCCESS);
});

test("a frame's exit is the outcome after the delay", async (page, servers) => {
  const frame = await openInFrame(page, servers, { delay: 0 });
  await frame.evaluate(SAY_EXIT);
  assert.deepEqual(await outcomeOf(page), { kind: "exit", message: "user exited" });
});

test("an exit after a failure has the failure's reason", async (page, servers) => {
  const frame = await openInFrame(page, servers);
  await frame.evaluate(`${SAY_FAILURE}; ${SAY_EXIT}`);
  await page.waitForFunction('events.includes("exit")');
  await page.evaluate('document.querySelector("iframe").remove()');
  assert.deepEqual(await outcomeOf(page), {
    kind: "exit",
    reason: "Password Incorrect",
    errorType: "MU003",
    message: "user exited",
  });
});

test("a second try after a failure can succeed", async (page, servers) => {
  const frame = await openInFrame(page, servers);
  await frame.evaluate(SAY_FAILURE);
  await page.waitForFunction('events.includes("error")');
  await frame.evaluate(SAY_SUCCESS);
  assert.deepEqual(await outcomeOf(page), SUCCESS);
});

test("a frame of another origin is ignored", async (page, servers) => {
  const origin = new URL(servers.journeyUrl).origin;
  const frame = await openInFrame(page, { ...servers, journeyUrl: servers.strangerUrl }, {
    origin,
  });
  await frame.evaluate(SAY_SUCCESS);
  // The same window at the right origin, so that the origin alone was wrong.
  await page.evaluate(`document.querySelector("iframe").src = "${servers.journeyUrl}"`);
  await frame.waitForURL(servers.journeyUrl);
  await frame.evaluate(SAY_EXIT);
  await page.waitForFunction('events.includes("exit")');
  assert.deepEqual(await page.evaluate("events"), ["exit"]);
});

test("another frame of FinBox's origin is ignored", async (page, servers) => {
  const frame = await openInFrame(page, servers);
  await page.evaluate(`document.querySelectorAll("iframe")[1].src = "${servers.journeyUrl}"`);
  const other = await page.locator("iframe").nth(1).elementHandle();
  const stranger = await other!.contentFrame();
  await stranger!.waitForURL(servers.journeyUrl);
  await stranger!.evaluate(SAY_SUCCESS);
  await frame.evaluate(SAY_EXIT);
  await page.waitForFunction('events.includes("exit")');
  assert.deepEqual(await page.evaluate("events"), ["exit"]);
});

test("a frame that the page removes closes the journey", async (page, servers) => {
  await openInFrame(page, servers);
  await page.evaluate('document.querySelector("iframe").remove()');
  assert.deepEqual(await outcomeOf(page), { kind: "closed" });
});

test("a window's success is the outcome", async (page, { lenderUrl, journeyUrl }) => {
  const popup = await openInWindow(page, lenderUrl, journeyUrl);
  await popup.waitForURL(journeyUrl);
  await popup.evaluate(SAY_SUCCESS);
  assert.deepEqual(await outcomeOf(page), SUCCESS);
});

test("a window that succeeds and closes is a success", async (page, { lenderUrl, journeyUrl }) => {
  await openInWindow(page, lenderUrl, `${journeyUrl}?hasty`);
  assert.deepEqual(await outcomeOf(page), SUCCESS);
});

test("a window that the customer closes after a step ends the journey", async (page, servers) => {
  const popup = await openInWindow(page, servers.lenderUrl, servers.journeyUrl);
  await popup.waitForURL(servers.journeyUrl);
  await popup.evaluate('say("info", {})');
  await page.waitForFunction('events.includes("info")');
  await popup.close();
  assert.deepEqual(await outcomeOf(page), { kind: "closed" });
});

test("a window that the customer closes at once ends the journey", async (page, servers) => {
  const popup = await openInWindow(page, servers.lenderUrl, servers.journeyUrl, { delay: 500 });
  await popup.waitForURL(servers.journeyUrl);
  await popup.close();
  assert.deepEqual(await outcomeOf(page), { kind: "closed" });
});

for (const policy of ["same-origin", "same-origin-allow-popups"]) {
  test(`a page with the opener policy ${policy} loses no success`, async (page, servers) => {
    const url = `${servers.journeyUrl}?coop=${policy}&session_id=s1`;
    const popup = await openInWindow(page, servers.lenderUrl, url);
    await popup.waitForURL(url);
    assert.equal(await popup.evaluate("opener"), null);
    await page.waitForFunction("target.closed");
    // Long enough for a closed window to count as closed.
    await page.waitForTimeout(1000);
    assert.equal(await page.evaluate("settled"), false);
    await popup.goto(`${servers.lenderUrl}return?success=true&session_id=s1`);
    assert.deepEqual(await outcomeOf(page), SUCCESS);
  });
}

test("an aborted journey is rejected and the frame stays", async (page, servers) => {
  const frame = await openInFrame(page, servers);
  await page.evaluate("controller.abort()");
  assert.deepEqual(await outcomeOf(page), { rejected: "AbortError" });
  await frame.evaluate(SAY_SUCCESS);
  assert.equal(await page.locator("iframe").count(), 2);
  assert.equal(frame.url(), servers.journeyUrl);
});
