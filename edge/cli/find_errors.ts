import { CATALOGUE, type CatalogueEntry } from "../../lib/errors/catalogue/mod.ts";
import { GUARD_ERRORS, type GuardErrorRow } from "../../lib/errors/mod.ts";
import { NOTICES } from "../../lib/errors/tables/notices.ts";
import { type CallOutcome, CLIENT_ERRORS } from "../client/client_errors.ts";

/** An error of FinBox's documents, of the guard or of the client. */
export interface KnownError
  extends
    Pick<GuardErrorRow, "rule" | "code" | "owner" | "retry" | "advice">,
    Partial<Pick<CatalogueEntry, "editions" | "category" | "source">> {
  /** Where it appears. */
  readonly where: CatalogueEntry["where"] | "guard" | "client";
  /** The HTTP status; `null` where it is inside an answer or an event, or in none. */
  readonly status: number | null;
  /** Whether FinBox may have acted; with the client's errors alone. */
  readonly outcome?: CallOutcome;
  /** What brings it about. */
  readonly trigger: string;
  /** The different texts that it comes with. */
  readonly texts: readonly string[];
}

/** A notice that a check or a migration can give. */
export type KnownNotice = typeof NOTICES[number];

const ERRORS: readonly KnownError[] = [
  ...CATALOGUE.map(({ messages, template: _, emitted: __, ...entry }) => ({
    ...entry,
    texts: [...new Set(messages.map(({ message }) => message))],
  })),
  ...GUARD_ERRORS.map(({ message, ...row }) => ({
    ...row,
    where: "guard" as const,
    trigger: message,
    texts: [message],
  })),
  ...Object.entries(CLIENT_ERRORS).map(([code, { message, ...row }]) => ({
    ...row,
    code,
    status: null,
    where: "client" as const,
    trigger: message,
    texts: [message],
  })),
];

/** The errors of a code, or of a rule; case does not count. */
export function findErrors(name: string): readonly KnownError[] {
  const wanted = name.trim().toUpperCase();
  const ofCode = ERRORS.filter(({ code }) => code.toUpperCase() === wanted);
  return ofCode.length > 0 ? ofCode : ERRORS.filter(({ rule }) => rule.toUpperCase() === wanted);
}

/** The notice of a code; case does not count. */
export function findNotice(name: string): KnownNotice | undefined {
  const wanted = name.trim().toUpperCase();
  return NOTICES.find(({ code }) => code === wanted);
}

/** The codes that share the most words with a name, at most three. */
export function similarCodes(name: string): readonly string[] {
  const wanted = wordsOf(name);
  const codes = [...new Set([...ERRORS, ...NOTICES].map(({ code }) => code))];
  const likeness = codes.map((code) => {
    const words = wordsOf(code);
    const shared = words.filter((word) => wanted.includes(word)).length;
    return { code, shared, others: words.length - shared };
  });
  return likeness.filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.others - b.others)
    .slice(0, 3).map(({ code }) => code);
}

function wordsOf(code: string): string[] {
  return code.toUpperCase().split(/[^A-Z0-9]+/).filter((word) => word !== "");
}
