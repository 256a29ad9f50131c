import type { SessionVerdict } from "../../mod.ts";
import type { Paint } from "./paint.ts";
import { withCommas, wrap } from "./wrap.ts";

/** How often something was found, and where first. */
interface Count {
  readonly firstLine: number;
  count: number;
}

/** What many checks found, counted. */
export class Tally {
  good = 0;
  refused = 0;
  unreadable = 0;
  readonly #rules = new Map<string, Count>();
  readonly #notices = new Map<string, Count>();
  readonly #problems = new Map<string, Count>();

  /** Counts a check. */
  add(check: SessionVerdict, line: number): void {
    if (check.ok) this.good++;
    else this.refused++;
    // A rule counts once per request.
    for (const rule of distinct(check.errors, ({ code, rule }) => `${code} (${rule})`)) {
      count(this.#rules, rule, line);
    }
    for (const code of distinct(check.notices, ({ code }) => code)) {
      count(this.#notices, code, line);
    }
  }

  /** Counts a line that cannot be read. */
  addUnreadable(problem: string, line: number): void {
    this.unreadable++;
    count(this.#problems, problem, line);
  }

  /** How many lines were counted. */
  get total(): number {
    return this.good + this.refused + this.unreadable;
  }

  /** The counts in lines for people. */
  show(paint: Paint): string[] {
    const verdicts = [
      ["good", this.good, "good"],
      ["bad", this.refused, "refused"],
      ["bad", this.unreadable, "cannot be read"],
    ] as const;
    const width = withCommas(this.total).length;
    const toRow = ([colour, count, what]: typeof verdicts[number]) => {
      const number = withCommas(count).padStart(width);
      return `  ${number}  ${count === 0 ? what : paint(colour, what)}`;
    };
    return [
      ...verdicts.map(toRow),
      ...showCounts("Refused by rule:", this.#rules, width),
      ...showCounts("Cannot be read:", this.#problems, width),
      ...showCounts("Notices:", this.#notices, width),
    ];
  }
}

function distinct<Item>(items: readonly Item[], key: (item: Item) => string): Iterable<string> {
  return items.length < 2 ? items.map(key) : new Set(items.map(key));
}

function count(counts: Map<string, Count>, key: string, line: number): void {
  const found = counts.get(key);
  if (found === undefined) counts.set(key, { firstLine: line, count: 1 });
  else found.count++;
}

function showCounts(title: string, counts: ReadonlyMap<string, Count>, width: number): string[] {
  if (counts.size === 0) return [];
  const rows = [...counts].sort(([, a], [, b]) => b.count - a.count || a.firstLine - b.firstLine);
  return [
    "",
    title,
    ...rows.flatMap(([what, { count, firstLine }]) =>
      wrap(
        `${what}, first in line ${withCommas(firstLine)}`,
        `  ${withCommas(count).padStart(width)}  `,
      )
    ),
  ];
}
