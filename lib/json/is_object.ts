/** An object of unknown members. */
export type UnknownObject = Readonly<Record<string, unknown>>;

/** Whether the value is an object with members: not null, not an array. */
export function isObject(value: unknown): value is UnknownObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
