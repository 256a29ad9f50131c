/** FinBox's hosts, by what they serve. */
export type HostName = "production" | "uat" | "production2020";

/** A group of endpoints that a caller of the guard can be granted. */
export type EndpointGroup =
  | "session"
  | "upload"
  | "status"
  | "data"
  | "delete"
  | "recurring"
  | "webhook";

/** One endpoint of FinBox's. */
export interface EndpointRow {
  /** The method; any other gets 405. */
  readonly method: "GET" | "POST" | "DELETE";
  /** The path after the base URL; `:session_id` stands for one path segment. */
  readonly path: string;
  /** The API version whose rules hold. */
  readonly version: "v1" | "v2";
  /** The API whose errors its answers have. */
  readonly api: "session" | "upload" | "session_data" | "recurring";
  /** The grant that a caller of the guard needs. */
  readonly group: EndpointGroup;
  /** What is checked of its request; of a plain one nothing. */
  readonly kind: "session" | "upload" | "recurring fetch" | "plain";
  /** The query parameters that it documents. */
  readonly query: readonly string[];
}

/**
 * DATA: the base URLs, without the API's version: production and UAT (Session API, 2024 and 2025;
 * documentation, July 2026) and the host of 2020 (Session API, 2020).
 */
export const HOSTS = {
  production: "https://apis.bankconnect.finbox.in/bank-connect",
  uat: "https://apis-uat.bankconnect.finbox.in/bank-connect",
  production2020: "https://portal.finbox.in/bank-connect",
} as const satisfies Readonly<Record<HostName, string>>;

/** DATA: the endpoints (FinBox's documents and its Postman collection, 2026-07-07). */
export const ENDPOINTS = {
  createSessionV1: session("/v1/session/", "v1"),
  createSessionV2: session("/v2/session/", "v2"),
  upload: {
    method: "POST",
    path: "/v1/statement/upload_session/",
    version: "v1",
    api: "upload",
    group: "upload",
    kind: "upload",
    query: ["identity", "progress"],
  },
  uploadStatus: sessionData("GET", ":session_id/session_upload_status", "status"),
  initiateProcessing: sessionData("POST", ":session_id/initiate_processing", "status"),
  progress: sessionData("GET", ":session_id/progress", "status"),
  sessionStatus: sessionData("GET", ":session_id/session_status", "status"),
  insights: sessionData("GET", ":session_id/insights", "data"),
  getPdfs: sessionData("GET", ":session_id/get_pdfs", "data"),
  deleteSession: sessionData("DELETE", ":session_id/delete", "delete"),
  updateWebhook: sessionData("POST", "update_webhook", "webhook"),
  banks: { ...sessionData("GET", "", "status"), path: "/v1/banks/catalogue/" },
  recurringConsents: {
    ...recurring("get_recurring_consent_details"),
    query: ["session_id"],
  },
  fetchRecurring: { ...recurring("fetch_recurring_aa_data"), kind: "recurring fetch" },
} as const satisfies Readonly<Record<string, EndpointRow>>;

/** The name of an endpoint, which is that of the client's call. */
export type EndpointName = keyof typeof ENDPOINTS;

function session(path: string, version: "v1" | "v2"): EndpointRow {
  return {
    method: "POST",
    path,
    version,
    api: "session",
    group: "session",
    kind: "session",
    query: [],
  };
}

function sessionData(
  method: EndpointRow["method"],
  name: string,
  group: EndpointGroup,
): EndpointRow {
  const path = `/v1/session_data/${name}/`;
  return { method, path, version: "v1", api: "session_data", group, kind: "plain", query: [] };
}

function recurring(name: string): EndpointRow {
  const path = `/v1/account_aggregator/${name}/`;
  const group = "recurring";
  return { method: "POST", path, version: "v1", api: group, group, kind: "plain", query: [] };
}
