import assert from "node:assert/strict";
import { assertSecret } from "./assert_outcome.ts";
import { valueOf } from "../../support/byte_reader.ts";
import { canaryRequests } from "./canary_requests.ts";
import { CASES } from "./cases.ts";
import type { FaultCase } from "./fault_case.ts";
import type { WireRequest } from "../../support/wire_request.ts";
import { KEY, LOG_HASH_KEY, PERSONAL, SERVER_HASH, TOKENS } from "../../support/identities.ts";
import { type RawAnswer, sendRaw } from "../../support/raw_http.ts";
import { startInDeno } from "../../support/start_in_deno.ts";
import { startSurroundings, type Surroundings } from "./surroundings.ts";
import { toWire } from "../../support/wire_request.ts";

/** DATA: what a caller may put anywhere, by what it is; one that it presents is another's. */
const PLANTED: Readonly<Record<string, string>> = {
  "FinBox's key": KEY,
  "the server hash": SERVER_HASH,
  "a token": TOKENS.loans,
  "a mobile number": PERSONAL.mobile,
  "a PAN": PERSONAL.pan,
  "a name": PERSONAL.name,
  "a password": PERSONAL.password,
};

/** DATA: what may appear nowhere outside. */
const CANARIES: readonly string[] = [
  ...Object.values(PLANTED),
  ...Object.values(TOKENS),
  LOG_HASH_KEY,
  encodeURIComponent(PERSONAL.name),
];

/** DATA: the guards that the canaries go through, and how FinBox answers them. */
const GUARDS: Readonly<Record<string, FaultCase>> = {
  "enforcing": guardWith({}, "ok"),
  "reporting": guardWith({ GUARD_MODE: "report" }, "row body-invalid"),
  "without FinBox": guardWith({ REWRITE: "on", CORS_ORIGINS: "https://a.example" }, "refuses"),
  "misconfigured": guardWith({ CALLERS: null }, "ok"),
};

for (const [name, guard] of Object.entries(GUARDS)) {
  Deno.test(`a guard ${name} tells nobody what is planted in any field`, async (test) => {
    const surroundings = await startSurroundings([guard], startInDeno);
    const { upstream, host } = surroundings;
    if (guard.upstream !== "refuses") upstream.behave(guard.upstream!);
    try {
      for (const [what, canary] of Object.entries(PLANTED)) {
        // It does not know its own key, so it cannot tell it from a request id.
        if (name === "misconfigured" && (canary === KEY || canary === SERVER_HASH)) continue;
        await test.step(what, async () => {
          for (const request of canaryRequests(canary)) {
            const presented: WireRequest = { token: "office", ...request };
            assertSilent(await send(guard, presented, surroundings), presented);
          }
        });
      }
      await test.step("the log", () => assertSilentLog(host.lines));
      await test.step("FinBox gets the key and not the token", () => {
        const isServing = name !== "misconfigured" && name !== "without FinBox";
        assert.equal(upstream.requests.length > 1000, isServing);
        for (const { headers } of upstream.requests) {
          assert.equal(valueOf(headers, "x-api-key"), KEY);
          assertSecret(headers.flat().join("\n"), [TOKENS.office], "a header of FinBox's request");
        }
      });
    } finally {
      await surroundings.stop();
    }
  });
}

Deno.test("no case with canaries planted tells them", async () => {
  const cases = CASES.filter(({ request }) => request.leaves === undefined);
  const surroundings = await startSurroundings(cases, startInDeno);
  const { upstream, host } = surroundings;
  try {
    for (const fault of cases) {
      upstream.behave(
        fault.upstream === undefined || fault.upstream === "refuses" ? "ok" : fault.upstream,
      );
      const request = plant(fault.request);
      assertSilent(await send(fault, request, surroundings), request);
    }
    assert.ok(host.lines.length > cases.length / 2);
    assertSilentLog(host.lines);
  } finally {
    await surroundings.stop();
  }
});

Deno.test("a canary in an answer of the guard's is noticed", () => {
  const body = new TextEncoder().encode(`{"error": {"message": "${PERSONAL.pan}"}}`);
  const answer: RawAnswer = { status: 400, headers: [], body, complete: true };
  assert.throws(
    () => assertSilent(answer, {}),
    /the guard's own answer of .* tells a secret/,
  );
});

async function send(
  fault: FaultCase,
  request: WireRequest,
  { portOf, issuer }: Surroundings,
): Promise<RawAnswer | undefined> {
  // With an id of its own, or one that the guard makes.
  const bytes = toWire(request, "", issuer.tokens);
  return await sendRaw(portOf(fault), bytes, request.ends);
}

function assertSilent(answer: RawAnswer | undefined, { path, body }: WireRequest): void {
  if (answer === undefined) return;
  const where = `of ${path} for ${body}`;
  assertSecret(answer.headers.flat().join("\n"), CANARIES, `a header ${where}`);
  const by = valueOf(answer.headers, "x-bankconnect-guard");
  if (by === "forwarded") return;
  const text = new TextDecoder().decode(answer.body);
  // A plan shows the caller its own request, but for what is secret or about a person.
  const own = by === "planned" ? JSON.stringify({ ...JSON.parse(text), plan: null }) : text;
  assertSecret(own, CANARIES, `the guard's own answer ${where}`);
}

function assertSilentLog(lines: readonly string[]): void {
  for (const line of lines) assertSecret(line, CANARIES, "the log");
}

function guardWith(env: FaultCase["env"] & object, upstream: string): FaultCase {
  const expect = { status: 200, upstreamRequests: 1 };
  return { name: "a guard", env, upstream, request: {}, expect };
}

/** The request with the canaries in its headers, its query, and its body as a further member. */
function plant(request: WireRequest): WireRequest {
  const { path = "/v2/session/", headers = [], body, raw } = request;
  if (raw !== undefined) return request;
  const all = Object.values(PLANTED).join(" ");
  const names = ["cookie", "referer", "x-forwarded-for", "x-name"];
  const type = request.type ?? "application/json";
  return {
    ...request,
    path: `${path}${path.includes("?") ? "&" : "?"}q=${encodeURIComponent(PERSONAL.name)}`,
    headers: [...headers, ...names.map((name) => [name, all] as const)],
    ...(typeof body === "string" && typeof request.framing !== "number"
      ? { body: withCanaries(body, type, all) }
      : {}),
  };
}

function withCanaries(body: string, type: string, all: string): string {
  if (type.startsWith("application/x-www-form")) {
    return `note=${encodeURIComponent(all)}&${body}`;
  }
  if (type.startsWith("multipart/")) {
    return `--edge\r\ncontent-disposition: form-data; name="note"\r\n\r\n${all}\r\n${body}`;
  }
  return body.replace("{", () => `{"note": ${JSON.stringify(all)}, "${PERSONAL.name}": 1,`);
}
