/** Prints a table of text in columns: the first one to the left, the others to the right. */
export function printTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column].length))
  );
  const line = (cells: readonly string[]): string =>
    `| ${
      cells.map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])
      ).join(" | ")
    } |`;
  const rule = `| ${
    widths.map((width, column) => column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)
      .join(" | ")
  } |`;
  console.log([line(head), rule, ...rows.map(line)].join("\n"));
}
