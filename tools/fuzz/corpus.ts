/** The lines of a file of vectors, parsed. */
export function readCorpus<Line>(name: string): readonly Line[] {
  const text = Deno.readTextFileSync(new URL(`../../tests/vectors/${name}.jsonl`, import.meta.url));
  return text.trim().split("\n").map((line): Line => JSON.parse(line));
}

/** The names and the single values that stand in values, each once. */
export function poolOf(values: readonly unknown[]): readonly unknown[] {
  const pool = new Map<string, unknown>();
  const collect = (value: unknown): void => {
    pool.set(JSON.stringify(value) ?? "", value);
    if (typeof value !== "object" || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (!Array.isArray(value)) pool.set(JSON.stringify(name), name);
      collect(member);
    }
  };
  for (const value of values) collect(value);
  pool.delete("");
  return [...pool.values()];
}
