/** The width that every line keeps. */
export const COLUMNS = 80;

const LONGEST_LABEL = 48;

/**
 * Breaks a text into lines of at most 80 columns, of which the first begins with a label and the
 * others are indented by as much. A word that fits no line is broken itself, and a label that
 * leaves too little room has lines of its own.
 */
export function wrap(text: string, label = ""): string[] {
  if (label.length > LONGEST_LABEL) return [...wrap(label.trim(), "  "), ...wrap(text, "    ")];
  const indent = " ".repeat(label.length);
  const width = COLUMNS - label.length;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => breakWord(word, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((line, index) => (index === 0 ? label : indent) + line);
}

/** A text from outside as one line without control characters. */
export function printable(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "?");
}

/** A number with a comma at every thousand. */
export function withCommas(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

function breakWord(word: string, width: number): string[] {
  if (word.length <= width) return [word];
  return [word.slice(0, width), ...breakWord(word.slice(width), width)];
}
