import type { ExplorerState } from "./state.ts";
import { type Sample, SAMPLE_ROWS } from "./sample_rows.ts";

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
