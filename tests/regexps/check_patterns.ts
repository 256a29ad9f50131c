import { check } from "recheck";
import type { Pattern } from "./collect_patterns.ts";

/** What recheck says of the project's regular expressions. */
export interface Report {
  /** The command that made it. */
  readonly command: string;
  /** The day, in ISO 8601. */
  readonly date: string;
  /** The expressions: `safe`, or recheck's words for how the time grows. */
  readonly patterns: readonly (Pattern & { readonly verdict: string })[];
}

/** Asks recheck about each expression. */
export async function checkPatterns(patterns: readonly Pattern[]): Promise<Report> {
  const checked: (Pattern & { verdict: string })[] = [];
  for (const pattern of patterns) {
    // What these flags say does not change how long an expression takes.
    const flags = pattern.flags.replace(/[dvy]/g, "");
    const found = await check(pattern.source, flags, { timeout: 20_000 });
    const verdict = found.status === "vulnerable" ? found.complexity.summary : found.status;
    checked.push({ ...pattern, verdict });
  }
  const date = new Date().toISOString().slice(0, 10);
  return { command: "deno task regexps", date, patterns: checked };
}
