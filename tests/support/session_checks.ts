import assert from "node:assert/strict";
import { type AcceptedSession, checkSession, type SessionOptions } from "../../mod.ts";

/** The day of the v2 document's own samples. */
export const TODAY = "2025-12-09";

export const V2: SessionOptions = { version: "v2", today: TODAY };
export const V1: SessionOptions = { version: "v1", today: TODAY };
export const V1_2024: SessionOptions = { version: "v1.2024", today: TODAY };
export const V1_2020: SessionOptions = { version: "v1.2020", today: TODAY };

/** The check of a request that is expected to be accepted. */
export function accepted(request: unknown, options: SessionOptions): AcceptedSession {
  const check = checkSession(request, options);
  assert.ok(
    check.ok,
    `is refused: ${check.errors.map(({ code, path }) => code + path).join(", ")}`,
  );
  return check;
}

/** The errors of a request, each as its code and path. */
export function errorsOf(request: unknown, options: SessionOptions): string[] {
  return checkSession(request, options).errors.map(({ code, path }) => `${code} ${path}`);
}

/** The notices of a request, each as its code and path; of the codes given, where some are. */
export function noticesOf(
  request: unknown,
  options: SessionOptions,
  ...codes: readonly string[]
): string[] {
  return checkSession(request, options).notices
    .filter(({ code }) => codes.length === 0 || codes.includes(code))
    .map(({ code, path }) => `${code} ${path}`);
}
