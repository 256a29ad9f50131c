/// <reference lib="dom" />
import { describeTimeline, renderTimeline, type TimelinePlan } from "../../lib/timeline/mod.ts";
import type { Notice } from "../../mod.ts";
import { buildTable } from "./build.ts";

const ID = "plan-timeline";
// Texts of the plan are escaped, so that this is the image's own.
const STYLE = /<style>([^<]*)<\/style>/;
const NARROWEST = 320;
const WIDEST = 2000;

// The page's policy lets no style element in; a sheet that a script adopts is not one.
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Draws a plan as wide as the element is. */
export function showTimeline(
  root: HTMLElement,
  plan: TimelinePlan,
  notices: readonly Notice[],
): void {
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(root.clientWidth)));
  const text = renderTimeline(plan, { notices, width, id: ID, title: "Timeline" });
  const [element = "", style = ""] = STYLE.exec(text) ?? [];
  sheet.replaceSync(style);
  const svg = new DOMParser().parseFromString(text.replace(element, ""), "image/svg+xml");
  root.replaceChildren(document.importNode(svg.documentElement, true));
}

/** What the timeline shows, as a table. */
export function showTimelineTable(plan: TimelinePlan, notices: readonly Notice[]): HTMLElement {
  const rows = describeTimeline(plan, notices)
    .map(({ what, from, to, note }) => [what, from, to, note]);
  return buildTable({ class: "days", heads: ["What", "From", "To", "Why"], rows });
}
