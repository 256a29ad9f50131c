import assert from "node:assert/strict";
import { createGuard } from "../../../edge/guard/guard.ts";
import type { GuardConfig } from "../../../edge/guard/config/guard_config.ts";
import type { LogLine } from "../../../edge/guard/config/log_line.ts";
import type { HttpApp } from "../../../edge/http/http_app.ts";
import { createSandbox } from "../../../edge/sandbox/create_sandbox.ts";
import { post } from "../../support/post.ts";
import { startUpstream, type Upstream } from "../../support/start_upstream.ts";

const NOON_IN_INDIA = Date.UTC(2025, 11, 9, 6, 30);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function quietGuard(config: GuardConfig): HttpApp {
  return createGuard({ log() {}, ...config });
}

function startSandbox(): Upstream {
  const sandbox = createSandbox({
    origin: "http://localhost:8788",
    now: () => NOON_IN_INDIA,
    requireKey: false,
  });
  return startUpstream((request) => sandbox.fetch(request));
}

Deno.test("a good v2 request is answered by the upstream with a token in redirect_url", async () => {
  await using upstream = startSandbox();
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  const answer = await guard.request("/v2/session/", post('{"link_id": "UX-2827"}'));
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("x-bankconnect-guard"), "forwarded");
  const { session_id, redirect_url } = await answer.json();
  assert.match(session_id, UUID);
  const url = new URL(redirect_url);
  assert.equal(url.searchParams.get("session_id"), session_id);
  assert.match(url.searchParams.get("token")!, /^[0-9a-f]{64}$/);
});

Deno.test("a good v1 request is answered without a token", async () => {
  await using upstream = startSandbox();
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  const answer = await guard.request("/v1/session/", post('{"link_id": "UX-2827"}'));
  const { redirect_url } = await answer.json();
  assert.equal(new URL(redirect_url).searchParams.has("token"), false);
});

Deno.test("the upstream gets the caller's own bytes at FinBox's path", async () => {
  await using upstream = startUpstream(() => Response.json({}));
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  const body = '{ "link_id":\t"\\u0055X", "n": 12345678901234567890.10 }';
  await guard.request("/v2/session/", post(body, { "x-api-key": "caller-key" }));
  assert.equal(upstream.received.length, 1);
  assert.equal(upstream.received[0].path, "/bank-connect/v2/session/");
  assert.equal(upstream.received[0].body, body);
  assert.equal(upstream.received[0].headers.get("x-api-key"), "caller-key");
});

Deno.test("the upstream gets no header that is not FinBox's business", async () => {
  await using upstream = startUpstream(() => Response.json({}));
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  const headers = { cookie: "a=b", "x-forwarded-for": "10.0.0.1", authorization: "Bearer t" };
  await guard.request("/v2/session/", post('{"link_id": "1"}', headers));
  for (const name of Object.keys(headers)) {
    assert.equal(upstream.received[0].headers.get(name), null);
  }
});

Deno.test("the upstream's status and body come back untouched", async () => {
  const text = '{"error":  {"code": "PAYMENT_REQUIRED"}}';
  const type = "application/json";
  await using upstream = startUpstream(() =>
    new Response(text, { status: 402, headers: { "content-type": type, "set-cookie": "a=b" } })
  );
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  const answer = await guard.request("/v2/session/", post('{"link_id": "1"}'));
  assert.equal(answer.status, 402);
  assert.equal(await answer.text(), text);
  assert.equal(answer.headers.get("content-type"), type);
  assert.equal(answer.headers.get("set-cookie"), null);
});

Deno.test("a refused request gets FinBox's envelope and status and is not sent", async () => {
  await using upstream = startSandbox();
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  const body = '{"link_id": "1", "from_date": "2025-01-01", "to_date": "2025-12-09"}';
  const answer = await guard.request("/v2/session/", post(body));
  assert.equal(answer.status, 400);
  assert.equal(answer.headers.get("x-bankconnect-guard"), "refused");
  const { error, errors } = await answer.json();
  assert.deepEqual(error, {
    code: "INVALID_DATE_FORMAT",
    message: "Invalid from_date or to_date format. Use DD/MM/YYYY.",
  });
  assert.deepEqual(errors.map((e: { path: string }) => e.path), ["/from_date", "/to_date"]);
  assert.equal(upstream.received.length, 0);
});

