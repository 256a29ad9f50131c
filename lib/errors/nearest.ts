const LONGEST = 64;

/** Three rows of distances, used over and over. */
type Rows = [beforePrevious: number[], previous: number[], current: number[]];

/**
 * The candidate that is most like the text, case aside, or `undefined` when none is close: at
 * most a third of its characters may differ.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  if (text.length > LONGEST) return undefined;
  const wanted = text.toLowerCase();
  const letters = lettersOf(wanted);
  const rows: Rows = [[], [], []];
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const limit = Math.min(least - 1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
    if (Math.abs(wanted.length - candidate.length) > limit) continue;
    const other = candidate.toLowerCase();
    if (countMissing(letters, lettersOf(other)) > limit) continue;
    const start = commonLength(wanted, other);
    const distance = editDistance(wanted.slice(start), other.slice(start), limit, rows);
    if (distance <= limit) [best, least] = [candidate, distance];
  }
  return best;
}

// One bit for each letter; some characters share one.
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) % 32);
  return letters;
}

// How many letters the others lack: a change brings in one of them at most.
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
// the limit are not told apart, so only the columns are filled in that lie near the diagonal.
function editDistance(a: string, b: string, limit: number, rows: Rows): number {
  let [beforePrevious, previous, current] = rows;
  for (let column = 0; column <= limit; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    current[first - 1] = row - first + 1;
    let least = current[first - 1];
    for (let column = first; column <= last; column++) {
      const same = a[row - 1] === b[column - 1];
      let distance = Math.min(previous[column - 1] + (same ? 0 : 1), current[column - 1] + 1);
      if (column < row + limit) distance = Math.min(distance, previous[column] + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] &&
        a[row - 2] === b[column - 1];
      if (swapped) distance = Math.min(distance, beforePrevious[column - 2] + 1);
      current[column] = distance;
      least = Math.min(least, distance);
    }
    if (least > limit) return least;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length];
}
