/** DATA: what matters when a declaration's end is looked for; comments and texts are skipped. */
const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|=>|[{}()[\];=]/g;

const CLOSING = ["}", ")", "]"];

/**
 * The source text of a declaration as a reader of its interface wants it: types and interfaces
 * whole, functions without their body, constants without their value, classes without code.
 *
 * @param source The file
 * @param line The line on which the declaration begins, counted from 0
 * @param kind Its kind, as `deno doc` says it
 */
export function declarationText(source: string, line: number, kind: string): string {
  const text = source.split("\n").slice(line).join("\n").replace(
    /^export (?:default )?(?:declare )?/,
    "",
  );
  const end = endOf(text, kind);
  const declaration = text.slice(0, end).trimEnd();
  return kind === "class" ? withoutCode(declaration) : declaration;
}

function endOf(text: string, kind: string): number {
  let depth = 0;
  let before = "";
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    if (/^["`/]/.test(token)) continue;
    const last = text.slice(0, match.index).trimEnd().slice(-2);
    if (depth === 0) {
      if (kind === "variable" && token === "=") return match.index;
      if (kind !== "interface" && kind !== "class" && token === ";") return match.index + 1;
      // A brace behind a colon opens a type, any other one the body.
      if (kind === "function" && token === "{" && before === ")" && !/[:|&<]$|=>$/.test(last)) {
        return match.index;
      }
    }
    if (CLOSING.includes(token)) {
      depth--;
      if (depth === 0 && token === "}" && (kind === "interface" || kind === "class")) {
        return match.index + 1;
      }
    } else if (/^[{([]$/.test(token)) depth++;
    if (depth === 0 && token === ")") before = ")";
  }
  return text.length;
}

// What a class offers: its first line, and its public fields with their docs.
function withoutCode(text: string): string {
  const [head] = text.split("\n", 1);
  const fields = text.match(/^ {2}\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n {2}(?!#|private)[^({;#]+;$/gm) ??
    [];
  return [head, ...fields.map((field) => field.replace("declare ", "")), "}"].join("\n");
}
