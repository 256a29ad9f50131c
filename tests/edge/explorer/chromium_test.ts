import assert from "node:assert/strict";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { encodeState } from "../../../edge/explorer/explorer_state.ts";
import { SAMPLES } from "../../../edge/explorer/samples.ts";
import { CHROMIUM_MISSING, withBrowser } from "../../support/chromium.ts";
import { withSiteFolder } from "./built_site.ts";
import {
  codesIn,
  overflowOf,
  selectionOf,
  type ServedSite,
  typeRequest,
  verdictOf,
  violationsOn,
  withServedSite,
} from "./explorer_page.ts";

let browser: Browser;
let close: () => void;
let closed: Promise<void>;

Deno.test.beforeAll(async () => {
  if (CHROMIUM_MISSING) return;
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const { promise: end, resolve } = Promise.withResolvers<void>();
  close = resolve;
  closed = withBrowser((started) => {
    browser = started;
    open();
    return end;
  });
  await Promise.race([opened, closed]);
});

Deno.test.afterAll(async () => {
  close?.();
  await closed;
});

function test(
  name: string,
  run: (page: Page, site: ServedSite) => Promise<void>,
  options: BrowserContextOptions = {},
): void {
  Deno.test({
    name: `in Chromium, ${name}`,
    ignore: CHROMIUM_MISSING,
    fn: () =>
      withServedSite(async (site) => {
        const context = await browser.newContext(options);
        try {
          const page = await context.newPage();
          const faults: string[] = [];
          page.on("pageerror", ({ message }) => faults.push(message));
          page.on("console", (message) => {
            if (message.type() === "error") faults.push(message.text());
          });
          await run(page, site);
          assert.deepEqual(faults, []);
        } finally {
          await context.close();
        }
      }),
  });
}

const NARROW = { viewport: { width: 360, height: 740 } };

test("every sample gives what its row promises", async (page, { url }) => {
  await page.goto(`${url}/index.html`);
  for (const { id, view, shows, errors = [], notices = [] } of SAMPLES) {
    await page.locator("#sample").selectOption(id);
    assert.equal(await page.locator("#shows").innerText(), shows);
    if (errors.includes("not JSON")) {
      assert.equal(await verdictOf(page), "The request is not JSON yet", id);
      continue;
    }
    const list = view === "migrate" ? "#changes" : "#findings";
    assert.deepEqual(await codesIn(page, list), [...errors, ...notices], id);
    assert.match(await verdictOf(page), errors.length > 0 ? /refuses/ : /accepts/, id);
  }
});

test("what is typed is checked", async (page, { url }) => {
  await page.goto(`${url}/index.html`);
  await typeRequest(page, '{"link_id": "UX-2827", "session_expiry": 3}');
  assert.equal(await verdictOf(page), "FinBox refuses this request");
  assert.deepEqual(await codesIn(page, "#findings"), ["INVALID_SESSION_EXPIRY"]);
  assert.equal(await page.locator(".paint .error").innerText(), "3");
  await typeRequest(page, '{"link_id": "UX-2827", "session_expiry": 30}');
  assert.equal(await verdictOf(page), "FinBox accepts this request");
  assert.equal(await page.locator(".paint .error").count(), 0);
  assert.equal(await page.locator("#sample").inputValue(), "");
});

test("what is typed is announced once it is checked", async (page, { url }) => {
  await page.goto(`${url}/index.html`);
  await typeRequest(page, "{}");
  const summary = page.locator("#summary", { hasText: /^FinBox refuses this request\. 400 / });
  await summary.waitFor({ state: "attached" });
});

test(
  "while the text is not JSON, the last results stay but cannot be used",
  async (page, { url }) => {
    await page.goto(`${url}/index.html`);
    await typeRequest(page, '{"link_id": "UX-2827", "session_expiry": 3}');
    await typeRequest(page, '{"link_id": "UX-2827", "session_expiry": 3');
    assert.equal(await verdictOf(page), "The request is not JSON yet");
    assert.equal(await page.locator("#found[inert]").isVisible(), true);
    assert.match(await page.locator("#request-foot").innerText(), /^Line 1, column 43: /);
  },
);

