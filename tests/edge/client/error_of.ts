import assert from "node:assert/strict";
import type { BankConnectError } from "../../../edge/client/mod.ts";
import { CALL_CASES, type CallCase } from "./every_call.ts";
import { clientWith, recordFetch } from "./recorded_fetch.ts";

/** The error of a call that is answered so; of createSession where no other is named. */
export async function errorOf(
  answer: () => Response,
  call: CallCase["call"] = CALL_CASES.createSession.call,
): Promise<BankConnectError> {
  const { fetch, sent } = recordFetch(answer);
  const result = await call(clientWith(fetch));
  assert.ok(!result.ok);
  assert.equal(sent.length, 1);
  return result.error;
}

/** A function that answers with a text. */
export function text(body: string | null, status = 200, type = "application/json"): () => Response {
  return () => new Response(body, { status, headers: { "content-type": type } });
}
