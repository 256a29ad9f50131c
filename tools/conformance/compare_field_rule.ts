import type { SessionCheck, SessionOptions } from "@bankconnect/guard";
import { differences } from "./differences.ts";

/** A value, and what a serializer of Django REST Framework says of it. */
export interface FieldRuleVector {
  readonly field: string;
  readonly value: unknown;
  readonly ok: boolean;
  readonly messages: readonly string[];
}

const OPTIONS = { version: "v1", today: "2025-12-09" } as const;

/** The differences between a whole check's verdict on one field and the serializer's. */
export function compareFieldRule(
  checkSession: (request: unknown, options: SessionOptions) => SessionCheck,
  { field, value, ok, messages }: FieldRuleVector,
): string[] {
  const { errors } = checkSession({ link_id: "UX-2827", [field]: value }, OPTIONS);
  // Limits that FinBox adds and rules between fields have codes of their own.
  const refusals = errors.filter((error) =>
    error.code === "INVALID_REQUEST" && error.field === field
  );
  const found = { ok: refusals.length === 0, messages: refusals.map(({ message }) => message) };
  const expected = { ok, messages: messages.map((message) => `${field}, ${message}`) };
  // Messages are the serializer's own where the value is a text.
  return typeof value === "string"
    ? differences(found, expected)
    : differences({ ok: found.ok }, { ok });
}
