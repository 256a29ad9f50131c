/** Writes a JSON Pointer (RFC 6901) to the member that the names lead to. */
export function pointer(...names: readonly (string | number)[]): string {
  return names.map((name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`).join(
    "",
  );
}
