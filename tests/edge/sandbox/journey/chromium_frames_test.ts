import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { CHROMIUM_MISSING, withPage } from "../../../support/chromium.ts";
import { startServer } from "../../../support/start_server.ts";
import { withJourney } from "./served_journey.ts";

const ignore = CHROMIUM_MISSING;
const PDF = { mode: "pdf", bank_name: "hdfc" };

/** A lender's page that keeps every message, with a frame or a button that opens a window. */
function lenderPage(link: string, how: "frame" | "window"): Response {
  const target = how === "frame"
    ? `<iframe src="${link.replaceAll("&", "&amp;")}" width="400" height="700"></iframe>`
    : `<button onclick="window.open(this.dataset.link)" data-link="${
      link.replaceAll("&", "&amp;")
    }">Open</button>`;
  const script = `<script>
    window.heard = [];
    addEventListener("message", ({ data, origin }) => heard.push({ ...data, origin }));
  </script>`;
  return new Response(`<!DOCTYPE html><title>Lender</title>${script}${target}`, {
    headers: { "content-type": "text/html" },
  });
}

/** What the lender's page has heard, once it is so many messages. */
async function heardOn(page: Page, count: number) {
  await page.waitForFunction(
    // deno-lint-ignore no-explicit-any -- the page's own variable
    (wanted) => (globalThis as any).heard.length >= wanted,
    count,
  );
  // deno-lint-ignore no-explicit-any -- the page's own variable
  return await page.evaluate(() => (globalThis as any).heard);
}

Deno.test({
  name: "in a frame of another origin, the lender hears failure, exit and success",
  ignore,
  fn: () =>
    withJourney(async ({ origin, link }) => {
      const url = link({ ...PDF, redirect_url: "https://lender.example/" });
      await using lender = startServer(() => lenderPage(url, "frame"));
      await withPage(async (page) => {
        // Another host, and so another site.
        await page.goto(lender.origin.replace("127.0.0.1", "localhost"));
        const frame = page.frameLocator("iframe");
        const click = (name: string) => frame.getByRole("button", { name }).first().click();
        await frame.getByText("Sandbox controls").click();
        await click("Wrong PDF password");
        await click("Leave");
        await frame.getByText("You can close this window.").waitFor();
        assert.equal(await frame.getByRole("link", { name: "Return now" }).isVisible(), false);
        const heard = await heardOn(page, 2);
        assert.deepEqual(
          heard.map(({ type, status }: { type: string; status: string }) => [type, status]),
          [["finbox-bankconnect", "error"], ["finbox-bankconnect", "exit"]],
        );
        assert.equal(heard[0].origin, origin);
        assert.deepEqual(heard[0].payload, {
          reason: "Password Incorrect",
          error_type: "MU003",
          linkId: "UX-2827",
        });
      });
    }),
});

Deno.test({
  name: "in a window of its own, the lender hears it in the words of 2020, and it returns",
  ignore,
  fn: () =>
    withJourney(async ({ link }) => {
      await using home = startServer(() => new Response("Welcome back"));
      const url = link({ ...PDF, redirect_url: `${home.origin}/return` }, { sdk: "2020" });
      await using lender = startServer(() => lenderPage(url, "window"));
      await withPage(async (page) => {
        await page.goto(lender.origin);
        const opening = page.waitForEvent("popup");
        await page.getByRole("button", { name: "Open" }).click();
        const popup = await opening;
        await popup.getByRole("button", { name: "Leave without sharing" }).click();
        await popup.waitForURL(`${home.origin}/return?success=false`);
        const [{ status, payload }] = await heardOn(page, 1);
        assert.equal(status, "fb-exit");
        assert.deepEqual(payload, { reason: "user exited", linkId: "UX-2827" });
      });
    }),
});

Deno.test({
  name: "in the customer's own window, the end leads back after a while",
  ignore,
  fn: () =>
    withJourney(async ({ link }) => {
      await using home = startServer(() => new Response("Welcome back"));
      await withPage(async (page) => {
        await page.clock.install();
        const session = { outcome: "success", redirectUrl: `${home.origin}/return` } as const;
        await page.goto(link({}, { session }));
        await page.getByText("We’re taking you back to").waitFor();
        assert.equal(new URL(page.url()).pathname, "/");
        await page.clock.fastForward(5000);
        await page.waitForURL(/\/return\?success=true&session_id=[\w-]+$/);
      });
    }),
});
