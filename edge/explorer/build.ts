/// <reference lib="dom" />

/** What an element can have inside; `undefined` and `false` are left out. */
export type Child = Node | string | undefined | false;

/** What an element can have: attributes by name, and `onclick`. */
export type Attributes = Readonly<Record<string, string | boolean | (() => void) | undefined>>;

/** An element with attributes and children; texts stay texts, whatever they hold. */
export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice("on".length), value);
    else if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** The element of the page with that id; the page has it by construction. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

/** What a table is made of; the first cell of each row is its head. */
export interface TableParts {
  readonly class: string;
  readonly caption?: readonly Child[];
  readonly heads: readonly Child[];
  readonly rows: readonly (readonly string[])[];
}

/** A table with a head over each column and before each row. */
export function buildTable({ class: name, caption, heads, rows }: TableParts): HTMLElement {
  return build(
    "table",
    { class: name },
    caption && build("caption", {}, ...caption),
    build(
      "thead",
      {},
      build("tr", {}, ...heads.map((head) => build("th", { scope: "col" }, head))),
    ),
    build(
      "tbody",
      {},
      ...rows.map(([head, ...cells]) =>
        build(
          "tr",
          {},
          build("th", { scope: "row" }, head),
          ...cells.map((cell) => build("td", {}, cell)),
        )
      ),
    ),
  );
}
