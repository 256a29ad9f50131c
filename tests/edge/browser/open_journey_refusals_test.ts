import assert from "node:assert/strict";
import { type JourneyOptions, openJourney } from "../../../edge/browser/mod.ts";
import { countListeners } from "./count_listeners.ts";
import { FakeFrame, FINBOX, post, REDIRECT_URL } from "./fake_pages.ts";

const redirectUrl = REDIRECT_URL;

const WRONG_OPTIONS: readonly (readonly [string, unknown, RegExp])[] = [
  ["no options", undefined, /destructure/],
  ["neither an address nor an origin", {}, /^Cannot use redirectUrl as /],
  ["an address that is no URL", { redirectUrl: "/journey" }, /^Cannot use redirectUrl as /],
  ["an address that is a script", { redirectUrl: "javascript:x()" }, /^Cannot use redirectUrl as /],
  [
    "an address that is a script, beside an origin",
    { redirectUrl: "javascript:x()", origin: FINBOX },
    /^Cannot use redirectUrl as /,
  ],
  ["an origin with a path", { origin: `${FINBOX}/` }, /^Cannot use the expected origin as /],
  [
    "a negative delay",
    { redirectUrl, delay: -1 },
    /^Cannot use delay as milliseconds: current value is -1$/,
  ],
  [
    "a delay that is no number",
    { redirectUrl, delay: "soon" },
    /^Cannot use delay as milliseconds: current value is soon$/,
  ],
  ["a signal that is none", { redirectUrl, signal: {} }, /signal/],
];

for (const [what, options, message] of WRONG_OPTIONS) {
  test(`${what} is refused, and the frame stays where it is`, async () => {
    const frame = new FakeFrame();
    const outcome = openJourney(frame, options as JourneyOptions);
    await assert.rejects(outcome, { name: "TypeError", message });
    assert.equal(frame.src, "");
  });
}

test("a refusal does not repeat the session's token", async () => {
  const outcome = openJourney(new FakeFrame(), { redirectUrl: redirectUrl.replace("https:", "") });
  await assert.rejects(outcome, (error: Error) => !error.message.includes("c2VjcmV0"));
});

for (const target of [undefined, null, "iframe", {}]) {
  test(`${JSON.stringify(target)} is refused as a target`, async () => {
    await assert.rejects(openJourney(target as never, { redirectUrl }), {
      name: "TypeError",
      message: `Cannot use target as a frame or a window: current value is ${target}`,
    });
  });
}

const ENDS: readonly (readonly [string, (frame: FakeFrame, abort: () => void) => void])[] = [
  ["success", ({ contentWindow }) => post(contentWindow, "success")],
  ["failure", ({ contentWindow }) => post(contentWindow, "error")],
  ["closed frame", (frame) => frame.remove()],
  ["rejection", (_frame, abort) => abort()],
];

for (const [what, end] of ENDS) {
  test(`no listener is left on the page after a ${what}`, async () => {
    const { added, left } = await countListeners(globalThis, () => runToEnd(end));
    assert.ok(added > 0);
    assert.equal(left, 0);
  });

  test(`no listener is left on the signal after a ${what}`, async () => {
    const controller = new AbortController();
    const run = () => runToEnd(end, controller);
    const { added, left } = await countListeners(controller.signal, run);
    assert.ok(added > 0);
    assert.equal(left, 0);
  });
}

async function runToEnd(
  end: (frame: FakeFrame, abort: () => void) => void,
  controller = new AbortController(),
): Promise<void> {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { redirectUrl, delay: 0, signal: controller.signal });
  end(frame, () => controller.abort());
  await outcome.catch(() => {});
}

// A timer that is left behind fails the test.
function test(name: string, run: () => Promise<void>): void {
  Deno.test({ name, sanitizeOps: true, sanitizeResources: true, fn: run });
}
