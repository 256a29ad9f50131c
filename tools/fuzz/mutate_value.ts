import { addDays } from "../../lib/dates/add.ts";
import { formatWireDate, parseWireDate } from "../../lib/dates/wire_date.ts";
import type { Random } from "./random.ts";

/** Values that sit at the edges of types and limits, and members that have odd names. */
const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -0, 1, -1, 0.5, 1e21, 1e-7, 2 ** 53, 1e308],
  ...["", " ", "\0", "\ud83d", "\ufeff", "\u0085", "\u0660\u0661", "__proto__", "constructor"],
  ...["01/01/0001", "31/12/9999", "29/02/2024", "29/02/2025", "2025-12-09", "1/1/2025"],
  ...["x".repeat(501), "1".repeat(1001), "https://example.com", "a=b&c=d", '{"a":1}', "%PDF-"],
  ...[[], [[]], {}, { "": null }, [null, 1, "a"], { toString: 1 }, { length: 1 }],
  JSON.parse('{"__proto__": {"a": 1}}'),
];
const ODD_UNITS: readonly string[] = [
  ...[" ", "\t", "\n", "\0", "\u00a0", "\u3000", "0", "9", "/", "-", ".", "?", "&", "=", "%", "+"],
  ...["\ud83d", "\ude00", "\u0661", "a", "A", "_", '"', "\\", "{", "}"],
];
const DATE_STEPS: readonly number[] = [
  -36_500,
  -731,
  -427,
  -426,
  -425,
  -31,
  -7,
  -1,
  1,
  7,
  31,
  3660,
];

/** A changed copy of a JSON value; `pool` has values that are put in as they are. */
export function mutateValue(value: unknown, random: Random, pool: readonly unknown[]): unknown {
  let changed = value;
  for (let left = 1 + random.below(3); left > 0; left--) {
    changed = change(changed, random, pool, 4);
  }
  return changed;
}

function change(value: unknown, random: Random, pool: readonly unknown[], depth: number): unknown {
  if (random.once(24)) return other(random, pool);
  if (typeof value === "string") return changeText(value, random, pool);
  if (typeof value === "number") return value + random.pick([-1, 1, 0.5, 1e9, -1e9]);
  if (typeof value !== "object" || value === null || depth === 0) return other(random, pool);
  if (Array.isArray(value)) return changeList(value, random, pool, depth);
  const names = Object.keys(value);
  const copy: Record<string, unknown> = { ...value };
  const name = random.pick([...names, ...names, "other"]);
  switch (random.below(8)) {
    case 0:
      delete copy[name];
      break;
    case 1:
      set(copy, random.pick(pool), random, pool);
      break;
    case 2:
      set(copy, changeText(name, random, pool), random, pool);
      break;
    case 3:
      copy[name] = copy[random.pick(names.length === 0 ? ["other"] : names)];
      break;
    default:
      set(copy, name, random, pool, change(copy[name], random, pool, depth - 1));
  }
  return copy;
}

// Assigning would set the prototype where JSON.parse makes a member.
function set(
  object: Record<string, unknown>,
  name: unknown,
  random: Random,
  pool: readonly unknown[],
  value: unknown = other(random, pool),
): void {
  Object.defineProperty(object, typeof name === "string" ? name.slice(0, 40) : "other", {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function changeList(
  list: readonly unknown[],
  random: Random,
  pool: readonly unknown[],
  depth: number,
): unknown[] {
  const at = random.below(list.length + 1);
  if (random.once(3)) return list.toSpliced(at, 0, other(random, pool));
  if (random.once(3)) return list.toSpliced(at, 1);
  return list.toSpliced(at, 1, change(list[at], random, pool, depth - 1));
}

function changeText(text: string, random: Random, pool: readonly unknown[]): string {
  const date = parseWireDate(text);
  if (date !== undefined && !random.once(3)) {
    try {
      return formatWireDate(addDays(date, random.pick(DATE_STEPS)));
    } catch {
      return text;
    }
  }
  const at = random.below(text.length + 1);
  switch (random.below(6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + random.pick(ODD_UNITS) + text.slice(at);
    case 2:
      return text.slice(0, at) + random.pick(ODD_UNITS) + text.slice(at + 1);
    case 3:
      return random.once(2) ? text.toUpperCase() : text.toLowerCase();
    default: {
      const taken = random.pick(pool);
      return typeof taken === "string" ? taken : random.pick(ODD_UNITS) + text;
    }
  }
}

function other(random: Random, pool: readonly unknown[]): unknown {
  return random.once(3) ? random.pick(ODD_VALUES) : random.pick(pool);
}
