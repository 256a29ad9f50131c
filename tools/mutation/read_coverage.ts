/** How much of a file the tests reach. */
export interface FileCoverage {
  /** The file, relative to the project. */
  readonly file: string;
  readonly lines: Count;
  readonly branches: Count;
  /** The lines that are not reached, or from which a branch is not, in order. */
  readonly missing: readonly number[];
}

interface Count {
  readonly reached: number;
  readonly total: number;
}

/** Reads coverage in lcov's format: `DA:line,count` and `BRDA:line,block,branch,count`. */
export function readCoverage(lcov: string, root: string): readonly FileCoverage[] {
  return lcov.split("end_of_record\n").filter((record) => record.includes("SF:")).map((record) => {
    const [, path] = /^SF:(.*)$/m.exec(record)!;
    const lines = [...record.matchAll(/^DA:(\d+),(\d+)/gm)];
    const branches = [...record.matchAll(/^BRDA:(\d+),\d+,\d+,(\d+|-)/gm)];
    const isMissed = ([, , count]: readonly string[]) => count === "0" || count === "-";
    const missing = [...lines, ...branches].filter(isMissed).map(([, line]) => Number(line));
    return {
      file: path.startsWith(root) ? path.slice(root.length) : path,
      lines: countOf(lines, isMissed),
      branches: countOf(branches, isMissed),
      missing: [...new Set(missing)].sort((a, b) => a - b),
    };
  });
}

function countOf(
  entries: readonly (readonly string[])[],
  isMissed: (entry: readonly string[]) => boolean,
): Count {
  return { total: entries.length, reached: entries.filter((entry) => !isMissed(entry)).length };
}
