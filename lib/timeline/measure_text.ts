// No font is known here, so a text's width is an estimate that common fonts stay below.
const REGULAR = 0.6;
const BOLD = 0.66;
const FULL = 1.05;

/** The most that a text is wide, in the unit of its size. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) {
    const wide = character.codePointAt(0)! >= 0x1100;
    ems += wide ? FULL : bold ? BOLD : REGULAR;
  }
  return ems * size;
}

/** A text of at most that many characters, its end given up for an ellipsis. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

/** A text of at most that width, its end given up for an ellipsis. */
export function fitText(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  let kept = "";
  let left = width - textWidth("…", size, bold);
  for (const character of text) {
    left -= textWidth(character, size, bold);
    if (left < 0 && kept !== "") break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The lines of a text that is broken between words, or within one that is wider than a line. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((word) => breakWord(word, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(part + character, size) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
