import assert from "node:assert/strict";
import fc from "fast-check";
import {
  JOURNEY_START,
  type JourneyInput,
  type JourneyState,
  nextJourney,
} from "../../lib/messages/journey_outcome.ts";

const SUCCESS: JourneyInput = { kind: "success", sessionId: "s1", verified: false };
const FAILURE: JourneyInput = {
  kind: "error",
  linkId: "u1",
  reason: "Password Incorrect",
  errorType: "MU003",
};
const LATER_FAILURE: JourneyInput = { kind: "error", reason: "Not axis statement" };
const EXIT: JourneyInput = { kind: "exit", message: "bye" };
const OLD_FAILURE: JourneyInput = { kind: "exit", reason: "Login failed" };
const OLD_EXIT: JourneyInput = { kind: "exit", reason: "User exited" };
const STEP: JourneyInput = { kind: "info", eventName: "bank_selected" };
const CLOSED: JourneyInput = { kind: "closed" };
const DELAY_OVER: JourneyInput = { kind: "delay-over" };
const IGNORED: JourneyInput = { kind: "ignored", why: "other-type" };

function after(...inputs: readonly JourneyInput[]): JourneyState {
  return inputs.reduce(nextJourney, JOURNEY_START);
}

Deno.test("a journey starts without an outcome and without a delay", () => {
  assert.deepEqual(JOURNEY_START, { waiting: false });
});

Deno.test("a success is the outcome at once", () => {
  assert.deepEqual(after(SUCCESS), { waiting: false, outcome: SUCCESS });
});

Deno.test("an error waits", () => {
  assert.deepEqual(after(FAILURE), { waiting: true, pending: FAILURE });
});

Deno.test("an exit waits", () => {
  assert.deepEqual(after(EXIT), { waiting: true, pending: EXIT });
});

const OUTCOMES: readonly (readonly [string, readonly JourneyInput[], unknown])[] = [
  ["an error when the frame closes", [FAILURE, CLOSED], FAILURE],
  ["an error when the delay is over", [FAILURE, DELAY_OVER], FAILURE],
  ["an exit when the frame closes", [EXIT, CLOSED], EXIT],
  ["an exit when the delay is over", [EXIT, DELAY_OVER], EXIT],
  ["closed when the frame closes before any event", [CLOSED], { kind: "closed" }],
  ["closed when the frame closes after steps alone", [STEP, CLOSED], { kind: "closed" }],
  ["a success after a failure", [FAILURE, SUCCESS], SUCCESS],
  ["a success after an exit", [EXIT, SUCCESS], SUCCESS],
  ["a success after a failure, steps and another failure", [
    FAILURE,
    STEP,
    LATER_FAILURE,
    SUCCESS,
  ], SUCCESS],
  ["an exit with the reason of the failure before it", [FAILURE, EXIT, CLOSED], {
    kind: "exit",
    linkId: "u1",
    reason: "Password Incorrect",
    errorType: "MU003",
    message: "bye",
  }],
  ["an exit with the reason of the failure of 2020 before it", [OLD_FAILURE, OLD_EXIT, CLOSED], {
    kind: "exit",
    reason: "Login failed",
  }],
  ["an exit with the reason of the last of two failures", [FAILURE, LATER_FAILURE, EXIT, CLOSED], {
    kind: "exit",
    reason: "Not axis statement",
    message: "bye",
  }],
  ["an exit with the message of the failure before it, when it has none", [
    { kind: "error", message: "Try later" },
    { kind: "exit" },
    CLOSED,
  ], { kind: "exit", message: "Try later" }],
  ["an exit with its reason when it comes twice", [FAILURE, EXIT, EXIT, CLOSED], {
    kind: "exit",
    linkId: "u1",
    reason: "Password Incorrect",
    errorType: "MU003",
    message: "bye",
  }],
  ["the last of two failures", [FAILURE, LATER_FAILURE, DELAY_OVER], LATER_FAILURE],
  ["a failure with ignored messages after it", [FAILURE, IGNORED, CLOSED], FAILURE],
];

for (const [what, inputs, outcome] of OUTCOMES) {
  Deno.test(`a journey's outcome is ${what}`, () => {
    assert.deepEqual(after(...inputs), { waiting: false, outcome });
  });
}

const UNCHANGED: readonly (readonly [string, JourneyState, JourneyInput])[] = [
  ["an ignored message", JOURNEY_START, IGNORED],
  ["a step while nothing waits", JOURNEY_START, STEP],
  ["the end of a delay that nothing asked for", JOURNEY_START, DELAY_OVER],
  ["an ignored message while waiting", after(FAILURE), IGNORED],
];

for (const [what, state, input] of UNCHANGED) {
  Deno.test(`${what} leaves the same state`, () => {
    assert.equal(nextJourney(state, input), state);
  });
}

Deno.test("a step while waiting gives another state, so that the delay starts anew", () => {
  const state = after(FAILURE);
  assert.notEqual(nextJourney(state, STEP), state);
});

Deno.test("a step while waiting keeps what is pending", () => {
  assert.deepEqual(after(FAILURE, STEP), after(FAILURE));
});

Deno.test("nextJourney does not change the state that it gets", () => {
  const state = Object.freeze(after(FAILURE));
  nextJourney(state, EXIT);
  assert.deepEqual(state, { waiting: true, pending: FAILURE });
});

const anyInput = fc.constantFrom(
  SUCCESS,
  FAILURE,
  LATER_FAILURE,
  EXIT,
  OLD_FAILURE,
  STEP,
  CLOSED,
  DELAY_OVER,
  IGNORED,
);

Deno.test("nothing changes an outcome", () => {
  fc.assert(fc.property(fc.array(anyInput), anyInput, (inputs, input) => {
    const state = after(...inputs);
    fc.pre(state.outcome !== undefined);
    assert.equal(nextJourney(state, input), state);
  }));
});

Deno.test("a journey whose frame closed has an outcome", () => {
  fc.assert(fc.property(fc.array(anyInput), (inputs) => {
    assert.notEqual(after(...inputs, CLOSED).outcome, undefined);
  }));
});

Deno.test("a journey with a success before the frame closes or a delay ends is a success", () => {
  const inputs = fc.array(anyInput.filter((input) => input !== CLOSED && input !== DELAY_OVER));
  fc.assert(fc.property(inputs, fc.array(anyInput), (before, later) => {
    assert.equal(after(...before, SUCCESS, ...later).outcome, SUCCESS);
  }));
});

Deno.test("a journey waits exactly while an outcome is pending", () => {
  fc.assert(fc.property(fc.array(anyInput), (inputs) => {
    const { pending, waiting } = after(...inputs);
    assert.equal(waiting, pending !== undefined);
  }));
});
