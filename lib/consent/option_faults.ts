import { showValue } from "./show_value.ts";

/** An option that cannot be used. */
export interface OptionFault {
  /** The option's name; `options` where they are no object. */
  readonly option: string;
  /** Where the fault is, such as `organization.consents.CC0003.window`. */
  readonly path: string;
  /** What it must be, in words that follow "must be". */
  readonly expected: string;
  /** A wrong type or form, a value out of range, or a member that is not known. */
  readonly kind: "type" | "range" | "unknown";
}

/** The option's name, then the members and indexes that lead to a fault in it. */
export type FaultPlace = readonly [option: string, ...path: (string | number)[]];

/** Takes a fault, with the value that cannot be used. */
export type ReportFault = (
  place: FaultPlace,
  expected: string,
  value: unknown,
  kind?: OptionFault["kind"],
) => void;

/**
 * Throws for a fault.
 *
 * @throws {TypeError} For a wrong type or form, and for a member that is not known
 * @throws {RangeError} For a value that is out of range
 */
export const throwFault: ReportFault = (place, expected, value, kind) => {
  const message = `Cannot use ${pathOf(place)} as ${expected}: current value is ${
    showValue(value)
  }`;
  throw kind === "range" ? new RangeError(message) : new TypeError(message);
};

/** The faults that a check reports. */
export function collectFaults(check: (report: ReportFault) => void): readonly OptionFault[] {
  const faults: OptionFault[] = [];
  check((place, expected, _, kind = "type") =>
    void faults.push({ option: place[0], path: pathOf(place), expected, kind })
  );
  return faults;
}

function pathOf(place: FaultPlace): string {
  const path = place.map((name) => typeof name === "number" ? `[${name}]` : `.${name}`);
  return path.join("").slice(1);
}
