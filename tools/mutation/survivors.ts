import type { Mutant } from "./read_report.ts";

/** A mutant that no test can notice or need notice, and why. */
export interface KnownSurvivor {
  readonly file: string;
  readonly code: string;
  readonly part: string;
  readonly replacement: string;
  readonly reason: string;
}

/** The survivors that are not known, and those known ones that are not survivors any more. */
export function compareSurvivors(
  mutants: readonly Mutant[],
  known: readonly KnownSurvivor[],
  files: ReadonlySet<string>,
): { readonly unknown: readonly Mutant[]; readonly gone: readonly KnownSurvivor[] } {
  const survived = mutants.filter(({ status }) => status === "survived");
  const keys = new Set(known.map(keyOf));
  const found = new Set(survived.map(keyOf));
  return {
    unknown: survived.filter((mutant) => !keys.has(keyOf(mutant))),
    gone: known.filter((row) => files.has(row.file) && !found.has(keyOf(row))),
  };
}

// The line's text stays when lines are added before it.
function keyOf(
  { file, code, part, replacement }: Pick<KnownSurvivor, "file" | "code" | "part" | "replacement">,
): string {
  return JSON.stringify([file, code, part, replacement]);
}
