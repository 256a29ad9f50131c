import assert from "node:assert/strict";
import { readFormText, withFormField } from "../../../edge/body/form_text.ts";
import { mutateBytes, utf8 } from "../mutate_bytes.ts";
import { type Target, target } from "../target.ts";

const KEY = "the key & more+";
const BODIES = [
  "link_id=UX-2827&bank_name=hdfc&mode=aa&from_date=01%2F06%2F2025&to_date=09%2F12%2F2025",
  "api_key=caller&link_id=UX-2827&redirect_url=https%3A%2F%2Flender.example%2Freturn%3Fa%3Db",
  "link_id=a+b%20c&api_key=caller%21&is_mobile_field_editable=true&",
  "session_id=8d5ea22b&upload_type=BASE64&file=JVBERi0xLjcK%2B&pdf_password=%C3%A9%F0%9F%98%80",
].map(utf8);
const PIECES = [
  ...["&", "=", "%", "+", ";", "%2", "%zz", "%26", "%3D", "%25", "&&", "?", "#", "\0", " ", "\r\n"],
  ...[
    "api_key=",
    "&api_key",
    "&api%5fkey=1",
    "&__proto__=1",
    "%EF%BB%BF",
    "\ufeff",
    "é",
    "%ff",
    "%C3",
  ],
].map(utf8).concat(Uint8Array.of(0xff), Uint8Array.of(0xc3));

/** What the platform reads; a pair in front keeps it from dropping a question mark. */
function readPlainly(text: string): readonly [string, string][] {
  return [...new URLSearchParams(`&${text}`)];
}

function checkForm(bytes: Uint8Array<ArrayBuffer>): void {
  const form = readFormText(bytes);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return assert.deepEqual(form, { refused: "not UTF-8" });
  }
  const plain = readPlainly(text);
  if ("refused" in form) {
    const keys = plain.filter(([name]) => name === "api_key").length;
    const reasons = {
      "malformed": text.startsWith("\ufeff"),
      "repeated api_key": keys > 1,
      // The platform puts a mark in the place of an escape that is not UTF-8.
      "not UTF-8": plain.flat().some((part) => part.includes("\ufffd")),
    };
    return assert.ok(reasons[form.refused], `refused: ${form.refused}`);
  }
  assert.deepEqual(form.fields, new Map(plain));
  assert.equal(form.text, text);
  for (const add of [true, false]) {
    const spliced = withFormField(form, "api_key", KEY, add);
    const has: boolean = form.fields.has("api_key");
    if (!has && !add) return assert.equal(spliced, text);
    const expected: readonly (readonly string[])[] = has
      ? plain.map(([name, value]) => [name, name === "api_key" ? KEY : value])
      : [["api_key", KEY], ...plain];
    assert.deepEqual(readPlainly(spliced), expected);
  }
}

/** DATA: urlencoded bodies. */
export const FORM_TARGETS: readonly Target[] = [
  target({
    name: "form bytes",
    share: 8,
    bytes: true,
    make: (random) => mutateBytes(random.pick(BODIES), random, { pieces: PIECES, bodies: BODIES }),
    check: checkForm,
  }),
];
