import { DOCUMENTED_ERRORS, type DocumentedError } from "../../lib/errors/mod.ts";
import type { GuardError, Notice } from "../../mod.ts";
import type { JsonFault } from "../body/find_json_faults.ts";
import { lineAndColumn, locatePointer, type TextPlace } from "../body/locate_pointer.ts";

/** A piece of the text to put in the place of another. */
export interface Replacement extends Pick<TextPlace, "start" | "end"> {
  readonly text: string;
  /** What a reader sees of it. */
  readonly label: string;
}

/** An error or notice with its place in the text and what to do. */
export interface PlacedFinding {
  readonly kind: "error" | "notice";
  readonly code: string;
  readonly message: string;
  /** Where it is; absent where the text has nothing there. */
  readonly place?: TextPlace;
  /** The member's name where the text lacks it. */
  readonly missing?: string;
  /** A way to fix it. */
  readonly replacement?: Replacement;
  /** The documented error. */
  readonly entry?: DocumentedError;
  /** Where it is documented. */
  readonly source?: string;
}

/** DATA: the notices that are about a member's name; their suggestion is another name. */
const NAME_NOTICES: readonly string[] = [
  "UNKNOWN_PARAMETER",
  "UNKNOWN_CONSENT",
  "UNKNOWN_CONSENT_MEMBER",
  "OTHER_EDITION_PARAMETER",
  "BANK_ALIAS",
  "TENURE_ALIAS",
  "ALIAS_IGNORED",
];

/** DATA: the notices that say themselves which name is documented. */
const RENAMED: Readonly<Record<string, string>> = {
  BANK_ALIAS: "bank_name",
  TENURE_ALIAS: "aa_recurring_tenure_month_count",
};

const ENTRIES: ReadonlyMap<string, DocumentedError> = new Map(
  DOCUMENTED_ERRORS.map((entry) => [entry.rule, entry]),
);

/** Errors and notices with their places in the text, in their own order. */
export function placeFindings(
  text: string,
  errors: readonly GuardError[],
  notices: readonly Notice[],
  hazards: readonly JsonFault[] = [],
): PlacedFinding[] {
  return [
    ...errors.map((error) => placeFinding(text, "error", error, ENTRIES.get(error.rule))),
    ...hazards.map((hazard) => placeHazard(text, hazard)),
    ...notices.map((notice) => placeFinding(text, "notice", notice)),
  ];
}

function placeFinding(
  text: string,
  kind: PlacedFinding["kind"],
  finding: GuardError | Notice,
  entry?: DocumentedError,
): PlacedFinding {
  const { code, message, path, source, field } = finding;
  const value = path === undefined ? undefined : locatePointer(text, path);
  const isName = kind === "notice" && NAME_NOTICES.includes(code);
  const place = value && isName ? placeOfName(text, value) ?? value : value;
  const suggestion = finding.suggestion ?? (isName ? RENAMED[code] : undefined);
  return {
    kind,
    code,
    message,
    ...(place === undefined ? {} : { place }),
    ...(kind === "error" && place === undefined && field !== undefined ? { missing: field } : {}),
    ...(place === undefined || suggestion === undefined ? {} : {
      replacement: {
        start: place.start,
        end: place.end,
        text: JSON.stringify(suggestion),
        label: suggestion,
      },
    }),
    ...(entry === undefined ? {} : { entry }),
    source,
  };
}

function placeHazard(text: string, { index, problem }: JsonFault): PlacedFinding {
  const message = `The text has ${problem}: what it means depends on who reads it.`;
  const place = { start: index, end: index + 1, ...lineAndColumn(text, index) };
  return { kind: "notice", code: "AMBIGUOUS_JSON", message, place };
}

/** Where the name of the member with that value is. */
function placeOfName(text: string, { start }: TextPlace): TextPlace | undefined {
  const colon = text.lastIndexOf(":", start);
  const end = text.lastIndexOf('"', colon) + 1;
  // Names with quotes in them are escaped: the one that opens has no backslash before it.
  let begin = end - 2;
  while (begin >= 0 && (text[begin] !== '"' || text[begin - 1] === "\\")) begin--;
  if (colon < 0 || begin < 0) return undefined;
  return { start: begin, end, ...lineAndColumn(text, begin) };
}
