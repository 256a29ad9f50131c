import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import type { SandboxSession } from "./sandbox_session.ts";
import { createMemoryStore, type SessionStore } from "./session_store.ts";

/**
 * A store in a JSON file, which survives a restart.
 *
 * Every change writes the whole file beside it and renames it, so that a crash leaves the old
 * sessions or the new ones. It is for one sandbox at a time: where another process has changed the
 * file, the next change throws a `StateFileError` and overwrites nothing. The file holds what the
 * requests held, tokens too, and only its owner may read it.
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
  let known = versionOf(path);
  const memory = createMemoryStore(readSessions(path));
  return {
    ...memory,
    put(session) {
      const found = versionOf(path);
      if (found !== undefined && found !== known) throw new StateFileError(path);
      const sessions = new Map([...memory.values()].map((kept) => [kept.id, kept]));
      sessions.set(session.id, session);
      const text = `${JSON.stringify({ sessions: [...sessions.values()] }, null, 1)}\n`;
      // A new file of this process's own, never one that is there already or a link.
      const next = `${path}.${crypto.randomUUID()}.next`;
      writeFileSync(next, text, { mode: 0o600, flag: "wx" });
      renameSync(next, path);
      known = versionOf(path);
      memory.put(session);
    },
  };
}

/** Another process has changed the file of a sandbox's sessions. */
export class StateFileError extends Error {
  /** The class's name. */
  override readonly name = "StateFileError";

  /** Makes the error about a file. */
  constructor(path: string) {
    super(`Cannot write ${path}: another process has changed it; give each sandbox its own file`);
  }
}

// Every change makes a new file.
function versionOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stat && `${stat.ino} ${stat.size} ${stat.mtimeNs}`;
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
