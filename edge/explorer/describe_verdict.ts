import type { SessionCheck } from "../../mod.ts";
import type { ExplorerResult } from "./check_state.ts";
import { dateWords } from "./words.ts";

/** The page's answer in a few words. */
export interface Verdict {
  /** How it looks. */
  readonly look: "good" | "bad" | "unsure";
  readonly title: string;
  readonly detail: string;
  /** What can be counted, each with its name. */
  readonly numbers: readonly (readonly [name: string, value: string])[];
}

/** DATA: how a text or the date that cannot be used is named. */
const UNUSABLE = {
  request: "The request is not JSON yet",
  organization: "The organization’s settings cannot be used",
  today: "The date cannot be used",
} as const;

/** What the library says to a state, in a few words. */
export function describeVerdict(result: ExplorerResult): Verdict {
  if (result.kind === "unchecked") {
    const detail = `${result.problem[0].toUpperCase()}${result.problem.slice(1)}.`;
    return { look: "unsure", title: UNUSABLE[result.where], detail, numbers: [] };
  }
  const { check } = result;
  if (result.kind === "moved") return describeMove(check, result.before);
  return check.ok
    ? {
      look: "good",
      title: "FinBox accepts this request",
      detail: describePeriod(check),
      numbers: numbersOf(check),
    }
    : {
      look: "bad",
      title: "FinBox refuses this request",
      detail: describeRefusal(check),
      numbers: numbersOf(check),
    };
}

function describeMove(after: SessionCheck, before: SessionCheck): Verdict {
  const said = before.ok
    ? "v1 accepts the request as it is."
    : `v1 refuses it: ${describeRefusal(before)}`;
  return after.ok
    ? {
      look: "good",
      title: "v2 accepts the moved request",
      detail: said,
      numbers: numbersOf(after),
    }
    : {
      look: "bad",
      title: "v2 refuses the moved request",
      detail: `${describeRefusal(after)} ${said}`,
      numbers: numbersOf(after),
    };
}

function describeRefusal({ errors: [first] }: SessionCheck): string {
  return first === undefined ? "" : `${first.status} ${first.code}: ${first.message}`;
}

function describePeriod({ plan }: SessionCheck): string {
  const { period, months = [], excludedMonth } = plan ?? {};
  if (period === undefined) return "";
  const [first, last] = [months[0], months.at(-1)];
  const fetched = first === undefined || last === undefined
    ? "No statement is fetched"
    : first === last
    ? `Statements of ${dateWords(first)} are fetched`
    : `Statements of ${dateWords(first)} to ${dateWords(last)} are fetched`;
  return excludedMonth === undefined
    ? `${fetched}.`
    : `${fetched}; ${dateWords(excludedMonth)} is left out.`;
}

function numbersOf({ errors, notices, plan, ok }: SessionCheck): Verdict["numbers"] {
  const count = (number: number, one: string, many: string): readonly [string, string] => [
    number === 1 ? one : many,
    String(number),
  ];
  return [
    ...(ok ? [count(plan?.months?.length ?? 0, "month", "months")] : []),
    ...(ok && plan?.journey ? [count(plan.consents?.length ?? 0, "consent", "consents")] : []),
    ...(ok ? [] : [count(errors.length, "error", "errors")]),
    count(notices.length, "notice", "notices"),
  ];
}
