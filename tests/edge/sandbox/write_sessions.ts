// Writes sessions into a file until it is killed: write_sessions.ts FILE.
import { createFileStore } from "../../../edge/sandbox/file_store.ts";
import type { SandboxSession } from "../../../edge/sandbox/sandbox_session.ts";

const store = createFileStore(Deno.args[0]);
for (let id = 0;; id++) {
  const session = { id: String(id), plan: { note: "x".repeat(10_000) }, statements: [] };
  store.put(session as unknown as SandboxSession);
  if (id === 0) console.log("writing");
}