Deno.test("MODE_NOT_ENABLED is answered with 403", async () => {
  const guard = quietGuard({
    baseUrl: "http://127.0.0.1:9",
    now: () => NOON_IN_INDIA,
    organization: { modes: ["pdf"] },
  });
  const body = '{"link_id": "1", "mode": "aa", "bank_name": "HDFC"}';
  const answer = await guard.request("/v2/session/", post(body));
  assert.equal(answer.status, 403);
  assert.equal((await answer.json()).error.code, "MODE_NOT_ENABLED");
});

Deno.test("the plan route answers with the check and sends nothing", async () => {
  await using upstream = startSandbox();
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  for (const path of ["/v2/session/plan", "/v2/session/plan/", "/bank-connect/v2/session/plan"]) {
    const answer = await guard.request(path, post('{"link_id": "UX-2827"}'));
    const { ok, plan } = await answer.json();
    assert.equal(ok, true);
    assert.deepEqual(plan.consents[0].wire, {
      from_date: "09/10/2024",
      to_date: "09/12/2025",
      consent_expiry: "10/12/2025",
    });
  }
  assert.equal(upstream.received.length, 0);
});

Deno.test("the plan route answers a refused request with 200 and the errors", async () => {
  const guard = quietGuard({ baseUrl: "http://127.0.0.1:9", now: () => NOON_IN_INDIA });
  const answer = await guard.request("/v1/session/plan", post("{}"));
  assert.equal(answer.status, 200);
  const { ok, errors } = await answer.json();
  assert.equal(ok, false);
  assert.deepEqual(errors.map((e: { rule: string }) => e.rule), ["field-required"]);
});

Deno.test("the plan leaves out the key, the mobile number and the metadata", async () => {
  const guard = quietGuard({ baseUrl: "http://127.0.0.1:9", now: () => NOON_IN_INDIA });
  const body = JSON.stringify({
    link_id: "1",
    api_key: "CANARY-KEY",
    mobile_number: "+91 98765 43210",
    metadata: { names: ["CANARY NAME"] },
  });
  const text = await (await guard.request("/v2/session/plan", post(body))).text();
  assert.doesNotMatch(text, /CANARY|98765/);
  assert.match(text, /INVALID_MOBILE_NUMBER/);
});

Deno.test("the plan shows the planned consents' dates, and nothing else of them", async () => {
  const guard = quietGuard({ baseUrl: "https://finbox.example", now: () => NOON_IN_INDIA });
  const request = {
    link_id: "UX-2827",
    consents: {
      CC0001: {
        from_date: "01/10/2025",
        to_date: "01/12/2025",
        consent_expiry: null,
        api_key: "canary-1",
        mobile_number: 9000000001,
        metadata: { names: ["CANARY TWO"] },
      },
      "9000000002": { from_date: "canary-3" },
    },
  };
  const answer = await guard.request("/v2/session/plan", post(JSON.stringify(request)));
  const text = await answer.text();
  assert.deepEqual(JSON.parse(text).plan.request, {
    link_id: "UX-2827",
    consents: { CC0001: { from_date: "01/10/2025", to_date: "01/12/2025" } },
  });
  assert.doesNotMatch(text, /canary|900000000/i);
});

Deno.test("the plan shows no value that is refused, and none of another form", async () => {
  const guard = quietGuard({ baseUrl: "https://finbox.example", now: () => NOON_IN_INDIA });
  const request = {
    link_id: { pan: "CANARY1234X" },
    mode: "CANARY1234X",
    bank: { account: "canary-2" },
    consents: { CC0001: { from_date: "canary-3" } },
    from_date: "01/10/2025",
    to_date: "09/12/2025",
  };
  const text = await (await guard.request("/v2/session/plan", post(JSON.stringify(request))))
    .text();
  const { from_date, to_date } = request;
  assert.deepEqual(JSON.parse(text).plan.request, { from_date, to_date });
  assert.doesNotMatch(text, /canary/i);
});

Deno.test("a final slash is no other path, also of the guard's own", async () => {
  const guard = quietGuard({ baseUrl: "https://finbox.example" });
  for (const path of ["/healthz", "/healthz/", "/readyz", "/readyz/"]) {
    assert.equal((await guard.request(path)).status, 200, path);
  }
  for (const path of ["/healthz//", "/v2/session//plan", "/v2//session/"]) {
    assert.equal((await guard.request(path)).status, 404, path);
  }
});

Deno.test("an answer lists a hundred errors and a hundred notices at most", async () => {
  const MANY = Array.from({ length: 200 }, (_, at) => ({
    consent: `C${at}`,
    template: "CT001" as const,
  }));
  const guard = quietGuard({
    baseUrl: "https://finbox.example",
    now: () => NOON_IN_INDIA,
    organization: { journeys: { MANY } },
  });
  const request = {
    link_id: "UX-2827",
    aa_journey_code: "MANY",
    consents: Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`C${at}`, { from_date: "x" }]),
    ),
    ...Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`unknown_${at}`, at])),
  };
  for (const path of ["/v2/session/plan", "/v2/session/"]) {
    const answer = await guard.request(path, post(JSON.stringify(request)));
    const { errors, notices } = await answer.json();
    assert.deepEqual([errors.length, notices.length], [100, 100]);
  }
});

