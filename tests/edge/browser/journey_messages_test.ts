import assert from "node:assert/strict";
import { openJourney, type SdkEvent } from "../../../edge/browser/mod.ts";
import { OPEN, standingOf, testWithClock } from "./fake_clock.ts";
import {
  EXIT,
  exit,
  fail,
  FAILURE,
  FakeFrame,
  FINBOX,
  post,
  REDIRECT_URL,
  step,
  succeed,
  SUCCESS,
} from "./fake_pages.ts";

const redirectUrl = REDIRECT_URL;

const STRANGERS: readonly (readonly [string, (frame: FakeFrame) => void])[] = [
  [
    "from another origin",
    ({ contentWindow }) => post(contentWindow, "success", {}, "https://evil.example"),
  ],
  [
    "from an origin that begins like FinBox's",
    ({ contentWindow }) => post(contentWindow, "success", {}, `${FINBOX}.evil.example`),
  ],
  ["from another frame of FinBox", () => post({ name: "another window" }, "success")],
  ["from no window", () => post(null, "success")],
  ["of a kind that FinBox does not send", ({ contentWindow }) => post(contentWindow, "done")],
];

for (const [what, deliver] of STRANGERS) {
  testWithClock(`a message ${what} is ignored`, async () => {
    const frame = new FakeFrame();
    const seen: SdkEvent[] = [];
    const outcome = openJourney(frame, { redirectUrl, onEvent: (event) => seen.push(event) });
    deliver(frame);
    assert.equal(await standingOf(outcome), OPEN);
    succeed(frame);
    await outcome;
    assert.deepEqual(seen, [SUCCESS]);
  });
}

testWithClock(
  "a message from no window is ignored while the frame has none either",
  async (clock) => {
    const frame = new FakeFrame();
    const outcome = openJourney(frame, { redirectUrl });
    frame.remove();
    post(null, "success");
    await clock.pass(1000);
    assert.deepEqual(await standingOf(outcome), { kind: "closed" });
  },
);

testWithClock("the expected origin takes the place of the address's", async () => {
  const frame = new FakeFrame();
  const origin = "https://journey.finbox.in";
  const outcome = openJourney(frame, { redirectUrl, origin });
  succeed(frame);
  assert.equal(await standingOf(outcome), OPEN);
  post(frame.contentWindow, "success", { sessionId: "8d5ea22b" }, origin);
  assert.deepEqual(await standingOf(outcome), SUCCESS);
});

testWithClock("the page gets every event of FinBox's, steps as well", async () => {
  const frame = new FakeFrame();
  const seen: SdkEvent[] = [];
  const outcome = openJourney(frame, { redirectUrl, onEvent: (event) => seen.push(event) });
  step(frame);
  fail(frame);
  succeed(frame);
  await outcome;
  assert.deepEqual(seen, [{ kind: "info", eventName: "bank_selected" }, FAILURE, SUCCESS]);
});

testWithClock(
  "a page that removes the frame on an exit need not wait for the delay",
  async (clock) => {
    const frame = new FakeFrame();
    const onEvent = ({ kind }: SdkEvent) => kind === "exit" && frame.remove();
    const outcome = openJourney(frame, { redirectUrl, delay: Infinity, onEvent });
    exit(frame);
    await clock.pass(1000);
    assert.deepEqual(await standingOf(outcome), EXIT);
  },
);
