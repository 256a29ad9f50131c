/** A kind of text that the guard and Django read as different dates, or not both as one. */
export interface DateDifference {
  /** Matches the texts of the kind. */
  readonly texts: RegExp;
  /** Who reads a date in them. */
  readonly readBy: "the guard" | "Django";
  readonly reason: string;
}

/** DATA: where the guard's dates differ from `DateField(input_formats=["%d/%m/%Y"])`, and why. */
export const DATE_DIFFERENCES: readonly DateDifference[] = [
  {
    texts: /^(?: ?\d\/\d\d?|\d\d\/\d)\/\d{4}$/,
    readBy: "Django",
    reason: "The documents print DD/MM; `strptime` takes one digit too, or a blank and a digit.",
  },
  {
    texts: /^(?=.*\P{ASCII})\p{Nd}{2}\/\p{Nd}{2}\/\p{Nd}{4}$/u,
    readBy: "Django",
    reason: "The documents print ASCII digits; `strptime` takes those of every script.",
  },
  {
    texts: /^\s+\d\d\/\d\d\/\d{4}\s*$|^\d\d\/\d\d\/\d{4}\s+$/,
    readBy: "the guard",
    reason: "Blanks are removed around every value, so that nothing is refused that may be taken.",
  },
];
