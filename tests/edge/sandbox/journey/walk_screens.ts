import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import type { ServedJourney } from "./served_journey.ts";

const FILE = {
  name: "hdfc_2025-06-01_2025-08-31.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7 statement"),
};

/** Goes to every screen, and stops at each. */
export async function walkScreens(
  page: Page,
  { origin, link }: ServedJourney,
  stop: (name: string) => Promise<void>,
): Promise<void> {
  // A click does not wait for the screen that it leads to.
  const click = async (name: string): Promise<void> => {
    const arrived = page.waitForEvent("load");
    await page.getByRole("button", { name }).first().click();
    await arrived;
  };
  const openPanel = () => page.getByText("Sandbox controls").click();

  await page.goto(link());
  await stop("bank");
  await page.fill("#search", "bank of");
  await stop("bank, searched");
  await click("Bank of India");
  await stop("mode");
  await click("Approve on your phone");
  await stop("mobile");
  await page.fill("#mobile", "123");
  await click("Send the code");
  await stop("mobile, with a problem");
  await page.fill("#mobile", "9000000000");
  await click("Send the code");
  await stop("otp");
  await page.fill("#otp", "123456");
  await click("Continue");
  await openPanel();
  await stop("consent, with the panel open");
  await click("Approve");
  await stop("done");

  await page.goto(link({ aa_journey_code: "BCAA004", bank: "SBI", mobile_number: "9000000000" }));
  await stop("mobile, locked");
  await click("Send the code");
  await page.fill("#otp", "123456");
  await click("Continue");
  await stop("three consents");
  await click("Decline");
  await stop("failed");

  await page.goto(link({ mode: "pdf", bank_name: "hdfc" }));
  await stop("upload");
  await click("Upload");
  await stop("upload, with a problem");
  await page.setInputFiles("#file", FILE);
  await click("Upload");
  await stop("review");

  await page.goto(link({ mode: "online", bank_name: "hdfc" }));
  await stop("login");
  await page.fill("#user_id", "someone");
  await page.fill("#password", "anything");
  await click("Log in");
  await stop("account");
  await click("Leave without sharing");
  await stop("left");

  await page.goto(link({}, { session: { expiresAt: 0 } }));
  await stop("expired");
  await page.goto(link({}, { session: { outcome: "success" } }));
  await stop("already done");
  await page.goto(`${origin}/?session_id=unknown`);
  await stop("not found");
}
