/**
 * What reading an input gives, or the other value where the input itself throws: an accessor or a
 * Proxy may, and JSON does not.
 */
export function readSafely<Value>(read: () => Value, otherwise: () => Value): Value {
  try {
    return read();
  } catch {
    return otherwise();
  }
}
