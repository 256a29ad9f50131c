import { sayDate, sayRange } from "../../lib/words/say_date.ts";
import { capital } from "../../lib/words/shape_text.ts";
import type { SessionCheck } from "../../mod.ts";
import type { ExplorerResult } from "./check_state.ts";

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
    const detail = `${capital(result.problem)}.`;
    return { look: "unsure", title: UNUSABLE[result.where], detail, numbers: [] };
  }
  const { check } = result;
  const [who, what, more] = result.kind === "moved"
    ? ["v2", "the moved request", describeBefore(result.before)]
    : ["FinBox", "this request", check.ok ? describePeriod(check) : ""];
  return {
    look: check.ok ? "good" : "bad",
    title: `${who} ${check.ok ? "accepts" : "refuses"} ${what}`,
    detail: `${describeRefusal(check)} ${more}`.trim(),
    numbers: numbersOf(check),
  };
}

function describeBefore(before: SessionCheck): string {
  return before.ok
    ? "v1 accepts the request as it is."
    : `v1 refuses it: ${describeRefusal(before)}`;
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
    : `Statements of ${
      first === last ? sayDate(first) : sayRange({ from: first, to: last })
    } are fetched`;
  return excludedMonth === undefined
    ? `${fetched}.`
    : `${fetched}; ${sayDate(excludedMonth)} is left out.`;
}

function numbersOf({ errors, notices, plan, ok }: SessionCheck): Verdict["numbers"] {
  const count = (number: number, thing: string) =>
    [number === 1 ? thing : `${thing}s`, String(number)] as const;
  return [
    ...(ok ? [count(plan?.months?.length ?? 0, "month")] : [count(errors.length, "error")]),
    ...(ok && plan?.journey ? [count(plan.consents?.length ?? 0, "consent")] : []),
    count(notices.length, "notice"),
  ];
}
