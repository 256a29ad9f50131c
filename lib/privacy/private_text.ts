/** DATA: a number of a person's or an account's: nine and more digits, also in groups. */
const NUMBER = /\+?\d(?:[ _-]?\d){8,}/;

/** DATA: a PAN: five letters, four digits and a letter, also in groups. */
const PAN = /[a-z]{5}[ _-]?\d{4}[ _-]?[a-z]/i;

/** DATA: a key, a token or an id: sixteen and more letters and digits in a row, both among them. */
const KEY = /(?=[a-z]{0,15}\d)(?=\d{0,15}[a-z])[a-z\d]{16}/i;

/** DATA: the same within words for people, where keys may have signs in them. */
const RUN = /[\w+/=.~-]{16,}/g;

const ALL_NUMBERS = new RegExp(NUMBER, "g");
const ALL_PANS = new RegExp(`\\b${PAN.source}\\b`, "gi");

/** Whether a text has something in it that may be a secret or a number of a person's. */
export function mayBePrivate(text: string): boolean {
  return NUMBER.test(text) || PAN.test(text) || KEY.test(text);
}

/** The text with an ellipsis in place of what may be a secret or a number of a person's. */
export function maskPrivate(text: string): string {
  return text
    .replace(RUN, (run) => /\d/.test(run) ? "…" : run)
    .replace(ALL_NUMBERS, "…")
    .replace(ALL_PANS, "…");
}
