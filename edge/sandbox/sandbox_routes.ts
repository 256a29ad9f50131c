import { answerRule } from "./answer_rule.ts";
import { serveBankCatalogue } from "./serve_bank_catalogue.ts";
import { lacksKey, type SandboxExchange } from "./exchange.ts";
import type { ScenarioApi } from "./scenario.ts";
import { serveConsentDetails, serveRecurringFetch } from "./serve_recurring.ts";
import { serveSession } from "./serve_session.ts";
import {
  serveDelete,
  serveInitiateProcessing,
  serveInsights,
  servePdfs,
  serveProgress,
  type ServeSession,
  serveSessionData,
  serveSessionStatus,
  serveUploadStatus,
} from "./serve_session_data.ts";
import { serveUpload } from "./serve_upload.ts";
import { serveWebhook } from "./serve_webhook.ts";

/** One path of FinBox's that the sandbox serves. */
export interface SandboxRoute {
  /** The method; any other gets 405. */
  readonly method: "GET" | "POST" | "DELETE";
  /** FinBox's path, with its final slash; `:session_id` stands for one segment. */
  readonly path: string;
  /** The API whose scenarios act here. */
  readonly api: ScenarioApi;
  /** The version in the path. */
  readonly version: "v1" | "v2";
  /** Answers the request. */
  readonly serve: (exchange: SandboxExchange) => Response | Promise<Response>;
}

const BASE = "/bank-connect";
const AA = `${BASE}/v1/account_aggregator`;

/** DATA: FinBox's paths (its documents and its Postman collection, 2026-07-07). */
export const SANDBOX_ROUTES: readonly SandboxRoute[] = [
  post(`${BASE}/v1/session/`, "session", serveSession),
  { ...post(`${BASE}/v2/session/`, "session", serveSession), version: "v2" },
  post(`${BASE}/v1/statement/upload_session/`, "upload", serveUpload),
  data("GET", "session_upload_status", serveUploadStatus),
  data("POST", "initiate_processing", serveInitiateProcessing),
  data("GET", "progress", serveProgress),
  data("GET", "session_status", serveSessionStatus),
  data("GET", "insights", serveInsights),
  data("GET", "get_pdfs", servePdfs),
  data("DELETE", "delete", serveDelete),
  post(`${BASE}/v1/session_data/update_webhook/`, "session_data", withHash(serveWebhook)),
  {
    method: "GET",
    path: `${BASE}/v1/banks/catalogue/`,
    api: "session_data",
    version: "v1",
    serve: withHash(serveBankCatalogue),
  },
  post(`${AA}/get_recurring_consent_details/`, "recurring", withHash(serveConsentDetails)),
  post(`${AA}/fetch_recurring_aa_data/`, "recurring", withHash(serveRecurringFetch)),
];

function post(path: string, api: ScenarioApi, serve: SandboxRoute["serve"]): SandboxRoute {
  return { method: "POST", path, api, version: "v1", serve };
}

function data(method: SandboxRoute["method"], name: string, serve: ServeSession): SandboxRoute {
  return {
    method,
    path: `${BASE}/v1/session_data/:session_id/${name}/`,
    api: "session_data",
    version: "v1",
    serve: withHash((exchange) => serveSessionData(exchange, serve)),
  };
}

// Besides the key, these endpoints ask for the organization's server-hash.
function withHash(serve: SandboxRoute["serve"]): SandboxRoute["serve"] {
  return (exchange) => {
    const { request, version, context } = exchange;
    const hash = (request.headers.get("server-hash") ?? "").trim();
    const isRefused = lacksKey(exchange) || (context.requireKey && hash === "");
    return isRefused ? answerRule("session-data-access-denied", version) : serve(exchange);
  };
}
