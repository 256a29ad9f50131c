/**
 * A copy of the object whose member of that name is there to be read, but not enumerable: neither
 * a console nor JSON shows it.
 */
export function conceal<Value extends object>(object: Value, name: keyof Value): Value {
  return Object.defineProperty({ ...object }, name, { enumerable: false });
}
