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
import type { ExplorerState } from "./state.ts";

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
  return state.view === "migrate"
    ? { ...moveRequest(value, options), hazards }
    : { kind: "checked", check: checkSession(value, options), hazards };
}

function moveRequest(request: unknown, options: SessionOptions): Omit<Moved, "hazards"> {
  const migration = migrateSession(request, options);
  return {
    kind: "moved",
    migration,
    before: checkSession(request, { ...options, version: "v1" }),
    check: checkSession(migration.request, { ...options, version: "v2" }),
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
