/** Writes a JSON Pointer (RFC 6901) to the member that the names lead to. */
export function pointer(...names: readonly (string | number)[]): string {
  let path = "";
  for (const name of names) path += `/${escape(String(name))}`;
  return path;
}

/** The names that a JSON Pointer consists of; of the whole value none. */
export function namesOf(path: string): readonly string[] {
  return path.split("/").slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function escape(name: string): string {
  return name.includes("~") || name.includes("/")
    ? name.replaceAll("~", "~0").replaceAll("/", "~1")
    : name;
}
