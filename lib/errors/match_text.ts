import type { DocumentedError } from "./tables/documented_errors.ts";

interface TextPattern {
  readonly exact: ReadonlySet<string>;
  readonly template?: RegExp;
}

const LONGEST_TEXT = 1000;

const patterns = new Map<DocumentedError, TextPattern>();

/** The pattern of an entry, made when it is first asked for. */
function patternOf(entry: DocumentedError): TextPattern {
  let pattern = patterns.get(entry);
  if (pattern === undefined) {
    const { messages, template } = entry;
    pattern = {
      exact: new Set(messages.map(({ message }) => normalise(message))),
      ...(template === undefined ? {} : { template: toPattern(template) }),
    };
    patterns.set(entry, pattern);
  }
  return pattern;
}

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
    const exact = entries.filter((entry) => patternOf(entry).exact.has(words));
    if (exact.length > 0) return exact;
    const fitting = entries.filter((entry) => patternOf(entry).template?.test(words));
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
