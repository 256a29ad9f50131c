import { escapeHtml } from "../html.ts";
import { declarationText } from "./declaration_text.ts";
import type { ApiPart, Declaration, DocSymbol, JsDoc } from "./read_docs.ts";
import { type FindSymbol, showCode, showDoc, showLine } from "./show_doc.ts";

/** DATA: the headings of a part's page, each with its kinds of declarations. */
const SECTIONS: readonly { readonly name: string; readonly kinds: readonly string[] }[] = [
  { name: "Functions", kinds: ["function"] },
  { name: "Classes", kinds: ["class"] },
  { name: "Constants", kinds: ["variable"] },
  { name: "Types", kinds: ["interface", "typeAlias"] },
];

/** The page that lists the parts, as the content of its `<main>`. */
export function overviewPage(parts: readonly ApiPart[]): string {
  const items = parts.map(({ specifier, folder, doc, symbols }) => {
    const names = symbols.filter(isFunction).map(({ name }) =>
      `<a href="${folder}/index.html#${name}"><code>${name}</code></a>`
    );
    return `<section class="card"><h2><a href="${folder}/index.html"><code>${specifier}</code></a>` +
      `</h2><p>${showLine(firstSentence(doc), () => undefined)}</p>` +
      (names.length === 0 ? "" : `<p class="names">${names.join(" ")}</p>`) + "</section>";
  });
  return `<h1>API</h1><p class="lead">Every part of the package, from its docstrings. Whoever ` +
    `needs one part imports that part alone.</p>${items.join("\n")}`;
}

/** The page of one part, as the content of its `<main>`. */
export function partPage(
  part: ApiPart,
  sources: ReadonlyMap<string, string>,
  findAnywhere: FindSymbol,
): string {
  const own = new Set(
    part.symbols.filter((symbol) => !isReference(symbol)).map(({ name }) => name),
  );
  const find: FindSymbol = (name) => own.has(name) ? `#${name}` : findAnywhere(name);
  const sections = SECTIONS.map(({ name, kinds }) => {
    const symbols = part.symbols.filter(({ declarations: [first] }) => kinds.includes(first.kind));
    if (symbols.length === 0) return "";
    const shown = symbols.map((symbol) => showSymbol(symbol, sources, find));
    return `<h2 class="kind">${name}</h2>${shown.join("\n")}`;
  });
  const references = part.symbols.filter(isReference).map(({ name }) =>
    `<a href="${findAnywhere(name)}"><code>${name}</code></a>`
  );
  return [
    `<p class="trail"><a href="../index.html">API</a></p>`,
    `<h1><code>${part.specifier}</code></h1>`,
    showTags(part.doc, find, true),
    ...sections,
    references.length === 0
      ? ""
      : `<h2 class="kind">Also exported here</h2><p class="names">${references.join(" ")}</p>`,
  ].join("\n");
}

/** Whether a symbol is documented elsewhere. */
export function isReference({ declarations: [first] }: DocSymbol): boolean {
  return first.kind === "reference";
}

function isFunction({ declarations: [first] }: DocSymbol): boolean {
  return first.kind === "function" || first.kind === "class";
}

function showSymbol(
  { name, declarations }: DocSymbol,
  sources: ReadonlyMap<string, string>,
  find: FindSymbol,
): string {
  const findOther: FindSymbol = (other) => other === name ? undefined : find(other);
  return `<section class="card symbol" id="${name}"><h3><a href="#${name}">${name}</a></h3>${
    declarations.map((declaration) =>
      showCode(textOf(declaration, sources), findOther) +
      showTags(declaration.jsDoc ?? {}, findOther)
    ).join("")
  }</section>`;
}

function textOf({ kind, location }: Declaration, sources: ReadonlyMap<string, string>): string {
  return declarationText(sources.get(location.filename)!, location.line, kind);
}

function showTags({ doc = "", tags = [] }: JsDoc, find: FindSymbol, isCard = false): string {
  const rows = tags.flatMap(({ kind, name, type, tsType, doc = "" }): [string, string][] => {
    const thrown = (type ?? tsType?.repr ?? "").replace(/[{}]/g, "");
    if (kind === "param") return [[`<code>${name}</code>`, doc]];
    if (kind === "return") return [["Returns", doc]];
    return kind === "throws" ? [[`Throws <code>${escapeHtml(thrown)}</code>`, doc]] : [];
  });
  const examples = tags.filter(({ kind }) => kind === "example").map(({ doc = "" }) => {
    const [title, ...rest] = doc.split("\n");
    const isTitled = !title.startsWith("```");
    return `<div class="example">${isTitled ? `<p>${showLine(title, find)}</p>` : ""}${
      showDoc(isTitled ? rest.join("\n") : doc, () => undefined)
    }</div>`;
  });
  const list = rows.map(([name, text]) =>
    `<div><dt>${name}</dt><dd>${showLine(text.trim(), find)}</dd></div>`
  );
  const content = showDoc(doc, find) +
    (list.length === 0 ? "" : `<dl class="tags">${list.join("")}</dl>`) + examples.join("");
  return isCard ? `<section class="card symbol">${content}</section>` : content;
}

function firstSentence({ doc = "" }: JsDoc): string {
  return doc.trim().split(/(?<=\.)\s|\n\n/, 1)[0].replaceAll("\n", " ");
}
