/** The members that are not what is expected, as texts; members that are not expected count. */
export function differences(found: object, expected: object): string[] {
  const [got, want] = [found, expected] as Readonly<Record<string, unknown>>[];
  const names = new Set([...Object.keys(want), ...Object.keys(got)]);
  return [...names].flatMap((name) => {
    const [left, right] = [canonical(want[name]), canonical(got[name])];
    return left === right ? [] : [`${name}: expected ${left}, got ${right}`];
  });
}

/** JSON with the members of every object in the order of their names. */
export function canonical(value: unknown): string {
  if (value === undefined) return "nothing";
  return JSON.stringify(
    value,
    (_, member: unknown) =>
      typeof member === "object" && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => a < b ? -1 : 1))
        : member,
  );
}
