import { MOST_LEVELS, skipSpace } from "./json_scan.ts";

/** Something that is wrong with a JSON text, and where. */
export interface JsonFault {
  /** The index in the text, in UTF-16 units. */
  readonly index: number;
  /** What is wrong, in a few words that repeat nothing of the text. */
  readonly problem: string;
}

/** What a walk over a JSON text finds. */
export interface JsonFaults {
  /** Why it is not JSON. */
  readonly syntax?: JsonFault;
  /** What two parsers may read as two different requests; the guard refuses such a text. */
  readonly hazards: readonly JsonFault[];
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Finds where a text stops being JSON, and what in it is risky all the same. */
export function findJsonFaults(text: string): JsonFaults {
  const hazards: JsonFault[] = [];
  const open: (Set<string> | undefined)[] = [];
  let at = skipSpace(text, 0);
  // Each turn reads a value, or the end of an empty array or object, and what closes behind it.
  for (;;) {
    const unit = text[at];
    if (unit === "{" || unit === "[") {
      open.push(unit === "{" ? new Set() : undefined);
      if (open.length === MOST_LEVELS + 1) {
        hazards.push({ index: at, problem: `nested deeper than ${MOST_LEVELS} levels` });
      }
      at = skipSpace(text, at + 1);
      if (text[at] !== (unit === "{" ? "}" : "]")) {
        if (unit === "[") continue;
        const problem = readMemberName();
        if (problem !== undefined) return fail(problem);
        continue;
      }
    } else {
      const problem = unit === '"' ? readString() : readScalar();
      if (problem !== undefined) return fail(problem);
      at = skipSpace(text, at);
    }
    while (open.length > 0 && text[at] === (open.at(-1) === undefined ? "]" : "}")) {
      open.pop();
      at = skipSpace(text, at + 1);
    }
    if (open.length === 0) return at < text.length ? fail("something follows it") : { hazards };
    if (text[at] !== ",") {
      return fail(`a comma or ${open.at(-1) === undefined ? "]" : "}"} is missing`);
    }
    at = skipSpace(text, at + 1);
    const problem = open.at(-1) === undefined ? undefined : readMemberName();
    if (problem !== undefined) return fail(problem);
  }

  function fail(problem: string): JsonFaults {
    return {
      syntax: { index: at, problem: at >= text.length ? "it ends too early" : problem },
      hazards,
    };
  }

  function readMemberName(): string | undefined {
    const start = at;
    if (text[at] !== '"') return "a member's name in double quotes is missing";
    const problem = readString();
    if (problem !== undefined) return problem;
    const name: string = JSON.parse(text.slice(start, at));
    const seen = open.at(-1)!;
    if (seen.has(name)) hazards.push({ index: start, problem: "a duplicate member" });
    if (name === "__proto__") hazards.push({ index: start, problem: "a member named __proto__" });
    seen.add(name);
    at = skipSpace(text, at);
    if (text[at] !== ":") return "a colon is missing";
    at = skipSpace(text, at + 1);
    return undefined;
  }

  function readString(): string | undefined {
    for (at++; at < text.length; at++) {
      if (text[at] === '"') {
        at++;
        return undefined;
      }
      if (text.charCodeAt(at) < 0x20) return "a string has a control character or does not end";
      if (text[at] !== "\\") continue;
      if (!match(ESCAPE)) return "a string has an unknown escape";
      at--;
    }
    return "it ends too early";
  }

  function readScalar(): string | undefined {
    return match(NUMBER) || match(WORD) ? undefined : "a value is missing or not JSON";
  }

  function match(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  }
}
