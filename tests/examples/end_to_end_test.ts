import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { HASH, KEY } from "./backend.ts";
import { CHROMIUM_MISSING } from "../support/chromium.ts";
import {
  chooseNetBanking,
  control,
  type EndToEnd,
  type Place,
  press,
  shareAccount,
  TOKEN,
  violationsOn,
  withEndToEnd,
} from "./end_to_end.ts";

/** What a customer does, from the first screen of the journey on, and hears at the end. */
interface Journey {
  readonly name: string;
  readonly act: (place: Place) => Promise<void>;
  readonly iframe: string;
  readonly redirect: string;
}

const NOTHING_YET = "We have no statements from you yet. You can try again.";
const TRY_AGAIN = "You can try again at any time.";
const THANKS = "Thank you, we have your statements.";
const TOO_LATE = "Your time was up. Please start again.";

const JOURNEY = "iframe[title='Bank statements']";

const JOURNEYS: readonly Journey[] = [
  {
    name: "success",
    act: async (place) => {
      await chooseNetBanking(place);
      await shareAccount(place);
    },
    iframe: THANKS,
    redirect: THANKS,
  },
  {
    name: "exit",
    act: (place) => press(place, "Leave without sharing"),
    iframe: NOTHING_YET,
    redirect: TRY_AGAIN,
  },
  {
    name: "failure and exit",
    act: async (place) => {
      await chooseNetBanking(place);
      await control(place, "Login failed (NB003)");
      await press(place, "Leave");
    },
    iframe: `Login failed. ${NOTHING_YET}`,
    redirect: TRY_AGAIN,
  },
  {
    name: "failure, second try and success",
    act: async (place) => {
      await chooseNetBanking(place);
      await control(place, "Login failed (NB003)");
      await press(place, "Try again");
      await shareAccount(place);
    },
    iframe: THANKS,
    redirect: THANKS,
  },
  {
    name: "session that expires on the way",
    act: (place) => control(place, "Expire the session now"),
    iframe: TOO_LATE,
    redirect: TOO_LATE,
  },
];

function test(
  example: "iframe" | "redirect",
  use: (t: Deno.TestContext, all: EndToEnd) => Promise<void>,
): void {
  Deno.test({
    name: `from the ${example} example's page through guard and sandbox and back`,
    ignore: CHROMIUM_MISSING,
    fn: (t) => withEndToEnd(example, (all) => use(t, all)),
  });
}

/** Opens the example's page in a browser profile of its own. */
async function withCustomer(
  { browser, backend }: EndToEnd,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(backend.url);
    assert.deepEqual(await violationsOn(page), []);
    await press(page, "Share statements");
    await use(page);
  } finally {
    await context.close();
  }
}

/** Waits until the page says it; the button is there as long as there is something to share. */
async function hear(page: Page, text: string): Promise<void> {
  await page.getByRole("status").getByText(text, { exact: true }).waitFor();
  const button = page.getByRole("button", { name: "Share statements" });
  assert.equal(await button.isVisible(), text !== THANKS);
  assert.deepEqual(await violationsOn(page), []);
}

test("iframe", async (t, all) => {
  for (const { name, act, iframe } of JOURNEYS) {
    await t.step(name, () =>
      withCustomer(all, async (page) => {
        await act(page.frameLocator(JOURNEY));
        await hear(page, iframe);
        assert.equal(await page.locator(JOURNEY).count(), 0);
      }));
  }

  await t.step(
    "a success that another origin claims is ignored",
    () =>
      withCustomer(all, async (page) => {
        const journey = page.frameLocator(JOURNEY);
        await journey.getByText("Choose your bank").waitFor();
        const origin = await page.evaluate(claimSuccess);
        assert.equal(origin, "null");
        assert.equal(
          await page.getByRole("status").innerText(),
          "Please share your statements below.",
        );
        await press(journey, "Leave without sharing");
        await hear(page, NOTHING_YET);
      }),
  );

  await t.step("the guard let all of it through", () => assertForwarded(all));
});

test("redirect", async (t, all) => {
  for (const { name, act, redirect } of JOURNEYS) {
    await t.step(name, () =>
      withCustomer(all, async (page) => {
        await act(page);
        await page.waitForURL(/\/return|\/journey\/(?:done|expired)/);
        if (!page.url().includes("/return")) await press(page, "Return now");
        await hear(page, redirect);
      }));
  }

  await t.step(
    "a success that the customer types is ignored",
    () =>
      withCustomer(all, async (page) => {
        await page.getByText("Choose your bank").waitFor();
        await page.goto(`${all.backend.url}/return?success=true&session_id=8d5ea22b`);
        await hear(page, "We have no statements from you yet.");
      }),
  );

  await t.step("the guard let all of it through", () => assertForwarded(all));
});

/** Every request reached the sandbox by the guard, with the lender's key and not the caller's. */
function assertForwarded({ backend, log }: EndToEnd): void {
  assert.ok(log.length > JOURNEYS.length);
  assert.ok(log.every(({ outcome, caller }) => outcome === "forwarded" && caller === "lender"));
  assert.equal(backend.sent.length, log.length);
  for (const { key, hash, body } of backend.sent) {
    assert.deepEqual([key, hash], [KEY, HASH]);
    assert.ok(!body.includes(TOKEN));
  }
  assert.ok(![KEY, TOKEN].some((secret) => backend.output().includes(secret)));
}

/** In the page: a frame of an opaque origin says that the journey succeeded. */
const claimSuccess = `new Promise((resolve) => {
  addEventListener("message", ({ data, origin }) => {
    if (data.payload?.sessionId === "forged") resolve(origin);
  });
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.sandbox = "allow-scripts";
  frame.srcdoc = '<script>parent.postMessage({ type: "finbox-bankconnect", status: "success", ' +
    'payload: { sessionId: "forged" } }, "*")<' + '/script>';
  document.body.append(frame);
})`;
