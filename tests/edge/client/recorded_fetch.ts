import { type Client, type ClientOptions, createClient } from "../../../edge/client/mod.ts";

export const KEY = "finbox-key-CANARY-0d1c2b3a4f5e6978";
export const HASH = "server-hash-CANARY-8796a5b4c3d2e1f0";
export const SESSION_ID = "8d5ea22b-216a-4fe2-90da-65d1c67c8964";
export const REDIRECT_URL = `https://bankconnectclient.finbox.in/?session_id=${SESSION_ID}`;
export const CREATED = { session_id: SESSION_ID, redirect_url: REDIRECT_URL };
export const UPLOADED = { statement_id: "567700a6", session_id: SESSION_ID };
export const PDF = new TextEncoder().encode("%PDF-1.7\n");

/** The instant of the v2 document's own samples: 9 December 2025 in India. */
export const now = () => Date.UTC(2025, 11, 9, 6, 30);

/** A request as it was given to fetch. */
export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | null | undefined;
  readonly redirect: string | undefined;
}

/** A fetch that keeps what it is given; its answers come in order, and the last one stays. */
export interface RecordedFetch {
  readonly fetch: typeof fetch;
  readonly sent: Sent[];
}

export function recordFetch(...answers: readonly (() => Response)[]): RecordedFetch {
  const sent: Sent[] = [];
  const fetch = (input: string | URL | Request, init: RequestInit = {}) => {
    const { method = "GET", headers, body, redirect } = init;
    const entries = Object.fromEntries(new Headers(headers));
    sent.push({ url: String(input), method, headers: entries, body, redirect });
    return Promise.resolve(answers[Math.min(sent.length, answers.length) - 1]());
  };
  return { fetch, sent };
}

/** A function that answers with JSON. */
export function json(body: unknown, init?: ResponseInit): () => Response {
  return () => Response.json(body, init);
}

/** A client with the key and the hash, of v2 on the day of the documents' samples. */
export function clientWith(
  fetch: typeof globalThis.fetch,
  more: Partial<ClientOptions> = {},
): Client {
  return createClient({ version: "v2", apiKey: KEY, serverHash: HASH, fetch, now, ...more });
}
