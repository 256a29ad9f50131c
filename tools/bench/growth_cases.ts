import { prepareSession, type SessionOptions } from "../../mod.ts";
import type { BenchCase } from "./cases.ts";
import { OPTIONS, REQUESTS } from "./requests.ts";

/** One way in which a request grows. */
interface GrowthRow {
  /** What there are more and more of. */
  readonly group: string;
  /** How many there are. */
  readonly sizes: readonly number[];
  /** The request. */
  readonly request: (size: number) => unknown;
  /** What is checked for; that of the other measurements without it. */
  readonly options?: (size: number) => SessionOptions;
}

const numbers = (size: number): number[] => Array.from({ length: size }, (_, index) => index);
const small: object = JSON.parse(REQUESTS.minimal);
const codeOf = (index: number): string => `CC${String(1000 + index)}`;

/** DATA: the ways in which a request grows. */
const GROWTH: readonly GrowthRow[] = [
  {
    group: "names in metadata",
    sizes: [1, 10, 100, 1_000, 10_000],
    request: (size) => ({ ...small, metadata: { names: numbers(size).map((n) => `A NAME ${n}`) } }),
  },
  {
    group: "consents of an organization's journey",
    sizes: [1, 2, 5, 10, 20, 50],
    request: (size) => ({
      ...small,
      aa_journey_code: "OWN",
      consents: Object.fromEntries(
        numbers(size).map((index) => [codeOf(index), { from_date: "01/01/2025" }]),
      ),
    }),
    options: (size) => ({
      ...OPTIONS,
      organization: {
        journeys: {
          OWN: numbers(size).map((index) => ({ consent: codeOf(index), template: "CT001" })),
        },
      },
    }),
  },
  {
    group: "errors",
    sizes: [1, 5, 20, 100, 500],
    request: (size) => ({ ...small, metadata: { names: numbers(size).map(() => ({})) } }),
  },
  {
    group: "undocumented parameters",
    sizes: [1, 5, 20, 100, 500],
    request: (size) => ({
      ...small,
      ...Object.fromEntries(numbers(size).map((index) => [`from_date_${index}`, "01/01/2025"])),
    }),
  },
];

/** A measurement of one size. */
export interface GrowthCase extends BenchCase {
  /** How many there are. */
  readonly size: number;
  /** The bytes of the request's text. */
  readonly bytes: number;
}

/** What is measured: for each size, parsing the text alone, then parsing and checking it. */
export const GROWTH_CASES: readonly GrowthCase[] = GROWTH.flatMap((row) =>
  row.sizes.flatMap((size) => {
    const text = JSON.stringify(row.request(size));
    const session = prepareSession(row.options?.(size) ?? OPTIONS);
    const common = { group: row.group, size, bytes: new TextEncoder().encode(text).length };
    return [
      { ...common, name: "JSON.parse", run: () => JSON.parse(text) as unknown },
      { ...common, name: "prepared", run: () => session.check(JSON.parse(text)) },
    ];
  })
);
