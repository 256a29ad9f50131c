import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** DATA: where distributions put Chromium; the first that is there is used. */
const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"] as const;

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

/** The browser to test with; `undefined` where there is none. */
export const CHROMIUM: string | undefined = PATHS.find(isFile);

/** Whether there is no browser to test with; for `ignore`. */
export const CHROMIUM_MISSING: boolean = CHROMIUM === undefined;

if (CHROMIUM_MISSING) console.log(`Skipped: tests in a browser, since ${PATHS[0]} is missing`);

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
  if (CHROMIUM === undefined) throw new Error(`There is no browser at ${PATHS.join(", ")}`);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ARGUMENTS,
    timeout: 60_000,
  });
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
