import { sayDay } from "./day_words.ts";
import { LONGEST_CODE } from "./describe_provenance.ts";
import { BAR_HEIGHT, type Canvas, drawBar, drawCut } from "./draw_bar.ts";
import { labelCut, labelRange, sayPlace } from "./label_range.ts";
import type { Lane } from "./lane.ts";
import { xOf } from "./layout_axis.ts";
import { shorten } from "./measure_text.ts";
import { exceedsFairUse, FETCH_TYPE_WORDS, noteConsent, noteOddities } from "./note_facts.ts";
import type { Label } from "./place_labels.ts";
import type { ConsentFacts, TimelineFacts } from "./read_plan.ts";
import { element, path } from "./write_svg.ts";

const FOOT = 4;
const RADIUS = 6;

/** A consent: the range of its data, its expiry, and what fair use allows. */
export function layConsent(canvas: Canvas, consent: ConsentFacts, facts: TimelineFacts): Lane {
  const { plan: { code, template, fetchType }, from, to, expiry, fairUse } = consent;
  const { axis, today } = canvas;
  const top = 3;
  return {
    name: shorten(code, LONGEST_CODE),
    kind: `${template}, ${FETCH_TYPE_WORDS[fetchType]}`,
    notes: [...noteConsent(consent, facts), ...noteOddities(consent, facts)],
    depth: BAR_HEIGHT + 2 * top,
    draw: (y) => [
      ...drawCut(canvas, consent, y + top),
      ...(from >= to ? [] : drawBar(canvas, consent, fetchType === "ONETIME" ? "once" : "again", {
        y: y + top,
        height: BAR_HEIGHT,
      })),
      ...(fairUse === undefined ? [] : [
        drawBracket(xOf(axis, fairUse.from), FOOT, y),
        drawBracket(xOf(axis, fairUse.expiry), -FOOT, y),
      ]),
      ...drawExpiry(canvas, Math.max(today, to), expiry, y + top + BAR_HEIGHT / 2),
    ],
    labels: [...labelDates(canvas, consent), ...labelFairUse(canvas, consent)],
  };
}

function labelDates({ axis }: Canvas, consent: ConsentFacts): readonly Label[] {
  const { from, to, expiry } = consent;
  const expires = { text: `expires ${sayPlace(axis, expiry)}`, x: xOf(axis, expiry) };
  const after: Label = { ...expires, align: "start" };
  if (from >= to) return [...labelCut(axis, consent), after];
  if (to !== expiry) return [...labelRange(axis, consent), after];
  // The range ends where the consent does, so one text says both.
  return [
    { text: sayPlace(axis, from), x: xOf(axis, from), align: "start" },
    { ...expires, align: "end" },
  ];
}

function labelFairUse({ axis }: Canvas, consent: ConsentFacts): readonly Label[] {
  const { fairUse } = consent;
  if (fairUse === undefined) return [];
  const only = exceedsFairUse(consent);
  const days = `${sayDay(fairUse.from)} to ${sayDay(fairUse.expiry)}`;
  return [{
    text: only ? `fair use only ${days}` : `fair use ${days}`,
    x: xOf(axis, fairUse.from),
    align: "start",
    tone: only ? "warn" : "muted",
  }];
}

function drawBracket(x: number, foot: number, y: number): string {
  const bottom = y + BAR_HEIGHT + 6;
  return element("path", {
    class: "fair",
    d: path([[x + foot, y], [x, y], [x, bottom], [x + foot, bottom]]),
  });
}

function drawExpiry({ axis }: Canvas, from: number, expiry: number, y: number): string[] {
  const [start, end] = [xOf(axis, from), xOf(axis, expiry)];
  const shapes: string[] = [];
  if (expiry > from) {
    shapes.push(element("path", { class: "lasts", d: path([[start, y], [end, y]]) }));
  }
  if (expiry > axis.to) {
    const points = [[end - FOOT, y - FOOT], [end, y], [end - FOOT, y + FOOT]] as const;
    return [...shapes, element("path", { class: "lasts", d: path(points) })];
  }
  if (expiry < axis.from) return shapes;
  const x = Math.min(axis.x1 - RADIUS, Math.max(axis.x0 + RADIUS, end));
  return [...shapes, drawDiamond(x, y, RADIUS)];
}

/** The mark of an expiry. */
export function drawDiamond(x: number, y: number, radius: number): string {
  const points = [[x, y - radius], [x + radius, y], [x, y + radius], [x - radius, y]] as const;
  return element("path", { class: "expiry", d: path(points, true) });
}
