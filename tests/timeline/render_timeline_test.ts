import assert from "node:assert/strict";
import { describeTimeline, renderTimeline, type TimelinePlan } from "../../lib/timeline/mod.ts";
import { layoutFrame } from "../../lib/timeline/layout_axis.ts";
import { drawHeading, type TimelineOptions } from "../../lib/timeline/render_timeline.ts";
import { writeStyle } from "../../lib/timeline/write_svg.ts";
import { checkSession, type SessionOptions } from "../../mod.ts";
import { V1, V1_2024, V2 } from "../support/session_checks.ts";
import { factsWith } from "./facts.ts";
import { PLANS } from "./plans.ts";
import { elementsIn, ofClass, readSvg, type SvgElement, textsOf } from "./read_svg.ts";

function planOf(request: unknown, options: SessionOptions = V2): TimelinePlan {
  const { plan } = checkSession(request, options);
  assert.ok(plan !== undefined);
  return plan;
}

function draw(request: unknown, options: SessionOptions = V2, drawn?: TimelineOptions): SvgElement {
  const { notices } = checkSession(request, options);
  return readSvg(renderTimeline(planOf(request, options), { notices, ...drawn }));
}

function drawNamed(name: string, options?: TimelineOptions): SvgElement {
  const { request, options: session } = PLANS[name];
  return draw(request, session, options);
}

const DEFAULT = planOf({ link_id: "UX-2827" });

Deno.test("a reader of screens is told the title and what the image shows", () => {
  const svg = drawNamed("three_consents");
  const [title, desc] = svg.children;
  assert.equal(svg.attributes.role, "img");
  assert.equal(svg.attributes["aria-labelledby"], title.attributes.id);
  assert.equal(svg.attributes["aria-describedby"], desc.attributes.id);
  assert.equal(title.text, "Session plan");
  const { request, options } = PLANS.three_consents;
  const { notices } = checkSession(request, options);
  for (const { what, from, to, note } of describeTimeline(planOf(request, options), notices)) {
    for (const part of [what, from, to, note]) assert.ok(desc.text.includes(part), part);
  }
});

Deno.test("a title of the caller's is the heading and the name of the image", () => {
  const svg = draw({ link_id: "L" }, V2, { title: "Loan <1> & more" });
  assert.equal(svg.children[0].text, "Loan <1> & more");
  assert.ok(textsOf(svg).includes("Loan <1> & more"));
});

Deno.test("every id begins with the option id, and every reference finds its element", () => {
  const svg = draw({ link_id: "L", aa_journey_code: "BCAA004" }, V2, { id: "plan-2" });
  const elements = elementsIn(svg);
  const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);
  assert.deepEqual(ids.filter((id) => !/^plan-2(-|$)/.test(id)), []);
  assert.equal(new Set(ids).size, ids.length);
  const fills = elements.flatMap(({ attributes: { fill } }) => fill ?? []);
  assert.ok(fills.length > 0);
  for (const fill of fills) assert.ok(ids.includes(fill.slice("url(#".length, -1)), fill);
});

