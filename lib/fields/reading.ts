/** The reading of a value that a rule refuses; like an absent one it is falsy. */
export const REFUSED = null;

/** What became of a value: read, absent (`undefined`), or refused. */
export type Reading<T> = T | undefined | typeof REFUSED;
