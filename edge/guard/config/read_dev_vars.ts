const LINE =
  /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*(?:'([^']*)'|"((?:\\"|[^"])*)"|`([^`]*)`|([^#\r\n]*))/gm;

/**
 * Reads the text of a `.dev.vars` file as wrangler does: values plain up to a `#`, or in quotes, in
 * which they may span lines; of `\n` in double quotes a line break is made, and of nothing else.
 */
export function readDevVars(text: string): Readonly<Record<string, string>> {
  const variables = new Map<string, string>();
  for (const [, name, single, double, back, plain] of text.matchAll(LINE)) {
    const quoted = single ?? double?.replaceAll("\\n", "\n") ?? back;
    variables.set(name, quoted ?? plain.trim());
  }
  return Object.fromEntries(variables);
}
