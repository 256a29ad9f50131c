import assert from "node:assert/strict";
import { checkSession, type SessionOptions } from "../../mod.ts";
import { V1, V2 } from "./checks.ts";

function messageOf(code: string, request: object, options: SessionOptions): string | undefined {
  const { notices } = checkSession({ link_id: "UX-2827", ...request }, options);
  return notices.find((notice) => notice.code === code)?.message;
}

const AA = { mode: "aa", bank_name: "hdfc" };

Deno.test("a session's cut says after how many months", () => {
  const request = { ...AA, from_date: "01/06/2023", to_date: "05/12/2025" };
  assert.match(messageOf("FROM_DATE_CAPPED", request, V1)!, / older than 14 months /);
});

Deno.test("a session's cut that leaves nothing says after how many months", () => {
  const request = { ...AA, from_date: "01/01/2020", to_date: "03/03/2023" };
  assert.match(messageOf("CAP_LEAVES_NOTHING", request, V1)!, / older than 14 months:/);
});

Deno.test("a consent's cut says after how many months", () => {
  const request = { consents: { CC0001: { from_date: "01/01/2020" } } };
  assert.match(messageOf("FROM_DATE_CAPPED", request, V2)!, / older than 14 months /);
});
