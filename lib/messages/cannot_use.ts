/** The error of an argument or option that cannot be used; `current` says what it is. */
export function cannotUse(name: string, expected: string, current: unknown): TypeError {
  return new TypeError(`Cannot use ${name} as ${expected}: current value is ${current}`);
}
