/** An expression that is not called linear, and why it does no harm. */
export interface Exception {
  readonly file: string;
  /** How many such expressions the file has at most; recheck's search is partly random. */
  readonly count: number;
  readonly reason: string;
}

/** DATA: the files with expressions that recheck does not call linear. */
export const EXCEPTIONS: readonly Exception[] = [
  {
    file: "lib/errors/match_text.ts",
    count: 4,
    reason: "The text is cut to 1,000 characters before it is compared.",
  },
  {
    file: "lib/errors/tables/text_classes.ts",
    count: 3,
    reason: "The text is cut to 1,000 characters before it is compared.",
  },
  {
    file: "edge/cli/wrap.ts",
    count: 1,
    reason: "The text is a number that the program itself has counted.",
  },
  {
    file: "lib/privacy/private_text.ts",
    count: 1,
    reason: "At most 16 characters are read from any place, so the time is linear.",
  },
];