test("a click on a finding's line selects its place", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=many-mistakes`);
  await page.getByRole("button", { name: "select the place of INVALID_SESSION_EXPIRY" }).click();
  assert.equal(await selectionOf(page), "3");
  await page.getByRole("button", { name: "select the place of UNKNOWN_PARAMETER" }).click();
  assert.equal(await selectionOf(page), '"fromDate"');
});

test("a suggestion can be taken, and taken back", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=country-code`);
  await page.getByRole("button", { name: "Use 9000000000" }).click();
  await page.waitForSelector("#verdict.good");
  assert.match(await page.locator("#request").inputValue(), /"mobile_number": "9000000000"/);
  await page.keyboard.press("Control+z");
  await page.waitForSelector("#verdict.bad");
});

test("another day is another result", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=cut-at-14-months`);
  assert.deepEqual(await codesIn(page, "#findings"), ["FROM_DATE_CAPPED"]);
  await page.locator("#today").fill("2025-08-01");
  assert.deepEqual(await codesIn(page, "#findings"), [
    "TO_DATE_IN_FUTURE",
    "CONSENT_EXPIRY_BEFORE_TO_DATE",
  ]);
  assert.equal(await page.locator("#today-words").innerText(), "1 August 2025");
  await page.getByRole("button", { name: "The day after" }).click();
  assert.equal(await page.locator("#today").inputValue(), "2025-08-02");
  assert.deepEqual(await codesIn(page, "#findings"), [
    "FROM_DATE_CAPPED",
    "TO_DATE_IN_FUTURE",
    "CONSENT_EXPIRY_BEFORE_TO_DATE",
  ]);
});

test("another edition and workflow are other results", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=one-date`);
  await page.locator("#edition").selectOption("v1.2020");
  assert.deepEqual(await codesIn(page, "#findings"), ["INVALID_REQUEST"]);
  await page.locator("#edition").selectOption("v2.2025");
  await page.locator("#workflow").selectOption("redirect");
  assert.deepEqual(await codesIn(page, "#findings"), ["INVALID_REQUEST", "MISSING_DATE_FIELD"]);
});

test("the organization's settings count, and their faults are told", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=mode-not-enabled`);
  assert.equal(await page.locator("#organization").isVisible(), true);
  await page.locator("#organization").fill('{"modes": ["fax"]}');
  await page.waitForSelector("#verdict.unsure");
  assert.equal(await page.locator("#organization-editor .gutter .error").innerText(), "1");
});

test("a link brings back what was shown, without secrets", async (page, { url }) => {
  await page.goto(`${url}/index.html`);
  await page.locator("#today").fill("2025-12-05");
  await page.locator("#edition").selectOption("v1.2025");
  await typeRequest(
    page,
    '{"link_id": "UX-1", "api_key": "kEy4cYzq", "mobile_number": "9000000000"}',
  );
  await page.getByRole("button", { name: "Copy a link" }).click();
  const note = await page.locator("#link-note").innerText();
  assert.match(note, /Left out, because links are shared: api_key, mobile_number\./);
  const link = await page.locator("#link-text").inputValue();
  const other = await page.context().newPage();
  await other.goto(link);
  assert.deepEqual(JSON.parse(await other.locator("#request").inputValue()), { link_id: "UX-1" });
  assert.equal(await other.locator("#today").inputValue(), "2025-12-05");
  assert.equal(await other.locator("#edition").inputValue(), "v1.2025");
});

test("a link that cannot be read says so", async (page, { url }) => {
  await page.goto(`${url}/index.html#state=%%%`);
  assert.match(await page.locator("#shows").innerText(), /^The link cannot be read/);
});

