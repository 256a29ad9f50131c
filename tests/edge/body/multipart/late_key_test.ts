import assert from "node:assert/strict";
import { refuseLateKey } from "../../../../edge/body/multipart/late_key.ts";
import { streamOf } from "../../../../edge/http/limited_stream.ts";

const FILE = "%PDF-1.4 api_key name*=\r\n--edge\r\n";
const DISPOSITION = "Content-Disposition: form-data; ";

/** DATA: what follows a file, and ends where the name is. */
const KEYS: Readonly<Record<string, string>> = {
  "the name": `${DISPOSITION}name="api_key`,
  "an extended name": `${DISPOSITION}name*`,
  "a name behind a file name": `${DISPOSITION}filename*=utf-8''a; NAME*`,
  "capitals": `CONTENT-DISPOSITION: ${DISPOSITION}name=api_key`,
  "a delimiter in a part's headers": `${"x".repeat(1010)}\r\n--edge\r\n${DISPOSITION}name="api_key`,
  "no delimiter": `${"x".repeat(3000)}\r\n${DISPOSITION}name="api_key`,
};

/** DATA: what follows a file and has no key in it. */
const OTHERS: Readonly<Record<string, string>> = {
  "a name": `${DISPOSITION}name="key`,
  "an extended file name": `${DISPOSITION}name="x"; filename*=utf-8''a.pdf`,
  "a key beyond a part's headers": `${DISPOSITION}name="x"\r\n\r\n${"x".repeat(1024)}api_key`,
  "a key alone": `api_key=1&${"x".repeat(1024)}`,
};

for (const [name, text] of Object.entries(KEYS)) {
  Deno.test(`a form with an api_key behind its file breaks off before the value: ${name}`, async () => {
    const form = `${FILE}${text}"\r\n\r\nVALUE\r\n--edge--`;
    for (const chunks of cuts(form)) {
      const { passed, refused } = await read(chunks);
      assert.ok(refused, `cut at ${chunks[0].length}`);
      assert.ok(form.startsWith(passed) && !passed.includes("VALUE"));
    }
  });
}

for (const [name, text] of Object.entries(OTHERS)) {
  Deno.test(`what follows a file is passed on as it is: ${name}`, async () => {
    const form = `${FILE}${text}"\r\n\r\nVALUE\r\n--edge--`;
    for (const chunks of cuts(form)) {
      assert.deepEqual(await read(chunks), { passed: form, refused: false });
    }
  });
}

// In two at every place, and byte by byte; the value is a chunk of its own.
function* cuts(form: string): Generator<readonly string[]> {
  const value = form.indexOf("VALUE");
  for (let at = 1; at < value; at++) {
    yield [form.slice(0, at), form.slice(at, value), form.slice(value)];
  }
  yield [...form];
}

async function read(chunks: readonly string[]) {
  let [passed, refused] = ["", false];
  const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk));
  const stream = refuseLateKey(streamOf(bytes), () => refused = true);
  try {
    for await (const chunk of stream) passed += new TextDecoder().decode(chunk);
  } catch {
    assert.ok(refused, "it has failed for another reason");
  }
  return { passed, refused };
}
