/** A place in a text that is to be marked. */
export interface Mark {
  /** The index of its first UTF-16 unit. */
  readonly start: number;
  /** The index behind its last one. */
  readonly end: number;
  /** What is there. */
  readonly kind: "error" | "notice";
}

/** A piece of a text that looks the same from end to end. */
export interface Piece {
  readonly text: string;
  /** The names of its looks, separated by spaces; empty for none. */
  readonly look: string;
}

/** DATA: what JSON is made of; the first that fits. */
const TOKENS = /("(?:[^"\\\n]|\\.)*"?)(\s{0,100}:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b/g;

const LONGEST_MARK = 4000;

/**
 * A JSON text in pieces, each with its looks: `name`, `string`, `number`, `word`, and `error` or
 * `notice` where it is marked. The pieces together are the text, whatever it is.
 */
export function paintText(text: string, marks: readonly Mark[]): Piece[] {
  const ranges: { start: number; end: number; look: string }[] = [];
  for (const match of text.matchAll(TOKENS)) {
    const [, string, colon, number] = match;
    const look = string === undefined
      ? number === undefined ? "word" : "number"
      : colon === undefined
      ? "string"
      : "name";
    const length = string?.length ?? match[0].length;
    ranges.push({ start: match.index, end: match.index + length, look });
  }
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...ranges, ...marks]) edges.add(start).add(end);
  const sorted = [...edges].filter((edge) => edge >= 0 && edge <= text.length)
    .sort((a, b) => a - b);
  let next = 0;
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index];
    while (next < ranges.length && ranges[next].end <= start) next++;
    const token = ranges[next] !== undefined && ranges[next].start <= start
      ? ranges[next].look
      : "";
    return { text: text.slice(start, end), look: [token, markAt(marks, start)].join(" ").trim() };
  });
}

// An error is more than a notice at the same place; what spans most of a long text is not marked.
function markAt(marks: readonly Mark[], at: number): string {
  const here = marks.filter(({ start, end }) =>
    start <= at && at < end && end - start < LONGEST_MARK
  );
  return here.some(({ kind }) => kind === "error") ? "error" : here.length > 0 ? "notice" : "";
}
