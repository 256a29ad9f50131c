import assert from "node:assert/strict";
import {
  type MultipartHead,
  readMultipartHead,
} from "../../../edge/body/multipart/multipart_head.ts";
import { withMultipartField } from "../../../edge/body/multipart/multipart_key.ts";
import { mutateBytes, utf8 } from "../mutate_bytes.ts";
import { type Target, target } from "../target.ts";

const BOUNDARY = "xYz-1";
const KEY = "the key";
const part = (disposition: string, value: string, more = ""): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n${value}\r\n`;
const END = `--${BOUNDARY}--\r\n`;
const BODIES = [
  part('name="bank_name"', "icici") + part('name="upload_type"', "PDF") +
  part(
    'name="file"; filename="s.pdf"',
    "%PDF-1.7 \r\n--xYz-",
    "Content-Type: application/pdf\r\n",
  ) +
  END,
  part('name="api_key"', "caller") + part("name=link_id", "UX-2827 é") + END,
  part('name="a"', "1\r\n2") + part('name="api_key"', "") + part('name="a"', "--") + END,
  `preamble\r\n${part('name="session_id"', "8d5ea22b")}--${BOUNDARY} \t\r\n` +
  `content-disposition: form-data; name="b"\r\ncontent-transfer-encoding: 8bit\r\n\r\n\r\n${END}`,
].map(utf8);
const PIECES = [
  ...["\r\n", "\r", "\n", "--", `--${BOUNDARY}`, `\r\n--${BOUNDARY}`, `\r\n--${BOUNDARY}--`, "\0"],
  ...[
    "; filename=",
    "; name*=",
    '; name="api_key"',
    '"',
    "\\",
    '\\"',
    ";",
    ":",
    " ",
    "\t",
    "é",
    "%22",
  ],
  part('name="api_key"', "2"),
  ...["Content-Disposition: form-data", "Content-Transfer-Encoding: base64\r\n", "\r\n\r\n"],
  ...["Content-Type: text/plain; charset=utf-16\r\n", "x".repeat(1030)],
].map(utf8).concat(Uint8Array.of(0xff), Uint8Array.of(0xc3));

/** Reads a form that comes in two chunks. */
async function readForm(bytes: Uint8Array<ArrayBuffer>, cut: number) {
  const stream = ReadableStream.from([bytes.subarray(0, cut), bytes.subarray(cut)]);
  return await readMultipartHead(stream, BOUNDARY);
}

// Platforms read other spellings in ways of their own: some split a quoted name at its semicolons,
// some keep the white space around an unquoted one, some overlook a part without a name, behind a
// padded delimiter, or before a last delimiter that does not end its line.
const ODD_DELIMITER = new RegExp(`--${BOUNDARY}(?:[ \\t]+\\r\\n|--(?!\\r\\n|$))`);
const CLOSED = new RegExp(`\\r\\n--${BOUNDARY}--(?:\\r\\n|$)`);
const PLAIN_HEADER =
  /^[Cc]ontent-[Dd]isposition: ?form-data; name=(?:"[\w .%'é-]+"|[\w.%'é-]+)(?:; filename="[\w.]+")?$/;

function isWrittenPlainly(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  // What does not close is Django's to read, and nobody else's.
  return CLOSED.test(text) && !ODD_DELIMITER.test(text) &&
    text.split("\r\n").every((line) =>
      !/content-disposition|name=/i.test(line) || PLAIN_HEADER.test(line)
    );
}

type Pairs = readonly (readonly [string, string])[];

/** The fields up to the first file as the platform reads them; undefined where it refuses the form. */
async function readPlainly(bytes: Uint8Array<ArrayBuffer>): Promise<Pairs | undefined> {
  const headers = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
  const form = await new Response(bytes, { headers }).formData().catch(() => undefined);
  if (form === undefined) return undefined;
  const entries = [...form];
  const file = entries.findIndex(([, value]) => typeof value !== "string");
  return entries.slice(0, file === -1 ? entries.length : file) as unknown as Pairs;
}

function pairsOf({ fields }: MultipartHead): Pairs {
  return fields.map(({ name, value }) => [name, value]);
}

async function checkMultipart(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const form = await readForm(bytes, bytes.length);
  const cut = await readForm(bytes, bytes.length >> 1);
  if ("refused" in form || "refused" in cut) return assert.deepEqual(cut, form);
  assert.deepEqual(pairsOf(cut), pairsOf(form));
  const plain = isWrittenPlainly(bytes) ? await readPlainly(bytes) : undefined;
  if (plain !== undefined) assert.deepEqual(pairsOf(form), plain);
  for (const add of [true, false]) {
    const spliced = withMultipartField(form, BOUNDARY, "api_key", KEY, add);
    const again = await readForm(spliced, spliced.length);
    assert.ok(!("refused" in again), `after the key: ${JSON.stringify(again)}`);
    const has = form.fields.some(({ name }) => name === "api_key");
    const replaced: Pairs = pairsOf(form).map(([name, value]) => [
      name,
      name === "api_key" ? KEY : value,
    ]);
    assert.deepEqual(pairsOf(again), has || !add ? replaced : [["api_key", KEY], ...replaced]);
    assert.equal(again.hasFile, form.hasFile);
  }
}

/** DATA: multipart bodies. */
export const MULTIPART_TARGETS: readonly Target[] = [
  target({
    name: "multipart bytes",
    share: 4,
    bytes: true,
    make: (random) => mutateBytes(random.pick(BODIES), random, { pieces: PIECES, bodies: BODIES }),
    check: checkMultipart,
  }),
];
