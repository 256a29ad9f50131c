import assert from "node:assert/strict";
import { type JourneyOptions, openJourney } from "../../../edge/browser/mod.ts";
import { OPEN, standingOf, testWithClock } from "./fake_clock.ts";
import {
  EXIT,
  exit,
  fail,
  FAILURE,
  FakeFrame,
  FakeWindow,
  FINBOX,
  post,
  REDIRECT_URL,
  report,
  step,
  succeed,
  SUCCESS,
} from "./fake_pages.ts";

const redirectUrl = REDIRECT_URL;
const CLOSED = { kind: "closed" };

testWithClock("the frame is sent to FinBox's address", async () => {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { redirectUrl });
  assert.equal(frame.src, redirectUrl);
  succeed(frame);
  await outcome;
});

testWithClock("a window is sent to FinBox's address", async () => {
  const popup = new FakeWindow();
  const outcome = openJourney(popup, { redirectUrl });
  assert.deepEqual(popup.visited, [redirectUrl]);
  post(popup, "success");
  await outcome;
});

testWithClock("a frame that shows the journey already stays where it is", async () => {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { origin: FINBOX });
  assert.equal(frame.src, "");
  succeed(frame);
  assert.deepEqual(await outcome, SUCCESS);
});

testWithClock("a success is the outcome at once", async () => {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { redirectUrl });
  succeed(frame);
  assert.deepEqual(await standingOf(outcome), SUCCESS);
});

testWithClock("a success of the SDK of 2020 is a success", async () => {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { redirectUrl });
  post(frame.contentWindow, "fb-success", { entityId: "e1" });
  assert.deepEqual(await outcome, { kind: "success", entityId: "e1", verified: false });
});

testWithClock("a window's success is the outcome", async () => {
  const popup = new FakeWindow();
  const outcome = openJourney(popup, { redirectUrl });
  post(popup, "success", { sessionId: "8d5ea22b" });
  assert.deepEqual(await outcome, SUCCESS);
});

const ENDINGS: readonly (readonly [string, readonly ((frame: FakeFrame) => void)[], unknown])[] = [
  ["an exit", [exit], EXIT],
  ["a failure", [fail], FAILURE],
  ["an exit with the reason of the failure before it", [fail, exit], { ...FAILURE, ...EXIT }],
  ["the success of a second try", [fail, succeed], SUCCESS],
  ["a success after an exit", [exit, succeed], SUCCESS],
  ["the first success, whatever comes after it", [succeed, fail, exit], SUCCESS],
];

for (const [what, events, expected] of ENDINGS) {
  testWithClock(`a journey's outcome is ${what}, once the delay is over`, async (clock) => {
    const frame = new FakeFrame();
    const outcome = openJourney(frame, { redirectUrl, delay: 1000 });
    for (const event of events) event(frame);
    await clock.pass(1000);
    assert.deepEqual(await standingOf(outcome), expected);
  });

  testWithClock(`a journey's outcome is ${what}, once the frame is removed`, async (clock) => {
    const frame = new FakeFrame();
    const outcome = openJourney(frame, { redirectUrl, delay: Infinity });
    for (const event of events) event(frame);
    frame.remove();
    await clock.pass(1000);
    assert.deepEqual(await standingOf(outcome), expected);
  });
}

const DELAYS: readonly (readonly [string, JourneyOptions, number])[] = [
  ["half a minute, where no delay is given", { redirectUrl }, 30_000],
  ["the delay that is given", { redirectUrl, delay: 300_000 }, 300_000],
];

for (const [what, options, delay] of DELAYS) {
  testWithClock(`a failure waits ${what}`, async (clock) => {
    const frame = new FakeFrame();
    const outcome = openJourney(frame, options);
    fail(frame);
    await clock.pass(delay - 1);
    assert.equal(await standingOf(outcome), OPEN);
    await clock.pass(1);
    assert.deepEqual(await standingOf(outcome), FAILURE);
  });
}

for (const delay of [2 ** 31, Infinity]) {
  testWithClock(`a delay of ${delay} ms, too long for a timer, does not end`, async (clock) => {
    const frame = new FakeFrame();
    const outcome = openJourney(frame, { redirectUrl, delay });
    fail(frame);
    await clock.pass(400_000);
    assert.equal(await standingOf(outcome), OPEN);
    succeed(frame);
    await outcome;
  });
}

testWithClock("a step of the customer starts the delay anew", async (clock) => {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { redirectUrl, delay: 1000 });
  fail(frame);
  await clock.pass(900);
  step(frame);
  await clock.pass(900);
  assert.equal(await standingOf(outcome), OPEN);
  await clock.pass(100);
  assert.deepEqual(await standingOf(outcome), FAILURE);
});