Deno.test("a long member name is not repeated", async () => {
  const guard = quietGuard({ baseUrl: "https://finbox.example", now: () => NOON_IN_INDIA });
  const name = "a".repeat(80_000);
  const body = JSON.stringify({
    link_id: "UX-2827",
    [name]: 1,
    consents: { [name]: { [name]: 1 } },
  });
  const text = await (await guard.request("/v2/session/plan", post(body))).text();
  assert.ok(!text.includes("aaaaaaaa"));
});

Deno.test("a choice is quoted only when it is a short word", async () => {
  const guard = quietGuard({ baseUrl: "http://127.0.0.1:9", now: () => NOON_IN_INDIA });
  const messageFor = async (mode: string) => {
    const answer = await guard.request(
      "/v2/session/",
      post(JSON.stringify({ link_id: "1", mode })),
    );
    return (await answer.json()).error.message;
  };
  assert.equal(await messageFor("PDF"), 'mode, "PDF" is not a valid choice.');
  assert.equal(await messageFor("a b"), 'mode, "…" is not a valid choice.');
  assert.equal(await messageFor("x".repeat(21)), 'mode, "…" is not a valid choice.');
});

Deno.test("paths are served with and without prefix and final slash", async () => {
  await using upstream = startSandbox();
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  for (
    const path of [
      "/v1/session",
      "/v1/session/",
      "/bank-connect/v1/session",
      "/bank-connect/v1/session/",
    ]
  ) {
    assert.equal((await guard.request(path, post('{"link_id": "1"}'))).status, 200);
  }
});

Deno.test("with the upstream stopped, a good request gets 502 in the envelope", async () => {
  const stopped = startSandbox();
  await stopped[Symbol.asyncDispose]();
  const guard = quietGuard({ baseUrl: stopped.baseUrl, now: () => NOON_IN_INDIA });
  const answer = await guard.request("/v2/session/", post('{"link_id": "1"}'));
  assert.equal(answer.status, 502);
  assert.equal((await answer.json()).error.code, "GUARD_UPSTREAM_FAILED");
});

Deno.test("with the upstream stopped, a bad request still gets 400", async () => {
  const stopped = startSandbox();
  await stopped[Symbol.asyncDispose]();
  const guard = quietGuard({ baseUrl: stopped.baseUrl, now: () => NOON_IN_INDIA });
  const answer = await guard.request("/v2/session/", post("{}"));
  assert.equal(answer.status, 400);
  assert.equal((await answer.json()).error.message, "link_id, This field is required.");
});

Deno.test("an upstream that does not answer in time gets 504 with an unknown outcome", async () => {
  await using upstream = startUpstream(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return Response.json({});
  });
  const guard = quietGuard({
    baseUrl: upstream.baseUrl,
    limits: { upstreamMs: 50 },
    now: () => NOON_IN_INDIA,
  });
  const answer = await guard.request("/v2/session/", post('{"link_id": "1"}'));
  assert.equal(answer.status, 504);
  const { error, outcome } = await answer.json();
  assert.equal(error.code, "GUARD_UPSTREAM_TIMEOUT");
  assert.equal(outcome, "unknown");
});

Deno.test("an upstream that redirects gets 502 and is not followed", async () => {
  await using upstream = startUpstream(() => Response.redirect("http://127.0.0.1:9/"));
  const guard = quietGuard({ baseUrl: upstream.baseUrl, now: () => NOON_IN_INDIA });
  const answer = await guard.request("/v2/session/", post('{"link_id": "1"}'));
  assert.equal(answer.status, 502);
});

Deno.test("today is India's at 23:59 and at 00:01", async () => {
  const planned = async (now: number) => {
    const guard = quietGuard({ baseUrl: "http://127.0.0.1:9", now: () => now });
    const answer = await guard.request("/v2/session/plan", post('{"link_id": "1"}'));
    return (await answer.json()).plan.today;
  };
  assert.equal(await planned(Date.UTC(2025, 11, 8, 18, 29)), "2025-12-08");
  assert.equal(await planned(Date.UTC(2025, 11, 8, 18, 31)), "2025-12-09");
});

