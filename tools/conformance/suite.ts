import * as guard from "@bankconnect/guard";
import * as dates from "@bankconnect/guard/dates";
import * as journey from "@bankconnect/guard/journey";
import { compareSessionVector, type SessionVector } from "../../tests/vectors/session_vectors.ts";
import {
  comparedErrors,
  type MigrationVector,
  noticeCodes,
  type NoticeVector,
  type RefusalVector,
  uploadOf,
  type UploadVector,
} from "../../tests/vectors/read_vectors.ts";
import { compareDays } from "./compare_days.ts";
import { compareFieldRule, type FieldRuleVector } from "./compare_field_rule.ts";
import { differences } from "./differences.ts";

/** Tells the differences between what the package does and what a vector expects. */
type Compare = (vector: never) => readonly string[];

interface ResponseVector {
  readonly response: { readonly status: number; readonly body: unknown };
  readonly context: guard.ClassifyContext;
  readonly expect: Readonly<Record<string, unknown>>;
}

interface JourneyVector {
  readonly inputs: readonly journey.JourneyInput[];
  readonly expect: unknown;
}

/** DATA: the files of vectors, and what is done with each of their lines. */
const COMPARISONS: Readonly<Record<string, Compare>> = {
  sessions: (vector: SessionVector) => compareSessionVector(guard.checkSession, vector),
  refusals: ({ request, options, expect }: RefusalVector) =>
    differences({ errors: comparedErrors(guard.checkSession(request, options).errors) }, expect),
  notices: ({ request, options, expect }: NoticeVector) =>
    differences({ notices: noticeCodes(guard.checkSession(request, options).notices) }, expect),
  field_rules: (vector: FieldRuleVector) => compareFieldRule(guard.checkSession, vector),
  migrations: ({ request, options, expect }: MigrationVector) => {
    const { request: migrated, notices } = guard.migrateSession(request, options);
    return differences({ request: migrated, notices: noticeCodes(notices) }, expect);
  },
  uploads: (vector: UploadVector) => {
    const { partial, expect } = vector;
    const { errors, notices } = guard.checkUpload(uploadOf(vector), { partial });
    const found = { errors: comparedErrors(errors), notices: noticeCodes(notices) };
    return differences(found, expect);
  },
  responses: ({ response, context, expect }: ResponseVector) => {
    const { code = null, category, owner, retry, rule = null, documented } = guard.classifyError(
      response,
      context,
    );
    return differences({ code, category, owner, retry, rule, documented }, expect);
  },
  redirects: ({ url, expect }: { readonly url: string; readonly expect: object }) =>
    differences({ ...guard.parseRedirect(url) }, expect),
  sdk_events: (
    { data, options, expect }: {
      readonly data: unknown;
      readonly options: guard.SdkEventOptions;
      readonly expect: object;
    },
  ) => differences({ ...guard.parseSdkEvent(data, options) }, expect),
  webhooks: ({ body, expect }: { readonly body: unknown; readonly expect: object }) =>
    differences({ ...guard.parseWebhook(body), raw: undefined }, expect),
  journeys: ({ inputs, expect }: JourneyVector) => {
    const { outcome, waiting } = inputs.reduce(journey.nextJourney, journey.JOURNEY_START);
    return differences({ outcome: outcome ?? null, waiting }, expect as object);
  },
};

/** DATA: the files of vectors that the suite reads. */
export const FILES: readonly string[] = Object.keys(COMPARISONS);

/** What came of one file, or of the calendar. */
export interface Outcome {
  /** How many vectors there were. */
  readonly count: number;
  /** What differs; nothing when every vector holds. */
  readonly differences: readonly string[];
}

/** What came of all of them, and where. */
export interface Report {
  /** The wall clock at the epoch: proof of the time zone that is in force. */
  readonly epoch: string;
  /** By file; `days` is the calendar. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** A number for the whole checks of all sessions in the vectors, the same wherever they are. */
  readonly checks: string;
}

/** DATA: the files whose lines are sessions to check. */
const SESSION_FILES: readonly string[] = ["sessions", "refusals", "notices"];

/** Runs every vector, given the texts of the files; nothing in it belongs to a runtime. */
export function runSuite(texts: Readonly<Record<string, string>>): Report {
  const outcomes: Record<string, Outcome> = { days: compareDays(dates) };
  let checks = "";
  for (const [file, compare] of Object.entries(COMPARISONS)) {
    const lines = (texts[file] ?? "").split("\n").filter((line) => line !== "");
    const found = lines.flatMap((line, index) =>
      compare(JSON.parse(line) as never).map((text) => `line ${index + 1}: ${text}`)
    );
    outcomes[file] = { count: lines.length, differences: found };
    if (SESSION_FILES.includes(file)) checks += lines.map(checkLine).join("\n");
  }
  return { epoch: new Date(0).toString().slice(4, 21), outcomes, checks: hashOf(checks) };
}

function checkLine(line: string): string {
  const { request, options } = JSON.parse(line) as NoticeVector;
  return JSON.stringify(guard.checkSession(request, options));
}

// FNV-1a over UTF-16 units: a page without a secure context has no crypto.subtle.
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return `${text.length}-${(hash >>> 0).toString(16)}`;
}
