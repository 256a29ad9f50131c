import assert from "node:assert/strict";
import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { CHROMIUM_MISSING, withPage } from "../../../support/chromium.ts";
import { withJourney } from "./served_journey.ts";
import { walkScreens } from "./walk_screens.ts";

const ignore = CHROMIUM_MISSING;

/** How a page is looked at. */
const VIEWS: Readonly<Record<string, BrowserContextOptions>> = {
  "light": { viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  "light, on a phone": { viewport: { width: 360, height: 740 }, colorScheme: "light" },
  "dark, on a phone": { viewport: { width: 360, height: 740 }, colorScheme: "dark" },
};

for (const [name, options] of Object.entries(VIEWS)) {
  Deno.test({
    name: `every screen is accessible and fits: ${name}`,
    ignore,
    fn: () =>
      withJourney((journey) =>
        withPage((page) =>
          walkScreens(page, journey, async (screen) => {
            assert.deepEqual(await violationsOn(page), [], screen);
            assert.equal(await overflowOf(page), 0, screen);
          }), options)
      ),
  });
}

Deno.test({
  name: "the whole journey goes by keyboard alone",
  ignore,
  fn: () =>
    withJourney(({ link }) =>
      withPage(async (page) => {
        await page.goto(link());
        const heading = (name: string) => page.getByRole("heading", { name, level: 1 }).waitFor();
        await press(page, "Search by name", "kotak");
        await press(page, "Kotak Mahindra Bank", "Enter");
        await heading("How would you like to share?");
        await press(page, "Approve on your phone", "Enter");
        await heading("Your mobile number");
        await press(page, "Mobile number", "9000000000", "Enter");
        await heading("Enter the code");
        await press(page, "Code", "123456", "Enter");
        await heading("Approve sharing your statements");
        await press(page, "Decline", "Enter");
        await heading("You declined to share your statements");
        await press(page, "Try again", "Enter");
        await heading("Approve sharing your statements");
        await press(page, "Sandbox controls", "Enter");
        await press(page, "The bank is down", "Enter");
        await heading("Kotak Mahindra Bank can’t be reached right now");
        await press(page, "Choose another way", "Enter");
        await heading("How would you like to share?");
        await press(page, "Log in to net banking", "Enter");
        await heading("Log in to Kotak Mahindra Bank");
        await press(page, "User ID", "someone");
        await press(page, "Password", "anything", "Enter");
        await heading("Choose the account to share");
        await press(page, "Savings account", "ArrowDown");
        assert.ok(await page.getByLabel("Current account").isChecked());
        await press(page, "Share this account", "Enter");
        await heading("All done");
      })
    ),
});

Deno.test({
  name: "what is wrong with a form has the focus, and leads to the field",
  ignore,
  fn: () =>
    withJourney(({ link }) =>
      withPage(async (page) => {
        await page.goto(link({ mode: "aa", bank_name: "hdfc" }));
        await page.getByRole("button", { name: "Send the code" }).click();
        await page.locator("#problem:focus").waitFor();
        await press(page, "Enter a mobile number of ten digits", "Enter");
        await page.keyboard.type("9000000000");
        assert.equal(await page.inputValue("#mobile"), "9000000000");
      })
    ),
});

Deno.test({
  name: "the list of banks shrinks while one types, and comes back",
  ignore,
  fn: () =>
    withJourney(({ link }) =>
      withPage(async (page) => {
        await page.goto(link());
        const banks = page.locator("#all-banks li:visible");
        await page.fill("#search", "karur");
        assert.deepEqual(await banks.allInnerTexts(), ["K\nKarur Vysya Bank"]);
        assert.equal(await page.innerText("#count"), "1 bank found");
        await page.fill("#search", "zzz");
        assert.equal(await page.innerText("#count"), "No bank found. Check the spelling.");
        await page.fill("#search", "");
        assert.equal(await banks.count(), 0);
        assert.ok(await page.getByRole("heading", { name: "Popular banks" }).isVisible());
      })
    ),
});

Deno.test({
  name: "without scripts, the journey goes to its end, and a bank is found",
  ignore,
  fn: () =>
    withJourney(({ link }) =>
      withPage(async (page) => {
        const click = (name: string) => page.getByRole("button", { name }).click();
        await page.goto(link({ redirect_url: "https://lender.example/return" }));
        await page.fill("#search", "karur");
        await click("Search");
        assert.equal(await page.locator("#all-banks li").count(), 1);
        await click("Karur Vysya Bank");
        await click("Approve on your phone");
        await page.fill("#mobile", "9000000000");
        await click("Send the code");
        await page.fill("#otp", "123456");
        await click("Continue");
        await click("Approve");
        const href = await page.getByRole("link", { name: "Return now" }).getAttribute("href");
        assert.match(href ?? "", /^https:\/\/lender\.example\/return\?success=true&session_id=/);
      }, { javaScriptEnabled: false })
    ),
});

async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    // deno-lint-ignore no-explicit-any -- axe is a global of the page
    const { violations } = await (globalThis as any).axe.run();
    // deno-lint-ignore no-explicit-any -- its results have many members
    return violations.map(({ id, nodes }: any) => `${id}: ${nodes[0].html}`);
  });
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    // deno-lint-ignore no-explicit-any -- the page has a document, this program has none
    const { scrollWidth, clientWidth } = (globalThis as any).document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Goes on by Tab to what begins with the name, then types texts and presses keys. */
async function press(page: Page, name: string, ...inputs: readonly string[]): Promise<void> {
  let reached = "";
  for (let count = 0; count < 60 && !reached.startsWith(name); count++) {
    await page.keyboard.press("Tab");
    reached = await focusedName(page);
  }
  assert.ok(reached.startsWith(name), `Tab reaches ${name}`);
  for (const input of inputs) {
    if (input === "Enter" || input === "ArrowDown") await page.keyboard.press(input);
    else await page.keyboard.type(input);
  }
}

/** The name of what has the focus: its label, or its own text. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    // deno-lint-ignore no-explicit-any -- the page has a document, this program has none
    const { activeElement } = (globalThis as any).document;
    const copy = (activeElement.labels?.[0] ?? activeElement).cloneNode(true);
    // deno-lint-ignore no-explicit-any -- as above
    copy.querySelectorAll("[aria-hidden]").forEach((part: any) => part.remove());
    return copy.textContent.trim();
  });
}
