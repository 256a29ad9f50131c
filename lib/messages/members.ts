import { isObject, type UnknownObject } from "../json/is_object.ts";

/**
 * A copy of the object, so that each member is read once; `undefined` when the value is no object or
 * throws while it is read, as getters and proxies can.
 */
export function membersOf(value: unknown): UnknownObject | undefined {
  try {
    return isObject(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** The text that is not blank, or the number as text; FinBox takes both for a link_id. */
export function textOf(value: unknown): string | undefined {
  return (typeof value === "string" ? value : Number.isFinite(value) ? `${value}` : "") ||
    undefined;
}

/** The number, when it is a finite one. */
export function numberOf(value: unknown): number | undefined {
  return Number.isFinite(value) ? value as number : undefined;
}

/** The boolean, when it is one. */
export function booleanOf(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

/** The texts of a list; absent when the value is no list or throws while it is read. */
export function textsOf(value: unknown): readonly string[] | undefined {
  try {
    return Array.isArray(value) ? value.flatMap((item) => textOf(item) ?? []) : undefined;
  } catch {
    return undefined;
  }
}

/** The object without the members that are `undefined`. */
export function present<T extends object>(
  object: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
