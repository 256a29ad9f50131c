import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { SandboxSession } from "./sandbox_session.ts";
import { createMemoryStore, type SessionStore } from "./session_store.ts";

/**
 * A store in a JSON file, which survives a restart.
 *
 * Every change writes the whole file beside it and renames it, so that a crash leaves the old
 * sessions or the new ones. It is for one sandbox at a time. The file holds what the requests held,
 * tokens too, and only its owner may read it.
 *
 * @param path The file; it need not exist
 * @returns The store
 * @throws {TypeError} If the file is there and holds no sessions
 *
 * @example Keep the sessions of a sandbox
 * ```ts ignore
 * import { createFileStore, createSandbox } from "@bankconnect/guard/sandbox";
 *
 * const store = createFileStore("sandbox.json");
 * const sandbox = createSandbox({ origin: "http://localhost:8788", store });
 * ```
 */
export function createFileStore(path: string): SessionStore {
  const memory = createMemoryStore(readSessions(path));
  return {
    ...memory,
    put(session) {
      memory.put(session);
      const next = `${path}.next`;
      const sessions = [...memory.values()];
      writeFileSync(next, `${JSON.stringify({ sessions }, null, 1)}\n`, { mode: 0o600 });
      renameSync(next, path);
    },
  };
}

function readSessions(path: string): readonly SandboxSession[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return [];
    throw error;
  }
  const sessions = parse(text)?.sessions;
  if (Array.isArray(sessions) && sessions.every(isSession)) return sessions;
  throw new TypeError(`Cannot use ${path} as a sandbox's sessions: it holds something else`);
}

function parse(text: string): { readonly sessions?: unknown } | null | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSession(value: unknown): value is SandboxSession {
  const { id, plan, statements } = (value ?? {}) as Partial<SandboxSession>;
  return typeof id === "string" && typeof plan === "object" && Array.isArray(statements);
}
