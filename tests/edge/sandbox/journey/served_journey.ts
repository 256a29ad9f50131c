import { createJourney } from "../../../../edge/sandbox/journey/create_journey.ts";
import type { SandboxSession } from "../../../../edge/sandbox/sandbox_session.ts";
import { createMemoryStore } from "../../../../edge/sandbox/session_store.ts";
import type { Edition } from "../../../../mod.ts";
import { startServer } from "../../../support/start_server.ts";
import { NOON, sessionOf } from "./customer.ts";

/** What a session's link is made of. */
export interface LinkOptions {
  readonly version?: "v1" | "v2" | Edition;
  readonly session?: Partial<SandboxSession>;
  readonly sdk?: string;
}

/** A journey that browsers reach. */
export interface ServedJourney {
  readonly origin: string;
  /** A new session's link. */
  readonly link: (request?: Readonly<Record<string, unknown>>, options?: LinkOptions) => string;
}

/** Serves a journey as long as it is used. */
export async function withJourney(use: (journey: ServedJourney) => Promise<void>): Promise<void> {
  const store = createMemoryStore();
  const app = createJourney(store, { origin: "http://localhost:8788", now: () => NOON });
  await using server = startServer((request) => app.fetch(request));
  const { origin } = server;
  await use({
    origin,
    link: (request = {}, { version = "v2", session = {}, sdk } = {}) => {
      const made = sessionOf(request, version, session);
      store.put(made);
      const url = new URL("/", origin);
      url.searchParams.set("session_id", made.id);
      if (made.token !== undefined) url.searchParams.set("token", made.token);
      if (sdk !== undefined) url.searchParams.set("sdk", sdk);
      return url.href;
    },
  });
}
