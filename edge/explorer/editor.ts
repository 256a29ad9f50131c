/// <reference lib="dom" />
import { build } from "./build.ts";
import { type Mark, paintText } from "./paint_text.ts";

/** A text area with line numbers, colours and marks. */
export interface Editor {
  /** Its text. */
  readonly text: string;
  /** Puts another text in, as a new beginning: it cannot be undone. */
  reset(text: string): void;
  /** Replaces a piece of the text, as if it were typed. */
  replace(start: number, end: number, text: string): void;
  /** Shows where something is wrong. */
  mark(marks: readonly Mark[]): void;
  /** Selects a piece of the text and brings it into view. */
  select(start: number, end: number): void;
}

const LONGEST_PAINTED = 40_000;

/** Makes an editor of the elements that the page has for it. */
export function createEditor(root: HTMLElement, onInput: () => void): Editor {
  const area = root.querySelector("textarea")!;
  const paint = root.querySelector("pre")!;
  const gutter = root.querySelector<HTMLElement>(".gutter")!;
  let marks: readonly Mark[] = [];

  function repaint(): void {
    const { value } = area;
    const pieces = value.length > LONGEST_PAINTED
      ? [{ text: value, look: "" }]
      : paintText(value, marks);
    // The last line has its height although nothing follows it.
    paint.replaceChildren(
      ...pieces.map(({ text, look }) => look === "" ? text : build("span", { class: look }, text)),
      "\n",
    );
    const lines = value.split("\n").length;
    const looks = lineLooks(value, marks);
    gutter.replaceChildren(...Array.from({ length: lines }, (_, index) => {
      const look = looks.get(index + 1);
      return build("div", look === undefined ? {} : { class: look }, String(index + 1));
    }));
  }

  area.addEventListener("input", () => {
    // Places in the old text; the check that follows brings the new ones.
    marks = [];
    repaint();
    onInput();
  });
  area.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const before = area.value.slice(0, area.selectionStart);
    const [indent] = /^[ \t]*/.exec(before.slice(before.lastIndexOf("\n") + 1))!;
    type(area, `\n${indent}${/[{[]\s*$/.test(before) ? "  " : ""}`);
  });

  return {
    get text() {
      return area.value;
    },
    reset(text) {
      area.value = text;
      marks = [];
      repaint();
      root.scrollTo(0, 0);
    },
    replace(start, end, text) {
      area.focus();
      area.setSelectionRange(start, end);
      type(area, text);
      area.setSelectionRange(start, start + text.length);
    },
    mark(next) {
      marks = next;
      repaint();
    },
    select(start, end) {
      area.focus({ preventScroll: true });
      area.setSelectionRange(start, end);
      const line = area.value.slice(0, start).split("\n").length - 1;
      const { lineHeight } = getComputedStyle(area);
      const top = line * parseFloat(lineHeight);
      root.scrollTo({ top: Math.max(0, top - root.clientHeight / 3), left: 0 });
      root.scrollIntoView({ block: "nearest" });
    },
  };
}

// The browser's own typing can be undone; where it is not to be had, the text is just replaced.
function type(area: HTMLTextAreaElement, text: string): void {
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input"));
}

function lineLooks(text: string, marks: readonly Mark[]): ReadonlyMap<number, Mark["kind"]> {
  const looks = new Map<number, Mark["kind"]>();
  for (const { start, kind } of marks) {
    const line = text.slice(0, start).split("\n").length;
    if (kind === "error" || !looks.has(line)) looks.set(line, kind);
  }
  return looks;
}
