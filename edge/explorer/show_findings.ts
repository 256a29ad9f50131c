/// <reference lib="dom" />
import { build } from "./build.ts";
import type { PlacedFinding } from "./place_findings.ts";
import { OWNER_WORDS, RETRY_WORDS } from "./words.ts";

/** What a finding's buttons do. */
export interface FindingActions {
  /** Selects its place in the text. */
  readonly select: (start: number, end: number) => void;
  /** Puts a text in the place of another. */
  readonly replace: (start: number, end: number, text: string) => void;
}

/** The list items of errors and notices: where, what, who has to act and what to do. */
export function showFindings(
  findings: readonly PlacedFinding[],
  actions: FindingActions,
): HTMLElement[] {
  const errors = findings.filter(({ kind }) => kind === "error");
  const answered = errors.length > 1 ? errors[0] : undefined;
  return findings.map((finding) => showFinding(finding, finding === answered, actions));
}

function showFinding(
  finding: PlacedFinding,
  isAnswered: boolean,
  actions: FindingActions,
): HTMLElement {
  const { kind, code, message, entry } = finding;
  return build(
    "li",
    { class: `finding ${kind}` },
    build(
      "div",
      { class: "head" },
      build("span", { class: "hidden" }, kind === "error" ? "Error " : "Notice "),
      build("code", {}, code),
      showPlace(finding, actions),
      isAnswered && build("span", { class: "first" }, "FinBox answers with this one"),
    ),
    build("p", {}, message),
    entry && build("p", { class: "todo" }, build("b", {}, "To do: "), entry.advice),
    build("p", { class: "meta" }, ...showMeta(finding, actions)),
  );
}

function showPlace({ place, missing, code }: PlacedFinding, { select }: FindingActions) {
  if (place === undefined) {
    return missing !== undefined && build("span", { class: "missing" }, `no ${missing} is sent`);
  }
  const { start, end, line, column } = place;
  const label = `Line ${line}, column ${column}: select the place of ${code}`;
  return build(
    "button",
    { type: "button", class: "place", "aria-label": label, onclick: () => select(start, end) },
    `line ${line}`,
  );
}

function showMeta({ replacement, entry, source }: PlacedFinding, { replace }: FindingActions) {
  return [
    replacement && build(
      "button",
      {
        type: "button",
        class: "small",
        onclick: () => replace(replacement.start, replacement.end, replacement.text),
      },
      "Use ",
      build("code", {}, replacement.label),
    ),
    entry &&
    build("span", {}, `${OWNER_WORDS[entry.owner]} has to act; ${RETRY_WORDS[entry.retry]}.`),
    entry && build("a", { href: `errors/${entry.rule}/index.html` }, `About ${entry.rule}`),
    entry === undefined && source !== undefined && build("span", {}, `Source: ${source}.`),
  ];
}
