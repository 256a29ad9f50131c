import assert from "node:assert/strict";
import { createGuard } from "../../../edge/guard/mod.ts";
import { startServer } from "../../support/start_server.ts";

const LIMIT_MS = 1000;
const HEAD = '--b\r\ncontent-disposition: form-data; name="session_id"\r\n\r\n' +
  "8d5ea22b-216a-4fe2-90da-65d1c67c8964\r\n" +
  '--b\r\ncontent-disposition: form-data; name="upload_type"\r\n\r\nPDF\r\n' +
  '--b\r\ncontent-disposition: form-data; name="file"; filename="s.pdf"\r\n\r\n';

/** What comes of an upload whose pieces come at such times, with a FinBox that reads what comes. */
async function upload(
  pieces: readonly string[],
  { everyMs, ends = true }: { readonly everyMs: number; readonly ends?: boolean },
  finBox: (request: Request, answered: Promise<void>) => Promise<Response> = takeIn,
): Promise<{ status: number; code?: string; outcome?: string }> {
  const answered = Promise.withResolvers<void>();
  await using server = startServer((request) => finBox(request, answered.promise));
  const guard = createGuard({
    baseUrl: `${server.origin}/bank-connect`,
    limits: { upstreamMs: LIMIT_MS },
    log: () => {},
  });
  const timers: ReturnType<typeof setTimeout>[] = [];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      pieces.forEach((piece, at) =>
        timers.push(setTimeout(() => controller.enqueue(encoder.encode(piece)), at * everyMs))
      );
      if (ends) timers.push(setTimeout(() => controller.close(), pieces.length * everyMs));
    },
  });
  try {
    const answer = await guard.request("/v1/statement/upload_session/", {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=b", "x-api-key": "key" },
      body,
    });
    const { error, outcome } = await answer.json();
    return { status: answer.status, code: error?.code, outcome };
  } finally {
    answered.resolve();
    timers.forEach((timer) => clearTimeout(timer));
  }
}

async function takeIn(request: Request): Promise<Response> {
  const isWhole = await request.arrayBuffer().then(() => true, () => false);
  return Response.json(isWhole ? { statement_id: "567700a6" } : {});
}

Deno.test("a caller may take longer than FinBox may, as long as it sends", async () => {
  const pieces = [HEAD, ...Array.from({ length: 12 }, () => "%PDF-".repeat(2000)), "\r\n--b--\r\n"];
  const { status } = await upload(pieces, { everyMs: LIMIT_MS / 8 });
  assert.equal(status, 200);
});

Deno.test("a caller that stops within its file is at fault, and not FinBox", async () => {
  const { status, code } = await upload([HEAD, "%PDF-"], { everyMs: 1, ends: false });
  assert.deepEqual({ status, code }, { status: 400, code: "INVALID_REQUEST" });
});

Deno.test({
  name: "no timer is left of an upload that ends early",
  sanitizeOps: true,
  async fn() {
    assert.equal((await upload([HEAD, "%PDF-"], { everyMs: 1, ends: false })).status, 400);
  },
});

Deno.test("a FinBox that is late with its answer to a whole upload is late", async () => {
  const pieces = [HEAD, "%PDF-", "\r\n--b--\r\n"];
  const answer = await upload(pieces, { everyMs: 1 }, async (request, answered) => {
    await request.arrayBuffer();
    await answered;
    return new Response();
  });
  assert.deepEqual(answer, { status: 504, code: "GUARD_UPSTREAM_TIMEOUT", outcome: "unknown" });
});
