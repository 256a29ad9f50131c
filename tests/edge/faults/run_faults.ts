import assert from "node:assert/strict";
import {
  assertAnswer,
  assertLine,
  assertRequests,
  assertSecret,
  SECRETS,
} from "./assert_outcome.ts";
import { valueOf } from "../../support/byte_reader.ts";
import { CASES } from "./cases.ts";
import type { FaultCase, Runtime } from "./fault_case.ts";
import type { Leaving } from "../../support/wire_request.ts";
import type { GuardHost, StartGuards } from "../../support/guard_host.ts";
import { type RawAnswer, sendAndLeave, sendRaw } from "../../support/raw_http.ts";
import { startSurroundings, type Surroundings } from "./surroundings.ts";
import type { FaultUpstream } from "./upstream.ts";
import { toWire } from "../../support/wire_request.ts";

const PATIENCE_MS = 10_000;

/** Runs every case against guards in a runtime, each as a step of the test. */
export async function runFaults(
  test: Deno.TestContext,
  runtime: Runtime,
  start: StartGuards,
): Promise<void> {
  const surroundings = await startSurroundings(CASES, start);
  try {
    for (const [index, fault] of CASES.entries()) {
      await test.step(fault.name, () => runCase(fault, index, runtime, surroundings));
    }
    await test.step("nothing that has been written tells a secret", () => {
      const { lines } = surroundings.host;
      assert.ok(lines.length >= CASES.length / 2);
      assertSecret(lines.join("\n"), SECRETS, "the log");
    });
  } finally {
    await surroundings.stop();
  }
}

async function runCase(
  fault: FaultCase,
  index: number,
  runtime: Runtime,
  { upstream, issuer, host, portOf }: Surroundings,
): Promise<void> {
  const { request, times = 1, upstream: behaviour = "ok" } = fault;
  const expect = fault.differs?.[runtime] ?? fault.expect;
  upstream.behave(behaviour === "refuses" ? "ok" : behaviour);
  const callsElsewhere = upstream.callsElsewhere;
  const port = portOf(fault);
  let answer: RawAnswer | undefined;
  for (let time = 0; time < times; time++) {
    const bytes = toWire(request, `${runtime}-case-${index}-${time}`, issuer.tokens);
    if (request.leaves === undefined) {
      answer = await sendRaw(port, bytes, request.ends);
    } else {
      const moment = momentOf(request.leaves, upstream);
      await sendAndLeave(port, bytes, () => within(moment, "FinBox got no request"));
    }
  }
  assertAnswer(answer, fault, expect);
  if (expect.breaksOff || request.leaves !== undefined) {
    const ends = upstream.requests.map(({ ended }) => ended);
    await within(Promise.all(ends), "FinBox was not let go");
  }
  // Node takes the end of one direction for a caller that leaves: without an answer, what FinBox got
  // may be broken off, which a length announces.
  const isLeft = answer === undefined && request.ends === true;
  const sent = isLeft ? upstream.requests.filter(({ complete }) => complete) : upstream.requests;
  assertRequests(sent, fault, expect);
  assert.equal(upstream.callsElsewhere, callsElsewhere, "another host was called");
  const answeredId = answer && valueOf(answer.headers, "x-request-id");
  if (answer === undefined || answeredId === undefined) return;
  const { secretMasked } = expect;
  const lines = await findLines(host, answeredId, secretMasked === "late" ? 2 : 1);
  assertLine(lines[0], answer, fault, secretMasked === "at once");
  if (secretMasked === "late") assertLine(lines[1], answer, fault, true);
}

function momentOf(leaving: Leaving, upstream: FaultUpstream): Promise<unknown> {
  switch (leaving) {
    case "when FinBox has it":
      return upstream.nextRequest();
    case "when FinBox has its head":
      return upstream.nextHead();
    case "when it is sent":
      return Promise.resolve();
  }
}

// The log of workerd comes through a pipe.
async function findLines(
  host: GuardHost,
  requestId: string,
  count: number,
): Promise<readonly string[]> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const lines = host.lines.filter((line) => line.includes(`"requestId":"${requestId}"`));
    if (lines.length >= count) return lines;
    assert.ok(Date.now() < end, `the log has no ${count} lines of the request`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

async function within<Value>(promise: Promise<Value>, otherwise: string): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(otherwise)), PATIENCE_MS);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
