/** DATA: the most characters of a code that a text shows. */
const LONGEST_CODE = 24;

/** A text that begins with a capital letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A code of at most that many characters, its end given up for an ellipsis. */
export function shorten(code: string, length: number = LONGEST_CODE): string {
  const characters = [...code];
  return characters.length <= length ? code : `${characters.slice(0, length - 1).join("")}…`;
}

/** Names in a sentence, such as "June, July and August". */
export function sayList(names: readonly string[]): string {
  if (names.length < 2) return names.join();
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
