import {
  checkSession,
  migrateSession,
  type OptionFault,
  optionFaults,
  type Organization,
  type SessionCheck,
  type SessionMigration,
  type SessionOptions,
} from "../../mod.ts";
import { findJsonFaults, type JsonFault } from "../body/find_json_faults.ts";

/** What the page shows: everything that a link to it carries. */
export interface ExplorerState {
  /** Whether a request is checked or moved from v1 to v2. */
  readonly view: "check" | "migrate";
  /** The request's JSON text. */
  readonly request: string;
  /** The organization's settings as a JSON text; empty for none. */
  readonly organization: string;
  /** The edition whose rules are applied. */
  readonly edition: string;
  /** The date in India that counts as today, ISO 8601. */
  readonly today: string;
  /** The frontend workflow; empty where it is not said. */
  readonly workflow: string;
}

/** Why a state cannot be checked. */
export interface Unchecked {
  readonly kind: "unchecked";
  /** What is at fault: a text, or the date. */
  readonly where: "request" | "organization" | "today";
  /** What is wrong. */
  readonly problem: string;
  /** The place in the text where it stops being JSON. */
  readonly index?: number;
  /** The member at fault, as a JSON Pointer. */
  readonly path?: string;
}

/** A checked state. */
export interface Checked {
  readonly kind: "checked";
  /** What the library says. */
  readonly check: SessionCheck;
  /** What in the text two parsers may read as two different requests. */
  readonly hazards: readonly JsonFault[];
}

/** A request of v1, moved to v2. */
export interface Moved extends Omit<Checked, "kind"> {
  readonly kind: "moved";
  /** The v2 request, and what has changed. */
  readonly migration: SessionMigration;
  /** What v1 says to the request; `check` is what v2 says to the moved one. */
  readonly before: SessionCheck;
}

/** What the page has to show for a state. */
export type ExplorerResult = Unchecked | Checked | Moved;

/** What a date is that can be used. */
const DAY = "it is a day of the years 1900 to 2999, written as 2025-12-09";

/** What the library says to a state, or why it cannot be asked; it never throws. */
export function checkState(state: ExplorerState): ExplorerResult {
  const request = readJson(state.request, "request");
  if ("kind" in request) return request;
  const organization = readJson(state.organization.trim() || "{}", "organization");
  if ("kind" in organization) return organization;
  const options = {
    version: state.edition,
    today: state.today,
    organization: organization.value as Organization,
    ...(state.workflow === "" ? {} : { workflow: state.workflow }),
  } as SessionOptions;
  const [fault] = optionFaults(options);
  if (fault !== undefined) return describeOptionFault(fault);
  const { value, hazards } = request;
  if (state.view === "check") {
    return { kind: "checked", check: checkSession(value, options), hazards };
  }
  const migration = migrateSession(value, options);
  return {
    kind: "moved",
    migration,
    before: checkSession(value, { ...options, version: "v1" }),
    check: checkSession(migration.request, { ...options, version: "v2" }),
    hazards,
  };
}

function readJson(
  text: string,
  where: "request" | "organization",
): Unchecked | { readonly value: unknown; readonly hazards: readonly JsonFault[] } {
  try {
    return { value: JSON.parse(text), hazards: findJsonFaults(text).hazards };
  } catch {
    const { index, problem } = findJsonFaults(text).syntax ??
      { index: 0, problem: "it cannot be read" };
    return { kind: "unchecked", where, problem: nameSyntaxFault(text, index, problem), index };
  }
}

// The commonest slips by their names.
function nameSyntaxFault(text: string, index: number, problem: string): string {
  if (text.trim() === "") return "there is no text";
  const isComma = /[}\]]/.test(text[index] ?? "") && /,\s*$/.test(text.slice(0, index));
  return isComma ? "the comma before it is one too many" : problem;
}

function describeOptionFault({ option, path, expected }: OptionFault): Unchecked {
  if (option === "today") return { kind: "unchecked", where: "today", problem: DAY };
  return {
    kind: "unchecked",
    where: "organization",
    problem: `${path} must be ${expected}`,
    path: path.slice(option.length).replaceAll(".", "/").replace(/\[(\d+)\]/g, "/$1"),
  };
}
