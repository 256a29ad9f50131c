import { DOCUMENTED_ERRORS, type DocumentedError } from "./tables/documented_errors.ts";

interface TextPattern {
  readonly exact: ReadonlySet<string>;
  readonly template?: RegExp;
}

const LONGEST_TEXT = 1000;

const PATTERNS: ReadonlyMap<DocumentedError, TextPattern> = new Map(
  DOCUMENTED_ERRORS.map((entry) => [entry, {
    exact: new Set(entry.messages.map(({ message }) => normalise(message))),
    ...(entry.template === undefined ? {} : { template: toPattern(entry.template) }),
  }]),
);

/**
 * The entries among those given that a text reports: those with the documented text, else those
 * whose template fits. The first text that any entry fits decides; none may fit.
 *
 * Case, white space, punctuation and quotation marks do not count, because texts are not stable.
 */
export function matchText(
  texts: readonly string[],
  entries: readonly DocumentedError[],
): readonly DocumentedError[] {
  for (const text of texts) {
    const words = normalise(text.slice(0, LONGEST_TEXT));
    const exact = entries.filter((entry) => PATTERNS.get(entry)!.exact.has(words));
    if (exact.length > 0) return exact;
    const fitting = entries.filter((entry) => PATTERNS.get(entry)!.template?.test(words));
    if (fitting.length > 0) return fitting;
  }
  return [];
}

function normalise(text: string): string {
  return text.toLowerCase()
    .replace(/['"`‘’“”\\]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

// Normalised pieces hold letters, digits and spaces only, so they need no escaping.
function toPattern(template: string): RegExp {
  const pieces = template.split(/\{\w+\}/).map(normalise);
  const before = pieces[0] === "" ? "(?:.* )?" : "";
  const after = pieces.at(-1) === "" ? "(?: .*)?" : "";
  const fixed = pieces.filter((piece) => piece !== "").join("(?: .*)? ");
  return new RegExp(`^${before}${fixed}${after}$`);
}
