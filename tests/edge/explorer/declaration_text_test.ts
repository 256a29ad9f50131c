import assert from "node:assert/strict";
import { declarationText } from "../../../docs/site/api/declaration_text.ts";

for (
  const [name, kind, source, wanted] of [
    [
      "a function loses its body",
      "function",
      "export function f(a: string): number {\n  return 1;\n}",
      "function f(a: string): number",
    ],
    [
      "a function that returns an object type keeps it",
      "function",
      "export function f(): { a: string } {\n  return x;\n}",
      "function f(): { a: string }",
    ],
    [
      "a parameter's default object is no body",
      "function",
      "export function f(a: A = {}): B {\n  x();\n}",
      "function f(a: A = {}): B",
    ],
    [
      "an asynchronous function keeps its promise",
      "function",
      "export async function f<T extends A>(\n  a: T,\n): Promise<T> {\n}",
      "async function f<T extends A>(\n  a: T,\n): Promise<T>",
    ],
    [
      "a constant loses its value",
      "variable",
      "export const A: readonly B[] = [{ c: 1 }];",
      "const A: readonly B[]",
    ],
    [
      "a constant with a function's type keeps it",
      "variable",
      "export const A: (b: C) => D = e;",
      "const A: (b: C) => D",
    ],
    [
      "an interface is whole",
      "interface",
      "export interface A {\n  /** It's {one}. */\n  readonly b: { c: string };\n}\nconst d = 1;",
      "interface A {\n  /** It's {one}. */\n  readonly b: { c: string };\n}",
    ],
    [
      "a type is whole",
      "typeAlias",
      'export type A =\n  | { b: "c;" }\n  | D;\nconst e = 1;',
      'type A =\n  | { b: "c;" }\n  | D;',
    ],
    [
      "a class shows its public fields alone",
      "class",
      "export class A extends B {\n  /** One. */\n  declare readonly c: string;\n  readonly #d: string;\n\n  /** Made of it. */\n  constructor(d: string) {\n    this.#d = d;\n  }\n}",
      "class A extends B {\n  /** One. */\n  readonly c: string;\n}",
    ],
  ] as const
) {
  Deno.test(
    name,
    () => assert.equal(declarationText(`// One line before.\n${source}`, 1, kind), wanted),
  );
}
