import { EDITION_ROWS } from "./words.ts";
import type { ExplorerState } from "./check_state.ts";
import { type Sample, SAMPLES } from "./samples.ts";
import { stripSecrets } from "./strip_secrets.ts";

/** A state as it goes into a link, and what the link leaves out of it. */
export interface EncodedState {
  /** The link's fragment, without `#`. */
  readonly fragment: string;
  /** The members whose values are left out, by their names. */
  readonly leftOut: readonly string[];
}

/** DATA: the short names of the state's members in a link. */
const SHORT_NAMES = {
  request: "r",
  organization: "o",
  edition: "e",
  today: "t",
  workflow: "w",
  view: "v",
} as const satisfies Readonly<Record<keyof ExplorerState, string>>;

const WIRE_DATE = /\d\d\/\d\d\/\d{4}/;
const LONGEST_DATE = 20;
const LONGEST_LINK = 200_000;

/** The state that a sample sets up. */
export function sampleState(sample: Sample): ExplorerState {
  const { view = "check", edition = "v2.2025", today = "2025-12-09", workflow = "" } = sample;
  const { request, organization = "" } = sample;
  return {
    view,
    edition,
    today,
    workflow,
    request: toText(request),
    organization: toText(organization),
  };
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** The state of a page that is opened without a link: the first sample, as of today. */
export function initialState(today: string): ExplorerState {
  return { ...sampleState(SAMPLES[0]), today };
}

/** The sample that a state is, unchanged. */
export function sampleOf(state: ExplorerState): Sample | undefined {
  return SAMPLES.find((sample) => isSame(sampleState(sample), state));
}

/** The sample whose description fits a state: without dates in it, it fits on any day. */
export function sampleShown(state: ExplorerState): Sample | undefined {
  return sampleOf(state) ?? SAMPLES.find((sample) => {
    const own = sampleState(sample);
    const isDated = sample.today !== undefined || WIRE_DATE.test(own.request);
    return isSame(isDated ? own : { ...own, today: state.today }, state);
  });
}

/**
 * The fragment of a link to a state. A sample is named; anything else is JSON in Base64url, from
 * which the values that may be secrets or about a person are left out.
 */
export function encodeState(state: ExplorerState): EncodedState {
  const sample = sampleOf(state);
  if (sample !== undefined) return { fragment: `sample=${sample.id}`, leftOut: [] };
  const request = stripSecrets(state.request);
  const organization = stripSecrets(state.organization);
  const sent = { ...state, request: request.text, organization: organization.text };
  const short = Object.entries(SHORT_NAMES).map(([name, key]) =>
    [key, sent[name as keyof ExplorerState]] as const
  );
  const json = JSON.stringify(Object.fromEntries(short.filter(([, value]) => value !== "")));
  return {
    fragment: `state=${toBase64Url(json)}`,
    leftOut: [...request.leftOut, ...organization.leftOut],
  };
}

/**
 * The state in a link's fragment.
 *
 * @param fragment The fragment, with or without `#`
 * @returns The state; `undefined` where the fragment holds none that can be read
 */
export function decodeState(fragment: string): ExplorerState | undefined {
  const text = fragment.replace(/^#/, "");
  const [kind, value = ""] = text.length > LONGEST_LINK ? [""] : text.split("=", 2);
  if (kind === "sample") {
    const sample = SAMPLES.find(({ id }) => id === value);
    return sample && sampleState(sample);
  }
  return kind === "state" ? readShort(fromBase64Url(value)) : undefined;
}

function readShort(json: string | undefined): ExplorerState | undefined {
  let short: unknown;
  try {
    short = JSON.parse(json ?? "");
  } catch {
    return undefined;
  }
  if (typeof short !== "object" || short === null) return undefined;
  const read = (name: keyof ExplorerState): string => {
    const value = Object.getOwnPropertyDescriptor(short, SHORT_NAMES[name])?.value;
    return typeof value === "string" ? value : "";
  };
  const [edition, today, workflow] = [read("edition"), read("today"), read("workflow")];
  const isKnown = EDITION_ROWS.some((row) => row.edition === edition);
  if (!isKnown || today === "" || today.length > LONGEST_DATE) return undefined;
  return {
    view: read("view") === "migrate" ? "migrate" : "check",
    request: read("request"),
    organization: read("organization"),
    edition,
    today,
    workflow: workflow === "redirect" || workflow === "iframe" ? workflow : "",
  };
}

function isSame(one: ExplorerState, other: ExplorerState): boolean {
  return (Object.keys(SHORT_NAMES) as (keyof ExplorerState)[])
    .every((name) => one[name] === other[name]);
}

function toBase64Url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): string | undefined {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
