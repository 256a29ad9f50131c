import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PATH = "/usr/bin/chromium";

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether there is no browser to test with; for `ignore`. */
export const CHROMIUM_MISSING: boolean = isMissing();

if (CHROMIUM_MISSING) console.log(`Skipped: tests in a browser, since ${PATH} is missing`);

/** Opens one page in a browser of its own, and closes both whatever happens. */
export async function withPage(
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await withBrowser(async (browser) => {
    const context = await browser.newContext(options);
    await use(await context.newPage());
  });
}

/** Starts a browser for several pages, and closes it whatever happens. */
export async function withBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({ executablePath: PATH, args: ARGUMENTS, timeout: 60_000 });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

function isMissing(): boolean {
  try {
    return !Deno.statSync(PATH).isFile;
  } catch {
    return true;
  }
}
