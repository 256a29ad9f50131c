/** The value of a header and its parameters. */
export interface HeaderParameters {
  /** What precedes the first semicolon, in lower case. */
  readonly value: string;
  /** The parameters by their names in lower case, unquoted. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Names that RFC 2231 continues in numbered pieces, which some releases of Django join. */
const CONTINUED = /\*\d/;

/**
 * Reads a header such as `form-data; name="file"; filename="statement.pdf"` as Django does, or
 * returns undefined where two of its releases, or two parsers, may read it as two different ones.
 *
 * A semicolon separates where the number of quotes before it is even; a piece without `=` is
 * skipped; blanks around `=` do not count; quotes are removed where they enclose the whole value, so
 * `filename="my "final".pdf"` is a file name. In such a value `\\` and `\"` are the second character;
 * every other escape, also a percent escape, stays. A duplicate parameter, a quote that does not
 * close, a parameter after an escaped quote and a parameter in pieces (`name*0=…`) return undefined.
 */
export function readHeaderParameters(text: string): HeaderParameters | undefined {
  const escapedQuote = text.indexOf('\\"');
  if (escapedQuote !== -1 && text.includes(";", escapedQuote)) return undefined;
  const pieces = splitOutsideQuotes(text);
  if (pieces === undefined) return undefined;
  const parameters = new Map<string, string>();
  for (const piece of pieces.slice(1)) {
    const equals = piece.indexOf("=");
    if (equals === -1) continue;
    const name = trimBlanks(piece.slice(0, equals)).toLowerCase();
    const value = unquote(trimBlanks(piece.slice(equals + 1)));
    if (value === undefined || parameters.has(name) || CONTINUED.test(name)) return undefined;
    parameters.set(name, value);
  }
  return { value: trimBlanks(pieces[0]).toLowerCase(), parameters };
}

/** A text without the spaces and tabs around it: `trim` removes a no-break space too, Django does not. */
export function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

// Undefined where a quote does not close.
function splitOutsideQuotes(text: string): [string, ...string[]] | undefined {
  const pieces: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"' && text[at - 1] !== "\\") isQuoted = !isQuoted;
    if (text[at] !== ";" || isQuoted) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  const [first = "", ...others] = [...pieces, text.slice(start)];
  return isQuoted ? undefined : [first, ...others];
}

// Undefined where a quote opens the value and does not end it.
function unquote(value: string): string | undefined {
  if (!value.startsWith('"')) return value;
  if (value.length === 1 || !value.endsWith('"')) return undefined;
  return value.slice(1, -1).replaceAll("\\\\", "\\").replaceAll('\\"', '"');
}
