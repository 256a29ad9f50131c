import { answerRule } from "./answer_rule.ts";
import { actFault, faultOf } from "./faults.ts";
import { type Preferences, readMagic } from "./preferences.ts";
import type { SandboxContext } from "./sandbox_context.ts";
import type { SandboxSession } from "./sandbox_session.ts";
import type { Scenario, ScenarioApi } from "./scenario.ts";
import { findScenario, MAGIC } from "./scenarios.ts";

/** A request while the sandbox serves it. */
export interface SandboxExchange {
  /** The request. */
  readonly request: Request;
  /** The `session_id` of its path; blank where the path has none. */
  readonly sessionId: string;
  /** The parameters of its query. */
  readonly query: Readonly<Record<string, string>>;
  /** The version in its path. */
  readonly version: "v1" | "v2";
  /** The API that it belongs to. */
  readonly api: ScenarioApi;
  /** What its `Prefer` header asks for. */
  readonly prefer: Preferences;
  /** The sandbox. */
  readonly context: SandboxContext;
}

/**
 * Does what is asked for: waits, then gives the answer of the fault or error, or undefined where
 * the request is to be served all the same.
 */
export async function perform(
  { delayMs, fault, example }: Preferences,
  { api, version, request, context }: SandboxExchange,
): Promise<Response | undefined> {
  if (delayMs !== undefined) await context.sleep(delayMs);
  const row = fault === undefined ? undefined : faultOf(fault);
  if (row !== undefined) return await actFault(row, request.signal);
  const scenario = example === undefined ? undefined : findScenario(example, [api]);
  return scenario?.kind === "error" ? answerRule(scenario.rule!, version) : undefined;
}

/** Does what a session's `link_id` asks for at requests of this API. */
export async function performForSession(
  { scenario: asked }: SandboxSession,
  exchange: SandboxExchange,
  isFitting: (scenario: Scenario) => boolean = () => true,
): Promise<Response | undefined> {
  const magic = asked === undefined ? undefined : readMagic(MAGIC + asked, "session");
  if (magic === undefined || magic.api !== exchange.api) return undefined;
  const scenario = magic.example === undefined
    ? undefined
    : findScenario(magic.example, [magic.api]);
  if (scenario !== undefined && !isFitting(scenario)) return undefined;
  return await perform(magic, exchange);
}

/** Whether the request has no key, where one is asked for; its body may have it in a `api_key`. */
export function lacksKey(
  { request, context }: SandboxExchange,
  inBody?: unknown,
): boolean {
  if (!context.requireKey) return false;
  const isText = typeof inBody === "string" && inBody.trim() !== "";
  return !isText && (request.headers.get("x-api-key") ?? "").trim() === "";
}
