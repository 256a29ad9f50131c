import assert from "node:assert/strict";
import { createJourney } from "../../../../edge/sandbox/journey/create_journey.ts";
import type { JourneyOptions } from "../../../../edge/sandbox/journey/visit.ts";
import type { SandboxSession } from "../../../../edge/sandbox/sandbox_session.ts";
import { createMemoryStore, type SessionStore } from "../../../../edge/sandbox/session_store.ts";
import { checkSession, type Edition, type SessionPlan } from "../../../../mod.ts";

export const ORIGIN = "http://localhost:8788";
/** Noon in India on 9 December 2025. */
export const NOON = Date.UTC(2025, 11, 9, 6, 30);
export const DAY = 24 * 60 * 60_000;
export const TOKEN = "a".repeat(64);

/** A page as the customer gets it. */
export interface Seen {
  readonly status: number;
  /** The path, without the query. */
  readonly path: string;
  readonly heading: string;
  readonly text: string;
  /** What the lender's page hears. */
  // deno-lint-ignore no-explicit-any -- messages are JSON of many shapes
  readonly messages: readonly any[];
  readonly headers: Headers;
}

/** A sandbox with one session, and the customer who has its link. */
export interface Customer {
  readonly store: SessionStore;
  readonly session: () => SandboxSession;
  /** Those whose end was told. */
  readonly told: readonly SandboxSession[];
  readonly address: string;
  readonly query: URLSearchParams;
  readonly move: (milliseconds: number) => void;
  readonly open: (path?: string, more?: Readonly<Record<string, string>>) => Promise<Seen>;
  readonly send: (
    path: string,
    fields?: Readonly<Record<string, string | File>>,
  ) => Promise<Seen>;
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** What a test asks of a customer's session. */
export interface Asked {
  readonly request?: Readonly<Record<string, unknown>>;
  readonly version?: "v1" | "v2" | Edition;
  readonly session?: Partial<SandboxSession>;
  readonly options?: Partial<JourneyOptions>;
}

export function customerOf(
  { request = {}, version = "v2", session = {}, options = {} }: Asked = {},
): Customer {
  let time = NOON;
  const store = createMemoryStore();
  const told: SandboxSession[] = [];
  const kept = sessionOf(request, version, session);
  store.put(kept);
  const app = createJourney(store, {
    origin: ORIGIN,
    now: () => time,
    onOutcome: (ended) => void told.push(ended),
    ...options,
  });
  const query = new URLSearchParams({ session_id: kept.id });
  if (kept.token !== undefined) query.set("token", kept.token);

  async function follow(path: string, init?: RequestInit): Promise<Seen> {
    const answer = await app.request(path, init);
    const location = answer.headers.get("location");
    if (location === null) return await see(path, answer);
    assert.equal(answer.status, 303);
    return await follow(location);
  }
  return {
    store,
    told,
    query,
    address: `/?${query}`,
    session: () => store.get(kept.id)!,
    move: (milliseconds) => void (time += milliseconds),
    open: (path = "/", more = {}) =>
      follow(`${path}?${new URLSearchParams([...query, ...Object.entries(more)])}`),
    send: (path, fields = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      return follow(`/journey/${path}?${query}`, { method: "POST", body });
    },
    fetch: (asked) => app.fetch(asked),
  };
}

/** A session of a request that the library finds good. */
export function sessionOf(
  request: Readonly<Record<string, unknown>>,
  version: "v1" | "v2" | Edition,
  more: Partial<SandboxSession> = {},
): SandboxSession {
  const sent = { link_id: "UX-2827", ...request };
  const { plan, errors } = checkSession(sent, { version, today: "2025-12-09" });
  assert.deepEqual(errors, []);
  const isV2 = version.startsWith("v2");
  const { redirect_url } = sent as { redirect_url?: string };
  return {
    id: crypto.randomUUID(),
    version: isV2 ? "v2" : "v1",
    linkId: String(sent.link_id),
    ...(isV2 ? { token: TOKEN } : {}),
    plan: plan as SessionPlan,
    request: sent,
    ...(redirect_url === undefined ? {} : { redirectUrl: redirect_url }),
    createdAt: NOON,
    expiresAt: NOON + DAY,
    statements: [],
    ...more,
  };
}

/** A file for the upload. */
export function pdf(content = "statement", name = "statement.pdf"): File {
  return new File([`%PDF-1.7 ${content}`], name, { type: "application/pdf" });
}

/** The text of a piece of HTML as it is shown. */
export function shown(html: string): string {
  return unescape(html.replace(/<[^>]*>/g, " ")).replace(/\s+/g, " ").trim();
}

async function see(path: string, answer: Response): Promise<Seen> {
  const text = await answer.text();
  return {
    status: answer.status,
    path: path.split("?")[0],
    heading: shown(/<h1>([^]*?)<\/h1>/.exec(text)?.[1] ?? ""),
    text,
    messages: JSON.parse(unescape(/data-messages="([^"]*)"/.exec(text)?.[1] ?? "null")),
    headers: answer.headers,
  };
}

function unescape(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
