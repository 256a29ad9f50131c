/** The value of a header and its parameters. */
export interface HeaderParameters {
  /** What stands before the first semicolon, in lower case. */
  readonly value: string;
  /** The parameters by their names in lower case, unquoted. */
  readonly parameters: ReadonlyMap<string, string>;
}

// Each alternative is read in one pass, so the time grows with the length alone.
const PARAMETER =
  /;[ \t]*(?:([!#$%&'*+.^_`|~\w-]+)[ \t]*=(?:[ \t]*"((?:[^"\\]|\\.)*)"[ \t]*|([^";]*)))?(?=;|$)/y;

/**
 * Reads a header such as `form-data; name="file"; filename="statement.pdf"`, or gives undefined
 * where two parsers may read it as two different ones.
 *
 * In a quoted value `\"` and `\\` stand for the second character; every other escape, also a
 * percent escape, stays as it is, as in Django. A parameter twice, a quote that does not close, and
 * a parameter after an escaped quote (some of Django's releases take it for a part of the quoted
 * value, some do not) give undefined.
 */
export function readHeaderParameters(text: string): HeaderParameters | undefined {
  const valueEnd = text.indexOf(";");
  const start = valueEnd === -1 ? text.length : valueEnd;
  const value = text.slice(0, start).trim().toLowerCase();
  const escapedQuote = text.indexOf('\\"');
  if (escapedQuote !== -1 && text.includes(";", escapedQuote)) return undefined;
  const parameters = new Map<string, string>();
  for (let at = start; at < text.length;) {
    PARAMETER.lastIndex = at;
    const match = PARAMETER.exec(text);
    if (match === null) return undefined;
    at += match[0].length;
    const [, name, quoted, plain] = match;
    if (name === undefined) continue;
    if (parameters.has(name.toLowerCase())) return undefined;
    parameters.set(
      name.toLowerCase(),
      quoted === undefined ? plain.trim() : quoted.replace(/\\(["\\])/g, "$1"),
    );
  }
  return { value, parameters };
}
