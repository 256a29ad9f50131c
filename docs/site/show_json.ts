import { paintText } from "../../edge/explorer/paint_text.ts";
import { escapeHtml } from "./html.ts";

const LONGEST = 80;

/** A value as a block of JSON in colours; long texts are cut, which the block then says. */
export function showJson(value: unknown, label: string): string {
  let isCut = false;
  const text = JSON.stringify(value, (_, member) => {
    if (typeof member !== "string" || member.length <= LONGEST) return member;
    isCut = true;
    return `${member.slice(0, LONGEST / 2)}… (${member.length} characters)`;
  }, 2);
  const pieces = paintText(text, []).map(({ text, look }) =>
    look === "" ? escapeHtml(text) : `<span class="${look}">${escapeHtml(text)}</span>`
  );
  const block = `<pre class="code" tabindex="0" aria-label="${escapeHtml(label)}">${
    pieces.join("")
  }</pre>`;
  return isCut ? `${block}<p class="aside">Long texts are cut here.</p>` : block;
}
