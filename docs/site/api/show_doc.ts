import { escapeHtml } from "../html.ts";

/** Where a symbol is documented; `undefined` for one that is not. */
export type FindSymbol = (name: string) => string | undefined;

const FENCE = /```[^\n]*\n([\s\S]*?)```/g;

/** DATA: what TypeScript is made of, in this order: comments, texts, words, numbers, names. */
const CODE = new RegExp(
  [
    /(\/\*[\s\S]*?\*\/|\/\/[^\n]*)/,
    /("(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)/,
    /\b(import|export|from|const|let|function|interface|type|class|extends|readonly|return|await|async|if|for|of|in|new|throw|typeof|keyof)\b/,
    /\b(\d[\w.]*|true|false|null|undefined)\b/,
    /\b([A-Za-z_$][\w$]*)/,
  ].map(({ source }) => source).join("|"),
  "g",
);
const LOOKS = ["comment", "string", "word", "number"] as const;

/** A docstring's text as HTML: paragraphs, lists, code, and links to symbols. */
export function showDoc(doc: string, find: FindSymbol): string {
  // Every second piece is the inside of a fence.
  return doc.split(FENCE)
    .map((piece, index) =>
      index % 2 === 1 ? showCode(piece.trimEnd(), find) : showProse(piece, find)
    )
    .join("");
}

/** Code as HTML in colours, the names of symbols as links. */
export function showCode(code: string, find: FindSymbol): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of code.matchAll(CODE)) {
    pieces.push(escapeHtml(code.slice(end, match.index)), showToken(match, find));
    end = match.index + match[0].length;
  }
  pieces.push(escapeHtml(code.slice(end)));
  return `<pre class="code" tabindex="0" aria-label="Code">${pieces.join("")}</pre>`;
}

/** A line of a docstring as HTML, without a paragraph around it. */
export function showLine(text: string, find: FindSymbol): string {
  return text.split(/(`[^`]*`|\{@link(?:code)? [^}]*\}|\[[^\]]*\]\([^)\s]*\))/).map(
    (piece, index) => {
      if (index % 2 === 0) return escapeHtml(piece);
      const name = /^`([^`]*)`$/.exec(piece)?.[1] ??
        /^\{@link(?:code)? ([^}]*)\}$/.exec(piece)?.[1];
      if (name === undefined) {
        const [, words, address] = /^\[([^\]]*)\]\(([^)\s]*)\)$/.exec(piece)!;
        return `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
      }
      const code = `<code>${escapeHtml(name)}</code>`;
      const address = find(name);
      return address === undefined ? code : `<a href="${address}">${code}</a>`;
    },
  ).join("");
}

function showToken(match: RegExpExecArray, find: FindSymbol): string {
  const escaped = escapeHtml(match[0]);
  const look = LOOKS.find((_, index) => match[index + 1] !== undefined);
  if (look !== undefined) return `<span class="${look}">${escaped}</span>`;
  const address = find(match[0]);
  return address === undefined ? escaped : `<a href="${address}">${escaped}</a>`;
}

function showProse(text: string, find: FindSymbol): string {
  return text.split(/\n\s*\n/).map((block) => block.trim()).filter((block) => block !== "")
    .map((block) => {
      if (!/^- /.test(block)) return `<p>${showLine(block, find)}</p>`;
      const items = block.split(/\n(?=- )/).map((item) =>
        `<li>${showLine(item.slice(2), find)}</li>`
      );
      return `<ul>${items.join("")}</ul>`;
    }).join("");
}
