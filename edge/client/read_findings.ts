import type { GuardError, Notice } from "../../mod.ts";
import { isObject } from "../../lib/json/is_object.ts";
import { mask, type Secrets } from "./secrets.ts";
import type { CheckFindings } from "../contract/without_values.ts";

const MOST = 100;
const ERROR_TEXTS = ["rule", "code", "message", "category", "path", "source"] as const;
const NOTICE_TEXTS = ["code", "message", "source"] as const;
const FIXED_TEXTS = ["rule", "code", "category", "source"];
const OTHER_TEXTS = ["field", "path", "before", "after", "suggestion"] as const;

/**
 * The findings in a refusal of the guard's. What has another form is left out, and so is what has a
 * secret where none varies.
 */
export function readFindings(body: unknown, secrets: Secrets): CheckFindings {
  const { errors, notices } = (isObject(body) ? body : {}) as Record<string, unknown>;
  return {
    errors: listOf(errors).flatMap((error) => {
      const read = readTexts(error, ERROR_TEXTS, secrets);
      const status = error.status;
      return read && typeof status === "number" ? [{ ...read, status } as GuardError] : [];
    }),
    notices: listOf(notices).flatMap((notice) => {
      const read = readTexts(notice, NOTICE_TEXTS, secrets);
      return read ? [read as Readonly<Record<string, string>> & Notice] : [];
    }),
  };
}

function readTexts(
  value: Readonly<Record<string, unknown>>,
  required: readonly string[],
  secrets: Secrets,
): Readonly<Record<string, string>> | undefined {
  if (!required.every((name) => typeof value[name] === "string")) return undefined;
  const fixed = FIXED_TEXTS.map((name) => value[name]).filter((text) => typeof text === "string");
  if (fixed.some((text) => mask(text, secrets) !== text)) return undefined;
  const names = [...required, ...OTHER_TEXTS].filter((name) => typeof value[name] === "string");
  return Object.fromEntries(names.map((name) => [name, value[name] as string]));
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.slice(0, MOST).filter(isObject) : [];
}
