import assert from "node:assert/strict";

/** An element of an SVG text. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text and that of its children. */
  readonly text: string;
  readonly children: readonly SvgElement[];
}

/** A rectangle around something drawn. */
export interface Box {
  readonly text: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface OpenElement extends SvgElement {
  text: string;
  readonly children: SvgElement[];
}

const TAG = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*(\/?)>/;
const ATTRIBUTE = /([A-Za-z][\w:-]*)="([^"<]*)"/g;
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
// The characters of XML 1.0.
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Reads an SVG text, strictly: it fails where a parser of XML would, or sooner. */
export function readSvg(svg: string): SvgElement {
  assert.match(svg, ALLOWED, "it has characters that XML cannot hold");
  const root: OpenElement = { name: "", attributes: {}, text: "", children: [] };
  const open: OpenElement[] = [root];
  let rest = svg;
  while (rest !== "") {
    const parent = open.at(-1)!;
    if (!rest.startsWith("<")) {
      const end = rest.indexOf("<");
      const text = end < 0 ? rest : rest.slice(0, end);
      for (const element of open) element.text += unescape(text);
      rest = rest.slice(text.length);
      continue;
    }
    const match = TAG.exec(rest);
    assert.ok(match !== null, `no tag: ${rest.slice(0, 80)}`);
    const [tag, closing, name, attributes, alone] = match;
    rest = rest.slice(tag.length);
    if (closing === "/") {
      assert.equal(name, parent.name, "the tags are not nested");
      open.pop();
      continue;
    }
    const element = { name, attributes: readAttributes(attributes), text: "", children: [] };
    parent.children.push(element);
    if (alone === "") open.push(element);
  }
  assert.equal(open.length, 1, "a tag is left open");
  assert.equal(root.children.length, 1, "there is not one root");
  return root.children[0];
}

/** All elements within one, itself first. */
export function elementsIn(element: SvgElement): readonly SvgElement[] {
  return [element, ...element.children.flatMap(elementsIn)];
}

/** The elements of a class. */
export function ofClass(svg: SvgElement, name: string): readonly SvgElement[] {
  return elementsIn(svg).filter(({ attributes }) => attributes.class?.split(" ").includes(name));
}

/** The texts that are shown. */
export function textsOf(svg: SvgElement): readonly string[] {
  return elementsIn(svg).filter(({ name }) => name === "text").map(({ text }) => text);
}

/** The boxes of the texts, where a character is estimated to be 0.6 em wide. */
export function textBoxes(svg: SvgElement): readonly Box[] {
  return elementsIn(svg).filter(({ name }) => name === "text").map(({ attributes, ...element }) => {
    const [x, y, size] = ["x", "y", "font-size"].map((name) => Number(attributes[name]));
    const width = [...element.text].length * 0.6 * size;
    const anchor = attributes["text-anchor"] ?? "start";
    const x0 = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return { text: element.text, x0, x1: x0 + width, y0: y - size * 0.8, y1: y + size * 0.2 };
  });
}

/** The points of everything that is drawn, hatches aside. */
export function pointsOf(svg: SvgElement): readonly (readonly [x: number, y: number])[] {
  const drawn = svg.children.filter(({ name }) => name !== "defs").flatMap(elementsIn);
  return drawn.flatMap(({ attributes: { d, x, y, width, height, x1 }, name }) => {
    assert.equal(x1, undefined);
    if (d !== undefined) {
      const numbers = d.split(/[MLZ ]/).filter((text) => text !== "").map(Number);
      return Array.from({ length: numbers.length / 2 }, (_, index) => {
        return [numbers[index * 2], numbers[index * 2 + 1]] as const;
      });
    }
    if (name !== "rect") return [];
    const [left, top] = [Number(x ?? 0), Number(y ?? 0)];
    return [[left, top], [left + Number(width), top + Number(height)]] as const;
  });
}

/** Whether two boxes have an area in common. */
export function overlap(a: Box, b: Box): boolean {
  const play = 0.5;
  return a.x0 + play < b.x1 && b.x0 + play < a.x1 && a.y0 + play < b.y1 && b.y0 + play < a.y1;
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>();
  for (const [, name, value] of text.matchAll(ATTRIBUTE)) {
    assert.ok(!attributes.has(name), `${name} stands there twice`);
    attributes.set(name, unescape(value));
  }
  return Object.fromEntries(attributes);
}

function unescape(text: string): string {
  assert.ok(!text.replace(ENTITY, "").includes("&"), `an unknown entity in ${text.slice(0, 80)}`);
  return text.replace(ENTITY, (entity) => ENTITIES[entity]);
}