testWithClock("a message of another page does not start the delay anew", async (clock) => {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { redirectUrl, delay: 1000 });
  fail(frame);
  await clock.pass(900);
  post(frame.contentWindow, "info", {}, "https://evil.example");
  await clock.pass(100);
  assert.deepEqual(await standingOf(outcome), FAILURE);
});

testWithClock("a frame that is removed before any event closes the journey", async (clock) => {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { redirectUrl });
  frame.remove();
  await clock.pass(1000);
  assert.deepEqual(await standingOf(outcome), CLOSED);
});

testWithClock("a window that closes after a message closes the journey", async (clock) => {
  const popup = new FakeWindow();
  const outcome = openJourney(popup, { redirectUrl });
  post(popup, "info", {});
  popup.closed = true;
  await clock.pass(1000);
  assert.deepEqual(await standingOf(outcome), CLOSED);
});

testWithClock(
  "a window that closes before any message closes the journey after the delay",
  async (clock) => {
    const popup = new FakeWindow();
    const outcome = openJourney(popup, { redirectUrl });
    popup.closed = true;
    await clock.pass(30_000);
    assert.equal(await standingOf(outcome), OPEN);
    await clock.pass(250);
    assert.deepEqual(await standingOf(outcome), CLOSED);
  },
);

testWithClock("a success that the return page reports is the outcome", async () => {
  const popup = new FakeWindow();
  const outcome = openJourney(popup, { redirectUrl });
  popup.closed = true;
  await report("https://lender.example/return?success=true&session_id=8d5ea22b");
  assert.deepEqual(await outcome, SUCCESS);
});

const NO_REPORTS: readonly (readonly [name: string, reported: unknown])[] = [
  ["a success of another session", "https://lender.example/?success=true&session_id=9e6fb33c"],
  ["a success without the session's id", "https://lender.example/?success=true&entity_id=8d5ea22b"],
  ["an exit, which names no session", "https://lender.example/?success=false"],
  ["what is no address", { session_id: "8d5ea22b" }],
];

for (const [name, reported] of NO_REPORTS) {
  testWithClock(`a return page that reports ${name} changes nothing`, async () => {
    const frame = new FakeFrame();
    const outcome = openJourney(frame, { redirectUrl });
    await report(reported);
    assert.equal(await standingOf(outcome), OPEN);
    succeed(frame);
    assert.deepEqual(await outcome, SUCCESS);
  });
}

testWithClock(
  "a window that was closed before the session was there closes the journey",
  async (clock) => {
    const popup = new FakeWindow();
    popup.closed = true;
    const outcome = openJourney(popup, { redirectUrl });
    await clock.pass(1000);
    assert.deepEqual(await standingOf(outcome), CLOSED);
  },
);

testWithClock("a success that comes just after its window closed is not lost", async (clock) => {
  const popup = new FakeWindow();
  const outcome = openJourney(popup, { redirectUrl });
  popup.closed = true;
  await clock.pass(250);
  post(popup, "success", { sessionId: "8d5ea22b" });
  assert.deepEqual(await standingOf(outcome), SUCCESS);
});

testWithClock("two journeys on one page have an outcome each", async (clock) => {
  const frames = [new FakeFrame(), new FakeFrame()];
  const outcomes = frames.map((frame) => openJourney(frame, { redirectUrl }));
  exit(frames[1]);
  succeed(frames[0]);
  await clock.pass(30_000);
  assert.deepEqual(await Promise.all(outcomes), [SUCCESS, EXIT]);
});

testWithClock("an aborted journey is rejected with the signal's reason", async () => {
  const controller = new AbortController();
  const reason = new Error("the customer left the page");
  const outcome = openJourney(new FakeFrame(), { redirectUrl, signal: controller.signal });
  controller.abort(reason);
  await assert.rejects(outcome, reason);
});

testWithClock("a journey that waits for a success can be aborted", async () => {
  const frame = new FakeFrame();
  const controller = new AbortController();
  const outcome = openJourney(frame, { redirectUrl, signal: controller.signal });
  fail(frame);
  controller.abort();
  await assert.rejects(outcome, { name: "AbortError" });
});

testWithClock("a journey aborted beforehand is not opened", async () => {
  const frame = new FakeFrame();
  const outcome = openJourney(frame, { redirectUrl, signal: AbortSignal.abort() });
  await assert.rejects(outcome, { name: "AbortError" });
  assert.equal(frame.src, "");
});
