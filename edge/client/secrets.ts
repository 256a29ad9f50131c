import { type CheckFindings, SHOWN, withoutValues } from "../contract/without_values.ts";

/** What no result or error of the client may repeat, the longest first. */
export type Secrets = readonly string[];

/** DATA: the members of a finding that may repeat a part of the request. */
const VARYING: readonly string[] = ["message", "field", "path", "suggestion", "before", "after"];

/** A shorter text cannot be distinguished from a part of an innocent one. */
const SHORTEST = 4;

/**
 * The texts and numbers of a request that are secrets or may be about a person, beside those
 * given: whatever is in a parameter that is not known to be neither.
 */
export function secretsOf(request: unknown, known: readonly (string | undefined)[]): Secrets {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const pending: unknown[] = [...known];
  if (typeof request === "object" && request !== null) {
    for (const [name, value] of Object.entries(request)) if (!SHOWN.has(name)) pending.push(value);
  }
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === "string" || typeof value === "number") {
      const text = String(value);
      for (const secret of [text, text.trim()]) if (secret.length >= SHORTEST) found.add(secret);
    } else if (typeof value === "object" && value !== null && !isBytes(value) && !seen.has(value)) {
      seen.add(value);
      for (const member of Object.values(value)) pending.push(member);
    }
  }
  return [...found].sort((a, b) => b.length - a.length);
}

/** The text with an ellipsis in place of each secret. */
export function mask(text: string, secrets: Secrets): string {
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, "…"), text);
}

/** The findings without input values, and with an ellipsis in place of each secret. */
export function maskFindings(findings: CheckFindings, secrets: Secrets): CheckFindings {
  const { errors, notices } = withoutValues(findings);
  return {
    errors: errors.map((error) => maskTexts(error, secrets)),
    notices: notices.map((notice) => maskTexts(notice, secrets)),
  };
}

function maskTexts<Finding extends object>(finding: Finding, secrets: Secrets): Finding {
  const members = Object.entries(finding).map(([name, value]) => [
    name,
    typeof value === "string" && VARYING.includes(name) ? mask(value, secrets) : value,
  ]);
  return Object.fromEntries(members);
}

function isBytes(value: object): boolean {
  return ArrayBuffer.isView(value) || value instanceof Blob;
}
