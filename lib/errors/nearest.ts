const LONGEST = 64;

/** Three rows of distances, used over and over. */
type Rows = [beforePrevious: number[], previous: number[], current: number[]];

/** Names that many texts are compared with. */
export type NameIndex = readonly NameEntry[];

interface NameEntry {
  readonly name: string;
  readonly lower: string;
  readonly letters: number;
}

/** Makes names ready for comparison with many texts. */
export function indexNames(names: Iterable<string>): NameIndex {
  return Array.from(names, (name) => {
    const lower = name.toLowerCase();
    return { name, lower, letters: lettersOf(lower) };
  });
}

/**
 * The name that is most like the text, case aside, or `undefined` when none is close: at most a
 * third of its characters may differ.
 */
export function nearest(text: string, names: Iterable<string>): string | undefined {
  return nearestIn(text, indexNames(names));
}

/** The same for names that are indexed already. */
export function nearestIn(text: string, index: NameIndex): string | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = text.toLowerCase();
  const letters = lettersOf(wanted);
  let rows: Rows | undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const { name, lower, letters: others } of index) {
    const limit = Math.min(least - 1, Math.floor(Math.max(wanted.length, lower.length) / 3));
    if (Math.abs(wanted.length - lower.length) > limit) continue;
    if (countMissing(letters, others) > limit || countMissing(others, letters) > limit) continue;
    const start = commonLength(wanted, lower);
    rows ??= [[], [], []];
    const distance = editDistance(wanted.slice(start), lower.slice(start), limit, rows);
    if (distance <= limit) [best, least] = [name, distance];
  }
  return best;
}

// One bit for each letter; some characters share one.
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 32);
  return letters;
}

// How many letters the others lack: a change removes one of them at most, and brings one in.
function countMissing(letters: number, others: number): number {
  let count = 0;
  for (let missing = letters & ~others; missing !== 0; missing &= missing - 1) count++;
  return count;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

// Insertions, deletions, substitutions and swaps of neighbours each count as one. Distances above
// the limit are all the same, so only the columns are filled in that lie near the diagonal.
function editDistance(a: string, b: string, limit: number, rows: Rows): number {
  let [beforePrevious, previous, current] = rows;
  for (let column = 0; column <= limit; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    current[first - 1] = row - first + 1;
    let least = current[first - 1];
    for (let column = first; column <= last; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let distance = Math.min(previous[column - 1] + (same ? 0 : 1), current[column - 1] + 1);
      if (column < row + limit) distance = Math.min(distance, previous[column] + 1);
      const swapped = row > 1 && column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) distance = Math.min(distance, beforePrevious[column - 2] + 1);
      current[column] = distance;
      least = Math.min(least, distance);
    }
    if (least > limit) return least;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length];
}
