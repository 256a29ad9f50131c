import type { Edition, ErrorOwner, ErrorRetry } from "../../lib/errors/mod.ts";

/** The API at which a scenario acts; `statement` acts at uploads and shows in status answers. */
export type ScenarioApi = "session" | "upload" | "session_data" | "recurring" | "statement";

/** One request of a scenario. */
export interface ScenarioRequest {
  /** The method. */
  readonly method: "GET" | "POST";
  /** FinBox's path; `{session_id}` and `{consent_id}` stand for what came before. */
  readonly path: string;
  /** The JSON body. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** The fields of a multipart form, beside its file. */
  readonly form?: Readonly<Record<string, string>>;
}

/** How to get a scenario's answer. */
export interface ScenarioHow extends ScenarioRequest {
  /** The session that the request needs, whose `link_id` names the scenario. */
  readonly first?: ScenarioRequest;
  /** The `Prefer` header that asks any request of the same path for it, without a guard between. */
  readonly prefer?: string;
}

/** Something that the sandbox does on request. */
export interface Scenario {
  /** Its name: a rule of the catalogue, `fault=…`, or a state of a session. */
  readonly id: string;
  /** Whether it is an error, a statement that fails, a fault of the network, or a state. */
  readonly kind: "error" | "statement" | "fault" | "state";
  /** Where it acts. */
  readonly api: ScenarioApi;
  /** The error code, where it has one. */
  readonly code?: string;
  /** The rule of the catalogue, where it has one. */
  readonly rule?: string;
  /** The HTTP status; `null` where there is none, or where the error is inside an answer. */
  readonly status: number | null;
  /** The editions whose tables have the error; absent where none does. */
  readonly editions?: readonly Edition[];
  /** The error's text, or what happens. */
  readonly message: string;
  /** How to get it. */
  readonly how: ScenarioHow;
  /** What `classifyError` should make of it; absent where there is no answer to classify. */
  readonly classification?: { readonly owner: ErrorOwner; readonly retry: ErrorRetry };
}