test("a link cannot make the page run anything", async (page, { url }) => {
  const code = '<img src=x onerror="document.title=1">';
  const { fragment } = encodeState({
    view: "check",
    request: JSON.stringify({ link_id: code, aa_journey_code: "L1", [code]: code }),
    organization: JSON.stringify({ journeys: { L1: [{ consent: code, template: "CT001" }] } }),
    edition: "v2.2025",
    today: "2025-12-09",
    workflow: "",
  });
  await page.goto(`${url}/index.html#${fragment}`);
  assert.match(await page.locator("#plan").innerText(), /<img src=x/);
  assert.equal(await page.locator("#timeline svg").count(), 1);
  assert.equal(await page.locator("img").count(), 0);
});

test("a v1 request is moved to v2 and checked there", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=v1-to-v2`);
  const moved = JSON.parse(await page.locator("#moved-request").innerText());
  assert.equal(moved.aa_journey_code, "BCAA003");
  assert.equal(Object.hasOwn(moved, "api_key"), false);
  await page.getByRole("button", { name: "Check it as v2" }).click();
  assert.deepEqual(JSON.parse(await page.locator("#request").inputValue()), moved);
  assert.equal(await page.locator("#edition").inputValue(), "v2.2025");
  assert.equal(await verdictOf(page), "FinBox accepts this request");
});

test("the plan says where each date comes from", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=scenario-3`);
  const rows = await page.locator("#plan table").nth(1).locator("tbody tr").allInnerTexts();
  assert.deepEqual(rows.map((row) => row.split(/\t|\n/)[1]), [
    "01/10/2025",
    "09/12/2025",
    "10/12/2025",
  ]);
  assert.match(rows[0], /Request's from_date/);
  assert.match(rows[2], /default/);
});

test("the timeline fills its place, and its table says the same", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=three-consents`);
  const [place, image] = await Promise.all(
    ["#timeline", "#timeline svg"].map((selector) => page.locator(selector).boundingBox()),
  );
  assert.ok(Math.abs(place!.width - image!.width) < 2);
  await page.getByText("The same as a table").click();
  assert.match(await page.locator("#timeline-table").innerText(), /CC0007/);
});

test("the timeline marks what the check's notices say", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=month-left-out`);
  const consents = { CC0001: { from_date: "15/03/2025", to_date: "30/09/2025" } };
  const days = { from_date: "01/01/2025", to_date: "30/11/2025" };
  await typeRequest(page, JSON.stringify({ link_id: "A", ...days, consents }));
  assert.match(await page.locator("#timeline svg").innerHTML(), /no consent: 1 Jan 2025 to 14 Mar/);
  await page.getByText("The same as a table").click();
  assert.match(await page.locator("#timeline-table").innerText(), /In no consent/);
});

test("format puts the text in order, and a broken one shows its fault", async (page, { url }) => {
  await page.goto(`${url}/index.html`);
  await typeRequest(page, '{"link_id":"A"}');
  await page.getByRole("button", { name: "Format" }).click();
  assert.equal(await page.locator("#request").inputValue(), '{\n  "link_id": "A"\n}');
  await typeRequest(page, '{"link_id":"A",}');
  await page.getByRole("button", { name: "Format" }).click();
  assert.equal(await selectionOf(page), "}");
});

