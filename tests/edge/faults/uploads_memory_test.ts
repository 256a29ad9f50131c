import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ByteReader } from "../../support/byte_reader.ts";
import { ENV, TOKENS } from "../../support/identities.ts";
import { processOfPort, residentMegabytes } from "./process_memory.ts";
import { codeOf, readAnswer, toBytes } from "../../support/raw_http.ts";
import type { StartGuards } from "../../support/guard_host.ts";
import { startInDenoProcess, startInNode } from "../../support/start_in_node.ts";
import { startServer } from "../../support/start_server.ts";
import { startInWorkerd } from "../../support/start_in_workerd.ts";

const UPLOADS = 20;
const FILE_MEGABYTES = 25;
const MOST_GROWTH_MEGABYTES = 128;
const MEGABYTE = 1024 * 1024;
const HEAD = toBytes(
  '--edge\r\ncontent-disposition: form-data; name="session_id"\r\n\r\n8d5ea22b\r\n' +
    '--edge\r\ncontent-disposition: form-data; name="upload_type"\r\n\r\nPDF\r\n' +
    '--edge\r\ncontent-disposition: form-data; name="file"; filename="s.pdf"\r\n\r\n',
);
const TAIL = toBytes("\r\n--edge--\r\n");

/** DATA: the runtimes of the guard. */
const RUNTIMES: Readonly<Record<string, StartGuards>> = {
  Deno: startInDenoProcess,
  Node: startInNode,
  workerd: startInWorkerd,
};

for (const [runtime, start] of Object.entries(RUNTIMES)) {
  Deno.test(`20 uploads of 25 MB at once pass through ${runtime} whole and are not held`, () =>
    uploadAll(start, false));
}

Deno.test("of 20 uploads of 25 MB without a length workerd holds 32 MB and asks for the length of the others", () =>
  uploadAll(startInWorkerd, true));

async function uploadAll(start: StartGuards, inChunks: boolean): Promise<void> {
  const hashes: string[] = [];
  await using finBox = startServer(async (request) => {
    const hash = createHash("sha256");
    for await (const chunk of request.body!) hash.update(chunk);
    hashes.push(hash.digest("hex"));
    return Response.json({});
  });
  const host = await start([{ env: { ...ENV, FINBOX_BASE_URL: finBox.origin } }]);
  try {
    const [port] = host.ports;
    const warm = await upload(port, 0, 1, false);
    const guard = processOfPort(port);
    if (guard === undefined) console.log("/proc is missing: the guard's memory is not measured");
    const idle = guard === undefined ? 0 : residentMegabytes(guard);
    let most = idle;
    const timer = setInterval(() => {
      if (guard !== undefined) most = Math.max(most, residentMegabytes(guard));
    }, 20);
    try {
      const numbers = Array.from({ length: UPLOADS }, (_, index) => index + 1);
      const sent = await Promise.all(
        numbers.map((number) => upload(port, number, FILE_MEGABYTES, inChunks)),
      );
      const whole = sent.filter((hash) => hash !== undefined);
      assert.deepEqual(hashes.toSorted(), [warm!, ...whole].toSorted());
      if (!inChunks) assert.equal(whole.length, UPLOADS);
    } finally {
      clearInterval(timer);
    }
    const growth = Math.round(most - idle);
    assert.ok(growth < MOST_GROWTH_MEGABYTES, `the guard has grown by ${growth} MB`);
  } finally {
    await host.stop();
  }
}

/** Uploads a file of its own, and returns the hash of the form; none where its length is asked for. */
async function upload(
  port: number,
  number: number,
  megabytes: number,
  inChunks: boolean,
): Promise<string | undefined> {
  const conn = await Deno.connect({ hostname: "127.0.0.1", port });
  try {
    const hash = createHash("sha256");
    const length = HEAD.length + megabytes * MEGABYTE + TAIL.length;
    await send(conn, [
      "POST /v1/statement/upload_session/ HTTP/1.1\r\nhost: guard.example\r\n" +
      `x-api-key: ${TOKENS.loans}\r\ncontent-type: multipart/form-data; boundary=edge\r\n` +
      `${inChunks ? "transfer-encoding: chunked" : `content-length: ${length}`}\r\n\r\n`,
    ]);
    const megabyte = new Uint8Array(MEGABYTE).map((_, at) => (at * (number + 1)) % 251);
    for (const bytes of [HEAD, ...Array<Uint8Array>(megabytes).fill(megabyte), TAIL]) {
      hash.update(bytes);
      const size = `${bytes.length.toString(16)}\r\n`;
      await send(conn, inChunks ? [size, bytes, "\r\n"] : [bytes]);
    }
    if (inChunks) await send(conn, ["0\r\n\r\n"]);
    const answer = await readAnswer(new ByteReader(conn));
    if (inChunks && answer?.status === 411) return undefined;
    assert.equal(answer?.status, 200, answer && codeOf(answer));
    return hash.digest("hex");
  } finally {
    conn.close();
  }
}

async function send(conn: Deno.Conn, pieces: readonly (string | Uint8Array)[]): Promise<void> {
  for (const piece of pieces) {
    const bytes = typeof piece === "string" ? toBytes(piece) : piece;
    for (let at = 0; at < bytes.length;) at += await conn.write(bytes.subarray(at));
  }
}
