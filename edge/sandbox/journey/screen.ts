import type { html } from "hono/html";
import type { SentForm } from "../read_fields.ts";
import type { FailureId } from "./failures.ts";
import type { JourneyEvent } from "./sdk_messages.ts";
import type { Answers, Problem, ScreenName, Visit } from "./visit.ts";

/** A part of a page. */
export type Html = ReturnType<typeof html>;

/** What follows from a form. */
export interface Move {
  /** The screen that comes next; the first unanswered one when absent. */
  readonly to?: ScreenName;
  /** What the customer has answered now. */
  readonly answers?: Answers;
  /** What is wrong with the form, which is shown again. */
  readonly problem?: Problem;
  /** What has failed. */
  readonly failure?: FailureId;
  /** What the lender's page is to hear. */
  readonly events?: readonly JourneyEvent[];
}

/** One screen of the journey. */
export interface Screen {
  /** Its heading. */
  readonly heading: (visit: Visit) => string;
  /** The drawing above the heading. */
  readonly mark?: "done" | "bad" | "clock";
  /** What is below the heading. */
  readonly body: (visit: Visit) => Html;
  /** What is sent to the lender's page when it is shown. */
  readonly events?: (visit: Visit) => readonly JourneyEvent[];
  /** Takes its form. */
  readonly submit?: (form: SentForm, visit: Visit) => Move | Promise<Move>;
}
