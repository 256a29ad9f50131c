import { PARAMETER_NAMES } from "../../../mod.ts";
import { json, PDF, SESSION_ID } from "./recorded_fetch.ts";

/** Session requests with the text in every place, one at a time. */
export function* requestsWith(text: string): Generator<unknown> {
  for (const name of [...PARAMETER_NAMES, "api_key", "pan", "x_unknown", text]) {
    for (const value of [text, ` ${text}`, [text], { [text]: text, names: [text] }]) {
      yield { link_id: "1", [name]: value };
      yield { link_id: "1", mode: "none", [name]: value };
    }
  }
  yield text;
  yield [text];
}

/** Uploads with the text in every place, one at a time. */
export function* uploadsWith(text: string): Generator<unknown> {
  const good = { session_id: SESSION_ID, upload_type: "PDF", file: PDF };
  const names = ["bank_name", "account_category", "upload_type", "session_id", "pdf_password"];
  for (const name of [...names, "file_url", "file", "api_key", "x_unknown", text]) {
    yield { ...good, [name]: text };
    yield { ...good, [name]: { [text]: text } };
    yield { ...good, upload_type: "none", [name]: text };
  }
  yield { ...good, file: new File([], text) };
}

/** Answers that repeat the text in every place, one at a time. */
export function answersWith(text: string): readonly (() => Response)[] {
  const finding = {
    ...{ rule: text, code: text, message: text, category: text, path: `/${text}`, source: text },
    ...{ field: text, suggestion: text, before: text, after: text, status: 400 },
  };
  const varying = {
    ...finding,
    ...{ rule: "choice-other", code: "INVALID_OTHER", category: "input", source: "A document" },
  };
  const body = {
    error: { code: text, message: `It repeats ${text} here` },
    errors: [finding, varying],
    notices: [finding, varying],
    [text]: text,
  };
  const headers = {
    "x-bankconnect-guard": "refused",
    "x-request-id": text.replace(/[^\w-]/g, "-"),
    "retry-after": text,
    "location": `https://a.example/${text}`,
    [`x-${text.replace(/\W/g, "")}`]: text,
  };
  return [
    ...[200, 302, 400, 403, 429, 500, 503].map((status) => json(body, { status, headers })),
    json({ error: { code: "INVALID_REQUEST", message: `${text}: "${text}" is wrong` } }, {
      status: 400,
    }),
    json({ detail: text }, { status: 401 }),
    json({ link_id: [text], [text]: [text] }, { status: 400 }),
    json({ error: text }, { status: 400 }),
    json(text, { status: 400 }),
    () => new Response(`<html>${text}</html>`, { status: 502, headers }),
    () => new Response(text, { status: 400 }),
    () => new Response(`{"error": "${text}`, { status: 200 }),
    () => {
      throw new TypeError(`error sending request for url (https://a.example/${text})`, {
        cause: new Error(text),
      });
    },
  ];
}
