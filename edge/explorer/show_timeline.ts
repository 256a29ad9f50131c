/// <reference lib="dom" />
import { describeTimeline, renderTimeline, type TimelinePlan } from "../../lib/timeline/mod.ts";
import { build } from "./build.ts";

const ID = "plan-timeline";
// Texts of the plan are escaped, so that this is the image's own.
const STYLE = /<style>([^<]*)<\/style>/;
const NARROWEST = 320;
const WIDEST = 2000;

// The page's policy lets no style element in; a sheet that a script adopts is not one.
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Draws a plan as wide as the element is. */
export function showTimeline(root: HTMLElement, plan: TimelinePlan): void {
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(root.clientWidth)));
  const text = renderTimeline(plan, { width, id: ID, title: "Timeline" });
  const [element = "", style = ""] = STYLE.exec(text) ?? [];
  sheet.replaceSync(style);
  const svg = new DOMParser().parseFromString(text.replace(element, ""), "image/svg+xml");
  root.replaceChildren(document.importNode(svg.documentElement, true));
}

/** What the timeline shows, as a table. */
export function showTimelineTable(plan: TimelinePlan): HTMLElement {
  const names = ["What", "From", "To", "Why"];
  return build(
    "table",
    { class: "days" },
    build("thead", {}, row("th", names, "col")),
    build(
      "tbody",
      {},
      ...describeTimeline(plan).map(({ what, from, to, note }) =>
        row("td", [what, from, to, note])
      ),
    ),
  );
}

function row(cell: "th" | "td", texts: readonly string[], scope?: string): HTMLElement {
  return build(
    "tr",
    {},
    ...texts.map((text, index) =>
      build(index === 0 ? "th" : cell, { scope: scope ?? (index === 0 ? "row" : undefined) }, text)
    ),
  );
}
