import fc from "fast-check";

/** A member of an object as it is written. */
export interface WrittenMember {
  /** The name, in quotes. */
  readonly name: string;
  /** The value. */
  readonly value: string;
  /** The white space around both. */
  readonly spaces: readonly [string, string, string, string];
}

/** An object as it is written. */
export interface WrittenObject {
  readonly before: string;
  readonly members: readonly WrittenMember[];
  readonly after: string;
}

const DEEPEST_VALUE = 62;

/** White space of JSON. */
export const SPACE: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(" ", "\t", "\n", "\r"),
  maxLength: 3,
});

const HEX: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(..."0123456789abcdefABCDEF"),
  minLength: 4,
  maxLength: 4,
});

const STRING: fc.Arbitrary<string> = fc.array(
  fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 })
      .filter((text) => !/["\\]/.test(text) && [...text].every((unit) => unit >= " ")),
    fc.constantFrom('\\"', "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "{", "}", ",", ":"),
    HEX.map((digits) => `\\u${digits}`),
  ),
  { maxLength: 8 },
).map((units) => `"${units.join("")}"`);

const DIGITS: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(..."0123456789"),
  minLength: 1,
  maxLength: 40,
});

const NUMBER: fc.Arbitrary<string> = fc.tuple(
  fc.constantFrom("", "-"),
  fc.oneof(fc.constant("0"), DIGITS.map((digits) => `1${digits}`)),
  fc.option(DIGITS.map((digits) => `.${digits}`), { nil: "" }),
  fc.option(
    fc.tuple(fc.constantFrom("e", "E", "e+", "E-"), DIGITS.map((digits) => digits.slice(0, 4)))
      .map((parts) => parts.join("")),
    { nil: "" },
  ),
).map((parts) => parts.join(""));

const { value: VALUE, members: MEMBERS } = fc.letrec<{
  value: string;
  members: readonly WrittenMember[];
}>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom("null", "true", "false", "[]", "{}", "[ ]"),
    STRING,
    NUMBER,
    fc.integer({ min: 1, max: DEEPEST_VALUE })
      .map((levels) => "[".repeat(levels) + "]".repeat(levels)),
    fc.array(tie("value"), { maxLength: 3 })
      .filter((items) => items.every((item) => depthOf(item) < DEEPEST_VALUE))
      .map((items) => `[${items.join(" ,")}]`),
    tie("members").filter((all) => all.every(({ value }) => depthOf(value) < DEEPEST_VALUE))
      .map((all) => writeObject({ before: "", members: all, after: "" })),
  ),
  members: fc.uniqueArray(
    fc.record({
      name: STRING.filter((name) => JSON.parse(name) !== "__proto__"),
      value: tie("value"),
      spaces: fc.tuple(SPACE, SPACE, SPACE, SPACE),
    }),
    { selector: ({ name }) => JSON.parse(name), maxLength: 4 },
  ),
}));

/** A value as it is written, nested up to 62 levels. */
export const WRITTEN_VALUE: fc.Arbitrary<string> = VALUE;

/** A session request as it is written: any members, the customer's id and deep metadata. */
export const WRITTEN_SESSION: fc.Arbitrary<WrittenObject> = fc.tuple(
  MEMBERS.map((all) => all.filter(({ name }) => !KNOWN.has(JSON.parse(name)))),
  member("link_id", fc.oneof(NUMBER, fc.constant('"UX-2827"'))),
  member(
    "metadata",
    fc.tuple(STRING, VALUE).map(([name, value]) =>
      JSON.parse(name) === "__proto__" ? "{}" : `{${name} : ${value}}`
    ),
  ),
  fc.nat(),
  SPACE,
  SPACE,
).map(([others, linkId, metadata, at, before, after]) => ({
  before,
  members: others.toSpliced(at % (others.length + 1), 0, linkId, metadata),
  after,
}));

const KNOWN: ReadonlySet<string> = new Set(["link_id", "metadata", "api_key"]);

/** A member of a name, in any spelling of it. */
export function member(
  name: string,
  value: fc.Arbitrary<string>,
): fc.Arbitrary<WrittenMember> {
  return fc.record({
    name: spelling(name),
    value,
    spaces: fc.tuple(SPACE, SPACE, SPACE, SPACE),
  });
}

/** A text in quotes, any of its characters escaped. */
export function spelling(text: string): fc.Arbitrary<string> {
  const units = [...text].map((unit) => {
    const digits = unit.charCodeAt(0).toString(16).padStart(4, "0");
    return fc.constantFrom(unit, unit, `\\u${digits}`, `\\u${digits.toUpperCase()}`);
  });
  return fc.tuple(...units).map((written) => `"${written.join("")}"`);
}

/** The text of an object. */
export function writeObject({ before, members, after }: WrittenObject): string {
  const all = members.map(({ name, value, spaces: [a, b, c, d] }) =>
    `${a}${name}${b}:${c}${value}${d}`
  );
  return `${before}{${all.join(",")}}${after}`;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (token === "[" || token === "{") deepest = Math.max(deepest, ++depth);
    if (token === "]" || token === "}") depth--;
  }
  return deepest;
}
