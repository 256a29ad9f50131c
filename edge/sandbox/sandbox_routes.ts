import { type EndpointName, type EndpointRow, ENDPOINTS } from "../../lib/endpoints.ts";
import { PREFIX } from "../contract/routes.ts";
import { answerRule } from "./answer_rule.ts";
import { serveBankCatalogue } from "./serve_bank_catalogue.ts";
import { lacksKey, type SandboxExchange } from "./exchange.ts";
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

/** One endpoint of FinBox's as the sandbox serves it. */
export interface SandboxRoute extends EndpointRow {
  /** Answers the request. */
  readonly serve: (exchange: SandboxExchange) => Response | Promise<Response>;
}

/** DATA: what answers at each endpoint. */
const SERVE: Readonly<Record<EndpointName, SandboxRoute["serve"]>> = {
  createSessionV1: serveSession,
  createSessionV2: serveSession,
  upload: serveUpload,
  uploadStatus: data(serveUploadStatus),
  initiateProcessing: data(serveInitiateProcessing),
  progress: data(serveProgress),
  sessionStatus: data(serveSessionStatus),
  insights: data(serveInsights),
  getPdfs: data(servePdfs),
  deleteSession: data(serveDelete),
  updateWebhook: withHash(serveWebhook),
  banks: withHash(serveBankCatalogue),
  recurringConsents: withHash(serveConsentDetails),
  fetchRecurring: withHash(serveRecurringFetch),
};

/** The sandbox's routes, under FinBox's prefix. */
export const SANDBOX_ROUTES: readonly SandboxRoute[] = Object.entries<EndpointRow>(ENDPOINTS)
  .map(([name, row]) => ({
    ...row,
    path: PREFIX + row.path,
    serve: SERVE[name as EndpointName],
  }));

function data(serve: ServeSession): SandboxRoute["serve"] {
  return withHash((exchange) => serveSessionData(exchange, serve));
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
