/**
 * The sandbox that stands in for FinBox, and where it keeps its sessions.
 *
 * @example Serve the sandbox under Deno
 * ```ts ignore
 * import { createFileStore, createSandbox } from "@bankconnect/guard/sandbox";
 *
 * const store = createFileStore("sandbox.json");
 * Deno.serve({ port: 8788 }, createSandbox({ origin: "http://localhost:8788", store }).fetch);
 * ```
 *
 * @module
 */
export { createSandbox, type Sandbox } from "./create_sandbox.ts";
export { createFileStore, StateFileError } from "./file_store.ts";
export type { SandboxOptions } from "./sandbox_context.ts";
export type { SandboxSession, SandboxStatement } from "./sandbox_session.ts";
export type { Scenario, ScenarioApi, ScenarioHow, ScenarioRequest } from "./scenario.ts";
export { findScenario, SCENARIOS } from "./scenarios.ts";
export { createMemoryStore, type SessionStore } from "./session_store.ts";
