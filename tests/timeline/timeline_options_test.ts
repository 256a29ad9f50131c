import assert from "node:assert/strict";
import {
  resolveTimelineOptions,
  type TimelineOptions,
} from "../../lib/timeline/render_timeline.ts";
import { writeStyle } from "../../lib/timeline/write_svg.ts";

const REFUSALS: readonly (readonly [options: object, message: string])[] = [
  [{ notices: {} }, "Cannot use notices as a list: current value is an object"],
  [{ width: "760" }, 'Cannot use width as a number: current value is "760"'],
  [{ width: 319 }, "Cannot use width as pixels from 320 to 2000: current value is 319"],
  [{ id: 1 }, "Cannot use id as a text: current value is 1"],
  [
    { id: "a b" },
    'Cannot use id as a letter with letters, digits, - and _ after it: current value is "a b"',
  ],
  [{ title: null }, "Cannot use title as a text: current value is null"],
  [{ theme: "sepia" }, 'Cannot use theme as auto, light, dark: current value is "sepia"'],
];

for (const [options, message] of REFUSALS) {
  Deno.test(`a timeline's option ${Object.keys(options)} is refused with what it may be: ${message}`, () => {
    assert.throws(() => resolveTimelineOptions(options as TimelineOptions), { message });
  });
}

for (
  const [theme, paper] of [["auto", "#ffffff"], ["light", "#ffffff"], ["dark", "#11161d"]] as const
) {
  Deno.test(`the theme ${theme} begins with paper of ${paper}`, () => {
    const [first] = writeStyle("timeline", theme).split("\n");
    assert.ok(first.includes(`--paper:${paper};`), first);
  });
}
