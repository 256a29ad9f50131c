import type { ExplorerState } from "./explorer_state.ts";
import { SAMPLE_ROWS } from "./sample_rows.ts";

/** A request that shows something, and what it shows. */
export interface Sample extends Partial<Pick<ExplorerState, "view" | "edition" | "today">> {
  /** The stable name in links. */
  readonly id: string;
  /** Where it stands in the list. */
  readonly group: SampleGroup;
  /** Its name in the list. */
  readonly title: string;
  /** What to look for, in a sentence or two. */
  readonly shows: string;
  /** The request; a string is a text that is not JSON. */
  readonly request: string | Readonly<Record<string, unknown>>;
  /** The organization's settings. */
  readonly organization?: Readonly<Record<string, unknown>>;
  /** The frontend workflow. */
  readonly workflow?: "redirect" | "iframe";
  /** The codes of the errors, in order; `not JSON` for a text that is none. */
  readonly errors?: readonly string[];
  /** The codes of the notices, in order. */
  readonly notices?: readonly string[];
}

/** The headings under which samples stand. */
export type SampleGroup =
  | "FinBox's v2 scenarios"
  | "Dates"
  | "Consents"
  | "Banks and modes"
  | "Fields"
  | "Version 1";

/** Every sample, in the order of the list. */
export const SAMPLES: readonly Sample[] = SAMPLE_ROWS;

/** The sample with that id, if there is one. */
export function findSample(id: string): Sample | undefined {
  return SAMPLES.find((sample) => sample.id === id);
}

/** A sample's request and organization as they stand in the editors. */
export function sampleTexts(
  { request, organization }: Sample,
): Pick<ExplorerState, "request" | "organization"> {
  return {
    request: typeof request === "string" ? request : toText(request),
    organization: organization === undefined ? "" : toText(organization),
  };
}

function toText(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
