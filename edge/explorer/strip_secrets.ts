import { isPrivateName } from "../../lib/privacy/private_names.ts";
import { mayBePrivate } from "../../lib/privacy/private_text.ts";
import { findJsonFaults } from "../body/find_json_faults.ts";

/** A JSON text that may be shown to others, and what it lacks. */
export interface StrippedText {
  /** The text; empty where it may hold a secret that cannot be separated from the rest. */
  readonly text: string;
  /** The names of the members that are left out, or `request` where all of it is. */
  readonly leftOut: readonly string[];
}

const WHOLE = "the whole text";

/**
 * A JSON text without members that hold secrets or are about a person, such as `api_key` and
 * `mobile_number`. A text without any comes back unchanged, byte by byte.
 *
 * A text that is not JSON and mentions one is left out as a whole, since nothing says where its
 * values end.
 */
export function stripSecrets(text: string): StrippedText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const words = text.match(/[\w-]+/g) ?? [];
    const isRisky = mayBePrivate(text) || words.some(isPrivateName);
    return isRisky ? { text: "", leftOut: [WHOLE] } : { text, leftOut: [] };
  }
  const leftOut = new Set<string>();
  const stripped = strip(value, leftOut);
  // A duplicate member is in the text, but not in the value.
  const isPlain = leftOut.size === 0 && !mayBePrivate(text) &&
    findJsonFaults(text).hazards.length === 0;
  return isPlain ? { text, leftOut: [] } : {
    text: stripped === undefined ? "" : JSON.stringify(stripped, null, 2),
    leftOut: [...leftOut],
  };
}

function strip(value: unknown, leftOut: Set<string>, name = WHOLE): unknown {
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value)) {
      return value.map((item) => strip(item, leftOut, name)).filter((item) => item !== undefined);
    }
    const kept: [string, unknown][] = [];
    for (const [member, inner] of Object.entries(value)) {
      // The name itself may be what was meant as a value.
      if (mayBePrivate(member)) leftOut.add("a member");
      else if (isPrivateName(member)) leftOut.add(member);
      else kept.push([member, strip(inner, leftOut, member)]);
    }
    return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
  }
  if (typeof value === "boolean" || value === null || !mayBePrivate(String(value))) {
    return value;
  }
  leftOut.add(name);
  return undefined;
}
