import { findJsonFaults } from "../body/find_json_faults.ts";

/** A JSON text that may be shown to others, and what it lacks. */
export interface StrippedText {
  /** The text; empty where it may hold a secret that cannot be told from the rest. */
  readonly text: string;
  /** The names of the members that are left out, or `request` where all of it is. */
  readonly leftOut: readonly string[];
}

/** DATA: names, without case and punctuation, of members that hold secrets or are about a person. */
const SECRET_NAME =
  /apikey|token|secret|password|authori[sz]ation|credential|mobile(?!field)|phone|metadata|aadhaar|^pan(?:number)?$/;

/** DATA: values that look like a phone number, a PAN or a key. */
const SECRET_VALUE =
  /\d(?:[ -]?\d){9}|\b[a-z]{5}\d{4}[a-z]\b|\b(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{24,}/i;

const WHOLE = "the whole text";

/**
 * A JSON text without members that hold secrets or are about a person, such as `api_key` and
 * `mobile_number`. A text without any comes back unchanged, byte by byte.
 *
 * A text that is not JSON and mentions one is left out as a whole, since nothing tells where its
 * values end.
 */
export function stripSecrets(text: string): StrippedText {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const words = text.match(/[\w-]+/g) ?? [];
    const isRisky = SECRET_VALUE.test(text) || words.some(isSecretName);
    return isRisky ? { text: "", leftOut: [WHOLE] } : { text, leftOut: [] };
  }
  const leftOut = new Set<string>();
  const stripped = strip(value, leftOut);
  // A member that stands there twice is in the text, but not in the value.
  const isPlain = leftOut.size === 0 && !SECRET_VALUE.test(text) &&
    findJsonFaults(text).hazards.length === 0;
  return isPlain ? { text, leftOut: [] } : {
    text: stripped === undefined ? "" : JSON.stringify(stripped, null, 2),
    leftOut: [...leftOut],
  };
}

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.toLowerCase().replace(/[^a-z]/g, ""));
}

function strip(value: unknown, leftOut: Set<string>, name = WHOLE): unknown {
  if (typeof value === "object" && value !== null) {
    if (Array.isArray(value)) {
      return value.map((item) => strip(item, leftOut, name)).filter((item) => item !== undefined);
    }
    const kept: [string, unknown][] = [];
    for (const [member, inner] of Object.entries(value)) {
      // The name itself may be what was meant as a value.
      if (SECRET_VALUE.test(member)) leftOut.add("a member");
      else if (isSecretName(member)) leftOut.add(member);
      else kept.push([member, strip(inner, leftOut, member)]);
    }
    return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
  }
  if (typeof value === "boolean" || value === null || !SECRET_VALUE.test(String(value))) {
    return value;
  }
  leftOut.add(name);
  return undefined;
}
