import { replace } from "./mutate_bytes.ts";
import type { Target } from "./target.ts";

const MOST_TRIES = 2000;

/** The input without what it does not need in order to fail in the same way. */
export async function shrink(target: Target, input: unknown): Promise<unknown> {
  const failure = await failureOf(target, input);
  let smallest = input;
  let tries = 0;
  for (let smaller: unknown = smallest; smaller !== undefined;) {
    smaller = undefined;
    for (const candidate of candidatesOf(smallest)) {
      if (++tries > MOST_TRIES) return smallest;
      if (await failureOf(target, candidate) === failure) {
        smaller = candidate;
        break;
      }
    }
    smallest = smaller ?? smallest;
  }
  return smallest;
}

/** What fails, in one line; `undefined` where nothing does. */
export async function failureOf({ check }: Target, input: unknown): Promise<string | undefined> {
  try {
    await check(input);
    return undefined;
  } catch (error) {
    return (error instanceof Error ? `${error.name}: ${error.message}` : String(error))
      .split("\n")[0];
  }
}

function* candidatesOf(value: unknown): Generator<unknown> {
  if (value instanceof Uint8Array) {
    for (let length = value.length; length >= 1; length = Math.floor(length / 2)) {
      for (let at = 0; at + length <= value.length; at += length) {
        yield replace(value.slice(), at, at + length);
      }
    }
  } else if (typeof value === "string" && value.length > 1) {
    yield value.slice(0, value.length >> 1);
    yield value.slice(value.length >> 1);
  } else if (Array.isArray(value)) {
    for (const index of value.keys()) yield value.toSpliced(index, 1);
    for (const [index, item] of value.entries()) {
      for (const smaller of candidatesOf(item)) yield value.with(index, smaller);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const name of Object.keys(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== name));
    }
    for (const [name, member] of Object.entries(value)) {
      for (const smaller of candidatesOf(member)) yield { ...value, [name]: smaller };
    }
  }
}