Deno.test("the style touches nothing outside of the image", () => {
  for (const theme of ["auto", "light", "dark"] as const) {
    const style = draw({ link_id: "L" }, V2, { theme }).children.find(({ name }) =>
      name === "style"
    );
    const rules = style!.text.split("\n").map((line) => line.replace(/^@media[^{]+\{/, ""));
    assert.deepEqual(rules.filter((rule) => !rule.startsWith("#timeline")), []);
  }
});

for (
  const [theme, dark, print] of [
    ["auto", true, true],
    ["light", false, false],
    ["dark", false, true],
  ] as const
) {
  Deno.test(`the theme ${theme} ${dark ? "follows" : "does not follow"} the reader's colours`, () => {
    const svg = renderTimeline(DEFAULT, { theme });
    assert.equal(svg.includes("prefers-color-scheme:dark"), dark);
    assert.equal(svg.includes("@media print"), print);
  });
}

Deno.test("the image refers to nothing outside of itself", () => {
  for (const { request, options } of Object.values(PLANS)) {
    const svg = renderTimeline(planOf(request, options));
    const rest = svg.replace('xmlns="http://www.w3.org/2000/svg"', "");
    assert.doesNotMatch(rest, /https?:|href|@import|@font-face|url\((?!#)|<script|\son\w+=/);
  }
});

Deno.test("codes of an organization stay text, whatever is in them", () => {
  const svg = drawNamed("organization_windows");
  assert.ok(textsOf(svg).some((text) => text.startsWith('LC "A" & B')));
  assert.ok(textsOf(svg).some((text) => text.includes("Journey LOAN<01>, 2 consents")));
});

Deno.test("characters that XML cannot hold or that turn the text around are replaced", () => {
  const [consent] = DEFAULT.consents!;
  const code = "A\u0000\u202eB\ud800\ufffe";
  const svg = readSvg(renderTimeline({ ...DEFAULT, consents: [{ ...consent, code }] }));
  assert.ok(textsOf(svg).some((text) => text.startsWith("A\ufffd\ufffdB\ufffd\ufffd")));
});

Deno.test("a long code is cut in the drawing and whole in the description", () => {
  const [consent] = DEFAULT.consents!;
  const code = "C".repeat(500);
  const svg = readSvg(renderTimeline({ ...DEFAULT, consents: [{ ...consent, code }] }));
  assert.ok(textsOf(svg).every((text) => text.length < 100));
  assert.ok(svg.children[1].text.includes(code));
});

Deno.test("no text is smaller than 11 pixels", () => {
  for (const width of [320, 360, 760]) {
    const texts = elementsIn(drawNamed("organization_windows", { width }))
      .filter(({ name }) => name === "text");
    assert.ok(texts.every(({ attributes }) => Number(attributes["font-size"]) >= 11));
  }
});

Deno.test("a statement month that is left out is named", () => {
  assert.ok(textsOf(drawNamed("first_week_and_cap")).includes("Dec 2025 left out"));
});

Deno.test("what the 14-month rule cuts is said with its first day", () => {
  const [, desc] = drawNamed("first_week_and_cap").children;
  assert.match(desc.text, /cut from 1 Jun 2023 by the 14-month rule/);
});

Deno.test("where the 14-month rule leaves nothing, the drawing says what is cut", () => {
  const texts = textsOf(drawNamed("cap_leaves_nothing"));
  assert.ok(texts.includes("← 1 Jan 2020 to 3 Mar 2023 is cut"));
});

Deno.test("the days of the period in no consent are marked with their dates", () => {
  const texts = textsOf(drawNamed("outside_consent"));
  assert.ok(texts.includes("no consent: 1 Jan 2025 to 14 Mar 2025"));
  assert.ok(texts.includes("no consent: 1 Oct 2025 to 9 Dec 2025"));
});

Deno.test("no day is marked as in no consent where a consent of the journey cannot be told", () => {
  const request = {
    link_id: "L",
    aa_journey_code: "BCAA003",
    from_date: "01/01/2025",
    to_date: "09/12/2025",
    consents: { CC0003: { from_date: "2025-01-01" } },
  };
  const svg = draw(request);
  assert.ok(textsOf(svg).some((text) => text.includes("1 of 2 consents are known")));
  assert.equal(ofClass(svg, "gap").length, 0);
});

Deno.test("a refused request without a period says that it cannot be told", () => {
  assert.ok(textsOf(drawNamed("refused_partial")).includes("! Cannot be known from this request"));
});

Deno.test("an axis with years beside months says what it shows, of months alone it does not", () => {
  const texts = textsOf(drawNamed("three_consents"));
  assert.ok(texts.includes("by year"));
  assert.ok(texts.includes("the scale changes"));
  assert.ok(!textsOf(drawNamed("default_journey")).includes("by year"));
});

Deno.test("a date beyond the axis has an arrow, before it as well as after it", () => {
  assert.ok(textsOf(drawNamed("organization_windows")).includes("expires 31 Dec 2099 →"));
  const past = textsOf(drawNamed("far_past"));
  assert.ok(past.includes("← 1 Apr 2009"));
  assert.ok(past.includes("← Apr 2009"));
  assert.ok(past.includes("goes on beyond the axis"));
});

Deno.test("a consent that asks for more than fair use allows has a warning", () => {
  const texts = textsOf(drawNamed("organization_windows"));
  assert.ok(texts.includes("fair use only 9 Dec 2023 to 9 Jan 2026"));
  assert.ok(texts.some((text) => text.startsWith("! Beyond fair use: first day and")));
});

Deno.test("a consent of a template that is not known has no fair-use marks", () => {
  const [consent] = DEFAULT.consents!;
  const template = "CT999" as "CT001";
  const svg = readSvg(renderTimeline({ ...DEFAULT, consents: [{ ...consent, template }] }));
  assert.equal(ofClass(svg, "fair").length, 0);
});

const BOUND = "14-month bound, 9 Oct 2024";

for (
  const [name, request, options, isShown] of [
    ["a v2 session", { link_id: "L" }, V2, true],
    ["a v2 upload", { link_id: "L", mode: "pdf", bank_name: "hdfc" }, V2, false],
    ["a v1 session that may use an aggregator", { link_id: "L" }, V1, true],
    ["a v1 upload", { link_id: "L", mode: " pdf\n", bank_name: "hdfc" }, V1, false],
    ["a session of an edition without the rule", { link_id: "L" }, V1_2024, false],
  ] as const
) {
  Deno.test(`the 14-month bound is ${isShown ? "" : "not "}drawn for ${name}`, () => {
    assert.equal(textsOf(draw(request, options)).includes(BOUND), isShown);
  });
}

Deno.test("below 600 pixels the chart begins at the edge, from 600 on beside the texts", () => {
  const start = (width: number) => {
    const [axis] = ofClass(drawNamed("default_journey", { width }), "axis");
    return Number(/^M([\d.]+)/.exec(axis.attributes.d)![1]);
  };
  assert.equal(start(599), 12);
  assert.ok(start(600) > 200);
});

const WIDTH = "width as pixels from 320 to 2000";
const ID = "id as a letter with letters, digits, - and _ after it";

for (
  const [what, options, name, expected] of [
    [
      "a list of notices that is none",
      { notices: {} },
      "TypeError",
      "notices as a list: current value is an object",
    ],
    [
      "a width that is a text",
      { width: "760" },
      "TypeError",
      'width as a number: current value is "760"',
    ],
    ["a width below 320", { width: 319 }, "RangeError", `${WIDTH}: current value is 319`],
    ["a width above 2000", { width: 2001 }, "RangeError", `${WIDTH}: current value is 2001`],
    [
      "a width that is not a number",
      { width: NaN },
      "RangeError",
      `${WIDTH}: current value is NaN`,
    ],
    ["an id that is a number", { id: 1 }, "TypeError", "id as a text: current value is 1"],
    ["an id with a space", { id: "a b" }, "RangeError", `${ID}: current value is "a b"`],
    [
      "an id that would end a selector",
      { id: "a{}" },
      "RangeError",
      `${ID}: current value is "a{}"`,
    ],
    ["an empty id", { id: "" }, "RangeError", `${ID}: current value is ""`],
    [
      "a title that is no text",
      { title: null },
      "TypeError",
      "title as a text: current value is null",
    ],
    [
      "an unknown theme",
      { theme: "sepia" },
      "RangeError",
      'theme as auto, light, dark: current value is "sepia"',
    ],
  ] as const
) {
  Deno.test(`${what} is refused with what it may be`, () => {
    const message = `Cannot use ${expected}`;
    assert.throws(() => renderTimeline(DEFAULT, options as TimelineOptions), { name, message });
  });
}

Deno.test("a plan with a date that is no date is refused", () => {
  assert.throws(() => renderTimeline({ ...DEFAULT, today: "09/12/2025" }), RangeError);
});

Deno.test("a plan of an unknown edition is refused", () => {
  const edition = "v3" as "v2.2025";
  assert.throws(() => renderTimeline({ ...DEFAULT, edition }), RangeError);
});

for (
  const [theme, paper] of [["auto", "#ffffff"], ["light", "#ffffff"], ["dark", "#11161d"]] as const
) {
  Deno.test(`the theme ${theme} begins with paper of ${paper}`, () => {
    const [first] = writeStyle("timeline", theme).split("\n");
    assert.ok(first.includes(`--paper:${paper};`), first);
  });
}

Deno.test("a heading that is too wide in bold is cut", () => {
  // 29 letters of size 17: 296 wide if they were not bold.
  const { shapes } = drawHeading(layoutFrame(320), "x".repeat(29), factsWith({}));
  assert.match(shapes[0], /x…</);
});
