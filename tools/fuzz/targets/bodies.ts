import assert from "node:assert/strict";
import { CONDITIONS } from "../../../edge/contract/conditions.ts";
import { readBody, readBytes } from "../../../edge/body/read_body.ts";
import { mutateBytes, utf8 } from "../mutate_bytes.ts";
import type { Random } from "../random.ts";
import { type Target, target } from "../target.ts";

interface Body {
  readonly contentType: string;
  /** In Base64. */
  readonly bytes: string;
  readonly limit: number;
}

const TYPES = [
  ...["application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF8"],
  ...['application/json; charset="us-ascii"', "application/json;charset=iso-8859-1"],
  ...["application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=latin1"],
  ...["multipart/form-data; boundary=b", 'multipart/form-data; boundary="b"; charset=utf-8'],
  ...[
    "application/json; charset=utf-16",
    "application/json; charset*=utf-8''utf-7",
    "text/plain",
    "",
  ],
].map(utf8);
const TYPE_PIECES = [
  ...[";", "=", '"', "\\", " ", "charset", "charset*=", "boundary=b", "utf-8", "windows-1252", "'"],
].map(utf8);
const BODIES = [
  '{"link_id": "UX-2827", "api_key": "caller"}',
  "link_id=UX-2827&api_key=caller",
  '--b\r\nContent-Disposition: form-data; name="link_id"\r\n\r\nUX-2827\r\n--b--\r\n',
].map(utf8);
const PIECES = ["\0", "é", "%e9", "%41", "\\u00e9", '"', "&", "--b"].map(utf8)
  .concat(Uint8Array.of(0xe9), Uint8Array.of(0xff));

function makeBody(random: Random): Body {
  const type = mutateBytes(random.pick(TYPES), random, { pieces: TYPE_PIECES, bodies: TYPES });
  const bytes = mutateBytes(random.pick(BODIES), random, { pieces: PIECES, bodies: BODIES });
  // A header holds printable ASCII here; a platform refuses or trims the rest by itself.
  const contentType = new TextDecoder("latin1").decode(type).replace(/[^ -~]/g, "").trim();
  return { contentType, bytes: bytes.toBase64(), limit: random.once(3) ? 60 : 10_000 };
}

async function checkBody({ contentType, bytes: base64, limit }: Body): Promise<void> {
  const bytes = Uint8Array.fromBase64(base64);
  const request = new Request("http://localhost/", {
    method: "POST",
    headers: { "content-type": contentType },
    body: bytes,
  });
  const read = await readBytes(request, limit);
  if ("refused" in read) {
    assert.equal(read.refused, "body too large");
    return assert.ok(bytes.length > limit);
  }
  assert.deepEqual(read, bytes);
  const body = await readBody(read, request);
  if ("refused" in body) return assert.ok(Object.hasOwn(CONDITIONS, body.refused));
  assert.ok(body.bytes === read, "other bytes");
  if (bytes.length === 0) {
    // A request without members, to which nothing is added: the key is in the header.
    assert.deepEqual(body.value, {});
    return assert.equal(body.withKey("key", true).length, 0);
  }
  if (body.json === undefined) return assert.ok(body.withKey("key", true).length > 0);
  // By whichever charset the caller names, the bytes are the same JSON; one that nobody knows is UTF-8.
  const charset = /^[^;]*; *charset=([\w-]+)$/i.exec(contentType)?.[1] ?? "utf-8";
  assert.deepEqual(body.value, JSON.parse(decoderOf(charset).decode(bytes)));
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** DATA: bodies of all content types. */
export const BODY_TARGETS: readonly Target[] = [
  target({ name: "body", share: 3, make: makeBody, check: checkBody }),
];
