import { isObject } from "../json/is_object.ts";
import type { FaultPlace, ReportFault } from "./option_faults.ts";

/**
 * The members of an object of options by their names; a member with another name is a fault, and so
 * is what is no object, for which `undefined` is returned.
 */
export function members<const Name extends string>(
  value: unknown,
  place: FaultPlace,
  names: readonly Name[],
  report: ReportFault,
): { readonly [K in Name]?: unknown } | undefined {
  const found = entries(value, place, report);
  const known: readonly string[] = names;
  for (const [name, member] of found ?? []) {
    if (!known.includes(name)) {
      report([...place, name], `a known member, one of ${names.join(", ")}`, member, "unknown");
    }
  }
  return found && Object.fromEntries(found) as { readonly [K in Name]?: unknown };
}

/** The members of an object of options, each with its place; `undefined` for what is no object. */
export function entries(
  value: unknown,
  place: FaultPlace,
  report: ReportFault,
): [name: string, value: unknown, place: FaultPlace][] | undefined {
  if (!isObject(value)) {
    report(place, "an object", value);
    return undefined;
  }
  return Object.entries(value).map(([name, member]) => [name, member, [...place, name]]);
}
