import { nameCap } from "../words/describe_provenance.ts";
import type { Axis, Frame } from "./layout_axis.ts";
import { drawDiamond } from "./lay_lanes.ts";
import { textWidth } from "./place_labels.ts";
import { daysOf, type TimelineFacts } from "./read_plan.ts";
import { type Drawn, element, hatchFill, path, writeText } from "./write_svg.ts";

/** One sign of a timeline and what it means. */
interface LegendRow {
  readonly text: string | ((facts: TimelineFacts) => string);
  /** Whether the sign is in the timeline. */
  readonly isShown: (facts: TimelineFacts, axis: Axis) => boolean;
  /** The sign in a box of 22 by 12. */
  readonly draw: (x: number, y: number, id: string) => readonly string[];
}

const WIDTH = 22;
const HEIGHT = 12;
const SIZE = 11;
const LINE = 20;

const hasConsent = ({ consents }: TimelineFacts) => consents.length > 0;

/** DATA: the signs in the order of the legend. */
const LEGEND: readonly LegendRow[] = [
  {
    text: "data up to today",
    isShown: hasConsent,
    draw: (x, y) => [element("rect", { class: "plain", ...box(x, y) })],
  },
  {
    text: "data yet to come",
    isShown: ({ today, consents, recurring }) =>
      recurring !== undefined || consents.some(({ from, to }) => from < to && to > today),
    draw: (x, y, id) => [
      element("rect", { class: "plain-later", fill: hatchFill(id, "plain"), ...box(x, y) }),
    ],
  },
  {
    text: "consent expires",
    isShown: hasConsent,
    draw: (x, y) => [drawDiamond(x + WIDTH / 2, y + HEIGHT / 2, HEIGHT / 2)],
  },
  {
    text: "what fair use allows",
    isShown: ({ consents }) => consents.some(({ fairUse }) => fairUse !== undefined),
    draw: (x, y) =>
      [[x + 3, 4], [x + WIDTH - 3, -4]].map(([x, foot]) =>
        element("path", {
          class: "fair",
          d: path([[x + foot, y], [x, y], [x, y + HEIGHT], [x + foot, y + HEIGHT]]),
        })
      ),
  },
  {
    text: "month left out",
    isShown: ({ months }) => months?.excluded !== undefined,
    draw: (x, y, id) => [
      element("rect", { class: "excluded", fill: hatchFill(id, "excluded"), ...box(x, y) }),
    ],
  },
  {
    text: ({ edition }) => `cut by ${nameCap(edition)}`,
    isShown: ({ period, consents }) =>
      [period, ...consents].some((range) => range?.cutFrom !== undefined),
    draw: (x, y) => [element("rect", { class: "cut", ...box(x, y) })],
  },
  {
    text: "in no consent's data range",
    isShown: ({ gaps }) => gaps.length > 0,
    draw: (x, y, id) => [
      element("rect", { class: "gap", fill: hatchFill(id, "gap"), ...box(x, y) }),
    ],
  },
  {
    text: "the scale changes",
    isShown: (_, { sections }) => sections.length > 1,
    draw: (x, y) =>
      [x + 8, x + 14].map((x) =>
        element("path", {
          class: "break",
          d: path([[x - 2, y], [x + 2, y + 4], [x - 2, y + 8], [x + 2, y + HEIGHT]]),
        })
      ),
  },
  {
    text: "goes on beyond the axis",
    isShown: (facts, { from, to }) => daysOf(facts).some((day) => day < from || day > to),
    draw: (x, y) => {
      const [end, middle, bottom] = [x + WIDTH, y + HEIGHT / 2, y + HEIGHT];
      const points = [[x, y], [end - 7, y], [end, middle], [end - 7, bottom], [x, bottom]] as const;
      return [element("path", { class: "plain", d: path(points, true) })];
    },
  },
];

/** The meaning of the signs that a timeline has. */
export function drawLegend(
  { left, right }: Frame,
  axis: Axis,
  facts: TimelineFacts,
  id: string,
  top: number,
): Drawn {
  const shapes: string[] = [];
  let [x, y] = [left, top];
  for (const { text: words, isShown, draw } of LEGEND) {
    if (!isShown(facts, axis)) continue;
    const text = typeof words === "string" ? words : words(facts);
    const width = WIDTH + 6 + textWidth(text, SIZE);
    if (x + width > right) [x, y] = [left, y + LINE];
    shapes.push(...draw(x, y, id), writeText(x + WIDTH + 6, y + 10, text, { size: SIZE }));
    x += width + 16;
  }
  return { shapes, bottom: shapes.length === 0 ? top : y + LINE };
}

function box(x: number, y: number) {
  return { x, y: y + 1, width: WIDTH, height: HEIGHT - 2 };
}
