import {
  checkSession,
  checkUpload,
  classifyError,
  migrateSession,
  parseRedirect,
  parseSdkEvent,
  parseWebhook,
  type SdkEventOptions,
} from "../../mod.ts";
import { JOURNEY_START, type JourneyInput, nextJourney } from "../../lib/messages/mod.ts";
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

/** How the vectors of one file compare with what the library answers: an answer for each vector. */
type Compare = (vector: never) => readonly [got: unknown, want: unknown];

interface FieldVector {
  readonly field: string;
  readonly value: unknown;
  readonly ok: boolean;
}

interface ResponseVector {
  readonly response: { readonly status: number; readonly body: unknown };
  readonly context: object;
  readonly expect: Readonly<Record<string, unknown>>;
}

/** DATA: what is compared in each file of vectors. It runs on every runtime, without its APIs. */
const COMPARISONS: Readonly<Record<string, Compare>> = {
  field_rules: ({ field, value, ok }: FieldVector) => {
    const options = { version: "v1", today: "2025-12-09" } as const;
    const { errors } = checkSession({ link_id: "UX-2827", [field]: value }, options);
    const refused = errors.some(({ code, path }) =>
      code === "INVALID_REQUEST" && (path === `/${field}` || path.startsWith(`/${field}/`))
    );
    return [!refused, ok];
  },
  sessions: (vector: SessionVector) => [compareSessionVector(checkSession, vector), []],
  refusals: ({ options, request, expect }: RefusalVector) => [
    comparedErrors(checkSession(request, options).errors),
    expect.errors,
  ],
  notices: ({ options, request, expect }: NoticeVector) => {
    const { errors, notices } = checkSession(request, options);
    return [[errors, noticeCodes(notices)], [[], expect.notices]];
  },
  uploads: (vector: UploadVector) => {
    const { errors, notices } = checkUpload(uploadOf(vector), { partial: vector.partial });
    const { expect } = vector;
    return [[comparedErrors(errors), noticeCodes(notices)], [expect.errors, expect.notices]];
  },
  responses: ({ response, context, expect }: ResponseVector) => {
    const { code, category, owner, retry, rule, documented } = classifyError(response, context);
    return [{ code: code ?? null, category, owner, retry, rule: rule ?? null, documented }, expect];
  },
  redirects: ({ url, expect }: { url: string; expect: unknown }) => [parseRedirect(url), expect],
  sdk_events: (
    { data, options, expect }: { data: unknown; options: SdkEventOptions; expect: unknown },
  ) => [parseSdkEvent(data, options), expect],
  webhooks: ({ body, expect }: { body: unknown; expect: { kind: string } }) => [
    parseWebhook(body),
    expect.kind === "unknown" ? expect : { ...expect, raw: body },
  ],
  journeys: ({ inputs, expect }: { inputs: readonly JourneyInput[]; expect: unknown }) => {
    const { outcome, waiting } = inputs.reduce(nextJourney, JOURNEY_START);
    return [{ outcome: outcome ?? null, waiting }, expect];
  },
  migrations: ({ options, request, expect }: MigrationVector) => {
    const { request: migrated, notices } = migrateSession(request, options);
    return [{ request: migrated, notices: noticeCodes(notices) }, expect];
  },
};

/** The names of the files of vectors. */
export const VECTOR_FILES: readonly string[] = Object.keys(COMPARISONS);

/** The vectors that do not hold, each as `file:line`; `texts` has the files by name. */
export function compareVectors(texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(COMPARISONS).flatMap(([name, compare]) =>
    texts[name].trim().split("\n").flatMap((line, index) =>
      holds(line, compare) ? [] : [`${name}:${index + 1}`]
    )
  );
}

// A vector whose answer throws does not hold either.
function holds(line: string, compare: Compare): boolean {
  try {
    const [got, want] = compare(JSON.parse(line) as never);
    return canonical(got) === canonical(want);
  } catch {
    return false;
  }
}

function canonical(value: unknown): string {
  return JSON.stringify(
    value,
    (_, member: unknown) =>
      typeof member === "object" && member !== null && !Array.isArray(member)
        ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => a < b ? -1 : 1))
        : member,
  ) ?? "nothing";
}
