import { monthOf, monthStart } from "../dates/epoch_months.ts";
import { sayCount } from "../words/say_amount.ts";
import { sayDay, sayMonth } from "../words/say_date.ts";
import { shorten } from "../words/shape_text.ts";
import {
  exceedsFairUse,
  NO_PERIOD,
  noteConsent,
  noteMonths,
  notePeriod,
  noteRecurring,
  sayKind,
} from "./describe_timeline.ts";
import {
  BAR_HEIGHT,
  type Canvas,
  drawBar,
  drawCut,
  labelCut,
  labelRange,
  outline,
  sayPlace,
} from "./draw_bar.ts";
import type { Lane } from "./draw_lane.ts";
import { type Axis, type AxisSection, xIn, xOf } from "./layout_axis.ts";
import type { Label } from "./place_labels.ts";
import type { ConsentFacts, MonthFacts, RecurringFacts, TimelineFacts } from "./read_plan.ts";
import { element, hatchFill, path } from "./write_svg.ts";

const STRIP_HEIGHT = 7;
const STRIP_TOP = BAR_HEIGHT + 3;

/** The session's period, what was cut from it, and the days of it in no consent. */
export function layPeriod(canvas: Canvas, facts: TimelineFacts): Lane {
  const { period, gaps } = facts;
  const { axis, id } = canvas;
  const name = "Session period";
  if (period === undefined) {
    const notes = [{ text: NO_PERIOD, warn: true }] as const;
    return { name, notes, depth: BAR_HEIGHT, draw: () => [], labels: [] };
  }
  const isEmpty = period.from >= period.to;
  const gapLabels = gaps.map(({ from, to }): Label => ({
    text: from === to
      ? `no consent: ${sayDay(from)}`
      : `no consent: ${sayDay(from)} to ${sayDay(to)}`,
    x: (xOf(axis, from) + xOf(axis, to)) / 2,
    align: "middle",
    tone: "warn",
  }));
  return {
    name,
    notes: notePeriod(period, facts),
    depth: gaps.length === 0 ? BAR_HEIGHT : STRIP_TOP + STRIP_HEIGHT,
    draw: (y) => [
      ...drawCut(canvas, period, y),
      ...(isEmpty ? [] : drawBar(canvas, period, "session", { y, height: BAR_HEIGHT })),
      ...gaps.map(({ from, to }) =>
        element("path", {
          class: "gap",
          fill: hatchFill(id, "gap"),
          d: outline(canvas, { from, to: Math.min(to + 1, period.to) }, {
            y: y + STRIP_TOP,
            height: STRIP_HEIGHT,
          }),
        })
      ),
    ],
    labels: [...(isEmpty ? labelCut(axis, period) : labelRange(axis, period)), ...gapLabels],
  };
}

/** The statement months as cells; where the axis has years only, a year's months as one. */
export function layMonths({ axis, id }: Canvas, months: MonthFacts): Lane {
  const { count, first, last, excluded } = months;
  const cells = (from: number, to: number, y: number, kind: "month" | "excluded") =>
    axis.sections.flatMap((section) =>
      cellsIn(section, from, to).map(([start, end]) => {
        const x = xIn(section, monthStart(start));
        const width = Math.max(1.5, xIn(section, monthStart(end + 1)) - x - 2);
        return element("rect", {
          class: kind,
          fill: kind === "excluded" ? hatchFill(id, "excluded") : undefined,
          x: Math.min(x + 1, axis.x1 - width),
          y,
          width,
          height: BAR_HEIGHT,
          rx: Math.min(2, width / 2),
        });
      })
    );
  return {
    name: "Statement months",
    ...(count > 0 && { kind: sayCount(count, "month") }),
    notes: [...(count === 0 ? [] : [{ text: sayMonths(months) }]), ...noteMonths(months)],
    depth: BAR_HEIGHT,
    draw: (y) => [
      ...(count === 0 ? [] : cells(first!, last!, y, "month")),
      ...(excluded === undefined ? [] : cells(excluded, excluded, y, "excluded")),
    ],
    labels: labelMonths(axis, months),
  };
}

/** Which statement months there are, in words; there is at least one. */
function sayMonths({ count, first, last }: MonthFacts): string {
  return count === 1 ? sayMonth(first!) : `${sayMonth(first!)} to ${sayMonth(last!)}`;
}

function labelMonths(axis: Axis, { first, last, excluded }: MonthFacts): readonly Label[] {
  const labels: Label[] = [];
  if (first !== undefined && monthStart(first) < axis.from) {
    labels.push({ text: `\u2190 ${sayMonth(first)}`, x: axis.x0, align: "start" });
  }
  if (last !== undefined && monthStart(last) > axis.to) {
    labels.push({ text: `${sayMonth(last)} \u2192`, x: axis.x1, align: "end" });
  }
  if (excluded !== undefined) {
    const x = xOf(axis, (monthStart(excluded) + monthStart(excluded + 1)) / 2);
    labels.push({ text: `${sayMonth(excluded)} left out`, x, align: "middle" });
  }
  return labels;
}

// First and last month of each cell in a section.
function cellsIn(section: AxisSection, from: number, to: number): (readonly [number, number])[] {
  const [first, last] = [section.from, section.to].map(monthOf);
  const [start, end] = [Math.max(from, first), Math.min(to, last - 1)];
  const cells: (readonly [number, number])[] = [];
  const size = section.unit === "month" ? 1 : 12;
  for (let month = start; month <= end;) {
    const next = (Math.floor(month / size) + 1) * size;
    cells.push([month, Math.min(next - 1, end)]);
    month = next;
  }
  return cells;
}

const FOOT = 4;
const RADIUS = 6;

/** A consent: the range of its data, its expiry, and what fair use allows. */
export function layConsent(canvas: Canvas, consent: ConsentFacts, facts: TimelineFacts): Lane {
  const { plan, from, to, expiry, fairUse } = consent;
  const { axis, today } = canvas;
  const top = 3;
  return {
    name: shorten(plan.code),
    kind: sayKind(plan),
    notes: noteConsent(consent, facts),
    depth: BAR_HEIGHT + 2 * top,
    draw: (y) => [
      ...drawCut(canvas, consent, y + top),
      ...(from >= to
        ? []
        : drawBar(canvas, consent, plan.fetchType === "ONETIME" ? "once" : "again", {
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

/** The tenure of a recurring consent of v1. */
export function layRecurring(canvas: Canvas, recurring: RecurringFacts): Lane {
  const { axis, today } = canvas;
  const range = { from: today, to: recurring.until };
  return {
    name: "Recurring pulls",
    kind: sayCount(recurring.months, "month"),
    notes: noteRecurring(recurring),
    depth: BAR_HEIGHT,
    draw: (y) => drawBar(canvas, range, "again", { y, height: BAR_HEIGHT }),
    labels: [{
      text: `until ${sayPlace(axis, recurring.until)}`,
      x: xOf(axis, recurring.until),
      align: "end",
    }],
  };
}