test("the keyboard alone is enough", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=many-mistakes`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.className"), "skip");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate("document.activeElement.id"), "request");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#request").inputValue(), /\n$/);
  // Out of the text, past the settings, to the first finding's line.
  for (let steps = 0; steps < 5; steps++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate("document.activeElement.className") === "place") break;
  }
  await page.keyboard.press("Enter");
  assert.equal(await selectionOf(page), '""');
});

test("a new line is as far in as the one before it", async (page, { url }) => {
  await page.goto(`${url}/index.html`);
  await typeRequest(page, '{\n  "a": {');
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#request").inputValue(), '{\n  "a": {\n    ');
});

test("nothing is asked for after the page, whatever is done", async (page, { url, requests }) => {
  await page.goto(`${url}/index.html`);
  await page.locator("#sample").selectOption("three-consents");
  await typeRequest(page, '{"link_id": "UX-1", "logo_url": "https://lender.example/a.png"}');
  await page.getByRole("button", { name: "Copy a link" }).click();
  await page.waitForSelector("#link:visible");
  assert.deepEqual(requests, ["GET /index.html"]);
});

test("print shows the results and no editor, in light colours", async (page, { url }) => {
  await page.goto(`${url}/index.html#sample=month-left-out`);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const hidden of ["#setup", "#request", "nav"]) {
    assert.equal(await page.locator(hidden).isVisible(), false, hidden);
  }
  for (const shown of ["#verdict", "#timeline svg", "#plan", "#printed-request"]) {
    assert.equal(await page.locator(shown).isVisible(), true, shown);
  }
  const colour = await page.evaluate("getComputedStyle(document.body).color");
  assert.equal(colour, "rgb(21, 33, 43)");
}, { colorScheme: "dark" });

test("print leaves out secrets", async (page, { url }) => {
  await page.goto(`${url}/index.html`);
  await typeRequest(page, '{"link_id": "UX-1", "api_key": "kEy4cYzq"}');
  await page.emulateMedia({ media: "print" });
  assert.doesNotMatch(await page.locator("body").innerText(), /kEy4cYzq/);
});

test("no page is wider than a narrow phone", async (page, { url }) => {
  for (const { id } of SAMPLES) {
    await page.goto(`${url}/index.html#sample=${id}`);
    assert.equal(await overflowOf(page), 0, id);
  }
  for (
    const path of [
      "errors/index",
      "errors/date-format/index",
      "errors/INVALID_REQUEST/index",
    ]
  ) {
    await page.goto(`${url}/${path}.html`);
    assert.equal(await overflowOf(page), 0, path);
  }
}, NARROW);

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in ${colorScheme} colours`, async (page, { url }) => {
    const samples = [
      "scenario-1",
      "many-mistakes",
      "three-consents",
      "mode-not-enabled",
      "not-json",
      "v1-to-v2",
    ];
    const paths = [
      ...samples.map((id) => `index.html#sample=${id}`),
      "errors/index.html",
      "errors/date-format/index.html",
      "errors/file-invalid/index.html",
      "errors/INVALID_REQUEST/index.html",
    ];
    for (const path of paths) {
      await page.goto(`${url}/${path}`);
      assert.deepEqual(await violationsOn(page), [], path);
    }
  }, { colorScheme });
}

test("axe finds nothing on a narrow phone", async (page, { url }) => {
  for (const path of ["index.html#sample=many-mistakes", "errors/index.html"]) {
    await page.goto(`${url}/${path}`);
    assert.deepEqual(await violationsOn(page), [], path);
  }
}, NARROW);

test("the errors can be searched", async (page, { url }) => {
  await page.goto(`${url}/errors/index.html`);
  await page.getByLabel("Find an error").fill("date format");
  const codes = await page.locator("tr[data-words]:not([hidden]) code").allInnerTexts();
  assert.deepEqual(codes, ["INVALID_DATE_FORMAT", "INVALID_DATE_FORMAT"]);
  assert.match(await page.locator("#count").innerText(), /^2 of /);
});

test("the site works from its folder, without a server", async (page) => {
  await withSiteFolder(async (folder) => {
    await page.goto(`file://${folder}/index.html#sample=iso-dates`);
    await page.getByRole("link", { name: "About date-format" }).first().click();
    assert.equal(await page.locator("h1").innerText(), "INVALID_DATE_FORMAT");
    await page.getByRole("link", { name: "Open in the explorer" }).last().click();
    assert.equal(await verdictOf(page), "FinBox accepts this request");
  });
});
