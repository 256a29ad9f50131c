import type { SandboxSession } from "./sandbox_session.ts";

/** Where the sandbox keeps its sessions. */
export interface SessionStore {
  /** The session with the id, deleted and expired ones too. */
  get(id: string): SandboxSession | undefined;
  /** Keeps the session in place of the one with its id. */
  put(session: SandboxSession): void;
  /** Every session, the oldest first. */
  values(): Iterable<SandboxSession>;
}

/**
 * A store in memory, empty at first.
 *
 * @param sessions The sessions to begin with
 * @returns The store
 */
export function createMemoryStore(sessions: Iterable<SandboxSession> = []): SessionStore {
  const byId = new Map<string, SandboxSession>();
  for (const session of sessions) byId.set(session.id, session);
  return {
    get: (id) => byId.get(id),
    put: (session) => void byId.set(session.id, session),
    values: () => byId.values(),
  };
}
