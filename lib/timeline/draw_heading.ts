import { LONGEST_CODE } from "./describe_provenance.ts";
import type { Frame } from "./frame.ts";
import { LABEL_SIZE } from "./label_range.ts";
import { fitText, shorten, wrapText } from "./measure_text.ts";
import type { TimelineFacts } from "./read_plan.ts";
import { writeText } from "./write_text.ts";

/** Something drawn, and where it ends. */
export interface Drawn {
  readonly shapes: readonly string[];
  readonly bottom: number;
}

const TITLE_SIZE = 17;
const LINE = 16;

/** The heading, with the edition and the journey below it. */
export function drawHeading(
  { left, right, narrow }: Frame,
  title: string,
  facts: TimelineFacts,
): Drawn {
  let y = narrow ? 28 : 34;
  const width = right - left;
  const heading = fitText(title, width, TITLE_SIZE, true);
  const shapes = [writeText(left, y, heading, { size: TITLE_SIZE, tone: "strong" })];
  const parts = sayEdition(facts);
  const sentences = narrow ? parts : [parts.join(". ")];
  for (const line of sentences.flatMap((text) => wrapText(text, width, LABEL_SIZE))) {
    y += LINE + 2;
    shapes.push(writeText(left, y, line, { size: LABEL_SIZE, tone: "muted" }));
  }
  return { shapes, bottom: y + 6 };
}

function sayEdition({ edition, journey, consents, consentsOfJourney }: TimelineFacts): string[] {
  if (journey === undefined) return [edition.source];
  const code = shorten(journey.code, LONGEST_CODE);
  const origin = journey.defaulted ? ", FinBox's default" : "";
  const all = consentsOfJourney ?? consents.length;
  const count = `${all} ${all === 1 ? "consent" : "consents"}`;
  const told = all === consents.length ? count : `${consents.length} of ${count} can be told`;
  return [edition.source, `Journey ${code}${origin}, ${told}`];
}
