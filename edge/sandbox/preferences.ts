import { faultOf, FAULTS } from "./faults.ts";
import type { ScenarioApi } from "./scenario.ts";
import { findScenario, MAGIC } from "./scenarios.ts";

/** What a request asks the sandbox to do. */
export interface Preferences {
  /** The scenario, by its id or code. */
  readonly example?: string;
  /** The fault, by its name. */
  readonly fault?: string;
  /** How long to wait first, in milliseconds. */
  readonly delayMs?: number;
}

/** What a `link_id` or a field asks for. */
export interface Magic extends Preferences {
  /** The API at which it is to happen. */
  readonly api: ScenarioApi;
}

/** Something asked for that the sandbox does not have; to be shown to the caller. */
export class UnknownPreference extends Error {
  override readonly name = "UnknownPreference";
}

const LONGEST_DELAY_S = 60;
const APIS: readonly string[] = ["session", "upload", "session_data", "recurring"];

/**
 * Reads a `Prefer` header (RFC 7240): `example=CODE`, `fault=NAME` and `delay=SECONDS`, separated
 * by commas; others are not for the sandbox and do not count.
 *
 * @throws {UnknownPreference} If one of the three has a value that the sandbox does not have
 */
export function readPrefer(header: string | null, apis: readonly ScenarioApi[]): Preferences {
  const preferences = readPairs(header ?? "");
  if (preferences.example !== undefined && findScenario(preferences.example, apis) === undefined) {
    throw unknown(`example=${preferences.example} on this path`);
  }
  return preferences;
}

/**
 * Reads a text that begins with `sandbox:` and asks for the same: `sandbox:CODE`,
 * `sandbox:fault=NAME`, `sandbox:CODE, delay=2`, and `sandbox:upload:fault=NAME` where a session's
 * `link_id` asks for something at a later request. Any other text gives undefined.
 *
 * @throws {UnknownPreference} If the sandbox does not have what it asks for
 */
export function readMagic(value: unknown, home: ScenarioApi): Magic | undefined {
  if (typeof value !== "string" || !value.trim().toLowerCase().startsWith(MAGIC)) return undefined;
  const text = value.trim().slice(MAGIC.length);
  const [prefix, ...rest] = text.split(":");
  const given = APIS.includes(prefix) ? prefix as ScenarioApi : undefined;
  const wanted = given === undefined ? text : rest.join(":");
  const preferences = readPairs(wanted, true);
  const { example } = preferences;
  if (example === undefined) return { api: given ?? home, ...preferences };
  // A session's link_id speaks for all that comes after it, an upload's fields for the upload.
  const row = findScenario(example, apisOf(given ?? home)) ??
    (given === undefined && home === "session" ? findScenario(example) : undefined);
  if (row === undefined) throw unknown(wanted);
  return { api: row.api, ...preferences };
}

/** The APIs whose scenarios act at a request of one API. */
export function apisOf(api: ScenarioApi): readonly ScenarioApi[] {
  return api === "upload" ? ["upload", "statement"] : [api];
}

function readPairs(text: string, bareIsExample = false): Preferences {
  const preferences: { example?: string; fault?: string; delayMs?: number } = {};
  for (const part of text.split(",")) {
    const [name, ...values] = part.split(";")[0].split("=");
    const value = values.join("=").trim().replace(/^"(.*)"$/, "$1");
    switch (name.trim().toLowerCase()) {
      case "example":
        preferences.example = value;
        break;
      case "fault":
        if (faultOf(value) === undefined) throw unknown(`fault=${value}`);
        preferences.fault = value;
        break;
      case "delay":
        preferences.delayMs = readDelay(value);
        break;
      default:
        if (bareIsExample && values.length === 0) preferences.example = name.trim();
        else if (bareIsExample) throw unknown(part.trim());
    }
  }
  return preferences;
}

function readDelay(value: string): number {
  const seconds = /^\d{1,2}(?:\.\d{1,3})?$/.test(value) ? Number(value) : NaN;
  if (seconds <= LONGEST_DELAY_S) return Math.round(seconds * 1000);
  throw unknown(`delay=${value}`);
}

// The text is the caller's own, and plain text, so that it cannot be a page.
function unknown(wanted: string): UnknownPreference {
  const names = FAULTS.map(({ name }) => name).join(", ");
  return new UnknownPreference(
    `The sandbox does not have ${wanted.slice(0, 80)}.
It has example=CODE or example=RULE, fault=NAME (${names})
and delay=SECONDS up to ${LONGEST_DELAY_S}. GET /scenarios lists every example with its path.
`,
  );
}
