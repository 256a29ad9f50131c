import { cannotUse } from "./cannot_use.ts";
import { present } from "./members.ts";

/** FinBox says that the customer finished the journey. */
export interface RedirectSuccess {
  /** The customer finished the journey. */
  readonly outcome: "success";
  /** The session's id; absent where FinBox sends an entity's id alone, as it did in 2020. */
  readonly sessionId?: string;
  /** The entity's id, where FinBox sends one. */
  readonly entityId?: string;
  /** Nothing proves that FinBox sent this: ask FinBox about the session, from your server. */
  readonly verified: false;
}

/** FinBox says that the customer left the journey, or that it failed. */
export interface RedirectExit {
  /** The customer left, or the journey failed. */
  readonly outcome: "exit";
  /** Nothing proves that FinBox sent this: ask FinBox about the session, from your server. */
  readonly verified: false;
}

/** The URL does not end as FinBox's redirects do. */
export interface NoRedirect {
  /** No outcome can be known. */
  readonly outcome: "none";
  /**
   * What is missing: a `success` parameter, its value `true` or `false`, or the id that FinBox
   * sends with `success=true`.
   */
  readonly why: "no-success" | "unknown-success" | "no-id";
  /** Nothing proves that FinBox sent this. */
  readonly verified: false;
}

/** What a URL says about the journey that it ends. */
export type RedirectOutcome = RedirectSuccess | RedirectExit | NoRedirect;

/**
 * What FinBox says about a journey in the URL to which it sends the customer back.
 *
 * FinBox appends `?success=…` to the `redirect_url` as it is, even where that already has a query
 * or a fragment, so this reads the text and not the parsed query: the last `success` counts, and
 * only an id after it is FinBox's. Pass the URL as the browser has it; a percent-encoded `?` or `&`
 * is part of a value. A `success=true` without an id is not FinBox's. Anyone can type such a URL,
 * so the result is never verified, and its ids are any text.
 *
 * @param url The whole URL, or any end of it that has the query
 * @returns The outcome, with the ids that come with a success
 * @throws {TypeError} If `url` is neither a string nor a URL
 *
 * @example A redirect URL that had a query of its own
 * ```ts
 * import { parseRedirect } from "@bankconnect/guard";
 *
 * const result = parseRedirect("https://lender.example/cb?x=1?success=true&session_id=8d5ea22b");
 * console.log(result); // { outcome: "success", sessionId: "8d5ea22b", verified: false }
 * ```
 */
export function parseRedirect(url: string | URL): RedirectOutcome {
  const parameters = splitParameters(textOfUrl(url));
  const last = parameters.findLastIndex(({ name }) => name === "success");
  if (last < 0) return none("no-success");

  // FinBox writes it in lower case; another case is no reason to lose an outcome.
  const success = parameters[last].value.toLowerCase();
  if (success === "false") return { outcome: "exit", verified: false };
  if (success !== "true") return none("unknown-success");

  const valueOf = (wanted: string) =>
    parameters.slice(last).find(({ name, value }) => name === wanted && value !== "")?.value;
  const sessionId = valueOf("session_id");
  const entityId = valueOf("entity_id");
  return sessionId ?? entityId
    ? { outcome: "success", ...present({ sessionId, entityId }), verified: false }
    : none("no-id");
}

function none(why: NoRedirect["why"]): NoRedirect {
  return { outcome: "none", why, verified: false };
}

function textOfUrl(url: unknown): string {
  if (typeof url === "string" || url instanceof URL) return `${url}`;
  throw cannotUse("url", "a string or a URL", `of type ${typeof url}`);
}

function splitParameters(url: string): { name: string; value: string }[] {
  return Array.from(url.matchAll(/[?&]([^?&#=]*)=([^?&#]*)/g), ([, name, value]) => ({
    name: decode(name),
    value: decode(value),
  }));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