for (
  const [name, path, init, status, code] of [
    ["a GET", "/v2/session/", { method: "GET" }, 405, "METHOD_NOT_ALLOWED"],
    [
      "a text body",
      "/v2/session/",
      post("{}", { "content-type": "text/plain" }),
      415,
      "UNSUPPORTED_MEDIA_TYPE",
    ],
    ["a body that is not JSON", "/v2/session/", post("{"), 400, "INVALID_REQUEST"],
    ["a body that is not an object", "/v2/session/", post("[]"), 400, "INVALID_REQUEST"],
    ["a path that is not FinBox's", "/v3/session/", post("{}"), 404, "GUARD_ROUTE_NOT_FOUND"],
    [
      "a body over 256 kB",
      "/v2/session/",
      post(`"${"x".repeat(262_144)}"`),
      413,
      "GUARD_BODY_TOO_LARGE",
    ],
  ] as const
) {
  Deno.test(`${name} gets ${status} ${code} in the envelope`, async () => {
    const guard = quietGuard({ baseUrl: "http://127.0.0.1:9", now: () => NOON_IN_INDIA });
    const answer = await guard.request(path, init);
    assert.equal(answer.status, status);
    assert.equal((await answer.json()).error.code, code);
  });
}

Deno.test("a 405 names the method to use", async () => {
  const guard = quietGuard({ baseUrl: "http://127.0.0.1:9" });
  const answer = await guard.request("/v2/session/", { method: "PUT" });
  assert.equal(answer.headers.get("allow"), "POST");
});

Deno.test("a guard with a key and no callers serves nothing but /healthz", async () => {
  const guard = quietGuard({ baseUrl: "http://127.0.0.1:9", apiKey: "the-key-of-a-test" });
  for (const path of ["/v2/session/", "/nothing", "/readyz", "/metrics"]) {
    assert.equal((await guard.request(path)).status, 503, path);
  }
  assert.equal((await guard.request("/healthz")).status, 200);
});

Deno.test("a member name that may be a key is not repeated", async () => {
  const guard = quietGuard({ baseUrl: "http://127.0.0.1:9" });
  const key = "c2VjcmV0VG9rZW5DQU5BUlkwMTIz";
  const body = JSON.stringify({ link_id: "1", mode: "x", consents: { [key]: 1 } });
  const answer = await guard.request("/v2/session/", post(body));
  assert.equal(answer.status, 400);
  assert.equal((await answer.text()).includes(key), false);
});

Deno.test("an answer with an error links to its page, where there are pages", async () => {
  const errorPages = "/errors/";
  const linkOf = (answer: Response) => answer.headers.get("link");
  const guard = quietGuard({ baseUrl: "http://127.0.0.1:9", errorPages });
  const refused = await guard.request("/v2/session/", post('{"link_id": ""}'));
  assert.equal(linkOf(refused), '</errors/field-blank/>; rel="help"');
  const unknown = await guard.request("/nothing");
  assert.equal(linkOf(unknown), '</errors/GUARD_ROUTE_NOT_FOUND/>; rel="help"');
  await using upstream = startUpstream(() =>
    Response.json({ error: { code: "MODE_NOT_ENABLED" } }, { status: 403 })
  );
  const sending = quietGuard({ baseUrl: upstream.baseUrl, errorPages });
  const forwarded = await sending.request("/v2/session/", post('{"link_id": "1"}'));
  assert.equal(linkOf(forwarded), '</errors/MODE_NOT_ENABLED/>; rel="help"');
  const good = await sending.request("/v2/session/plan", post('{"link_id": "1"}'));
  assert.equal(linkOf(good), null);
});

Deno.test("no answer links to a page where there are none", async () => {
  const guard = quietGuard({ baseUrl: "http://127.0.0.1:9" });
  assert.equal((await guard.request("/nothing")).headers.get("link"), null);
});

Deno.test("a recurring fetch beyond what fair use allows is forwarded and noted in the log", async () => {
  await using upstream = startUpstream(() => Response.json({ session_id: "1" }));
  const lines: LogLine[] = [];
  const guard = createGuard({
    baseUrl: upstream.baseUrl,
    now: () => NOON_IN_INDIA,
    log: (line) => void lines.push(line),
  });
  const range = '{"date_time_range_from": "08/06/2025", "date_time_range_to": "09/12/2025"}';
  const path = "/v1/account_aggregator/fetch_recurring_aa_data/";
  assert.equal((await guard.request(path, post(range))).status, 200);
  assert.equal(upstream.received[0].body, range);
  assert.deepEqual(lines[0].notices, ["CONSENT_EXCEEDS_FAIR_USE"]);
});
