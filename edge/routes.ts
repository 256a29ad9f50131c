import type { ClassifyContext } from "../mod.ts";
import type { RouteGroup } from "./guard_config.ts";

/** How a route's request is checked. */
export type RouteKind = "session" | "plan" | "upload" | "recurring fetch" | "plain";

/** One route of the guard. */
export interface RouteRow {
  /** The method; any other gets 405. */
  readonly method: "GET" | "POST" | "DELETE";
  /** FinBox's path after `/bank-connect`; `:session_id` stands for one path segment. */
  readonly path: string;
  /** The grant that a caller needs. */
  readonly group: RouteGroup;
  /** How the request is checked. */
  readonly kind: RouteKind;
  /** The API version whose rules hold. */
  readonly version: "v1" | "v2";
  /** The query parameters that are passed on. */
  readonly query: readonly string[];
}

/** DATA: the routes (FinBox's documents and its Postman collection, 2026-07-07; plans are ours). */
export const ROUTES: readonly RouteRow[] = [
  session("/v1/session/", "v1", "session"),
  session("/v2/session/", "v2", "session"),
  session("/v1/session/plan/", "v1", "plan"),
  session("/v2/session/plan/", "v2", "plan"),
  {
    method: "POST",
    path: "/v1/statement/upload_session/",
    group: "upload",
    kind: "upload",
    version: "v1",
    query: ["identity", "progress"],
  },
  plain("GET", "/v1/session_data/:session_id/session_upload_status/", "status"),
  plain("POST", "/v1/session_data/:session_id/initiate_processing/", "status"),
  plain("GET", "/v1/session_data/:session_id/progress/", "status"),
  plain("GET", "/v1/session_data/:session_id/session_status/", "status"),
  plain("GET", "/v1/session_data/:session_id/insights/", "data"),
  plain("GET", "/v1/session_data/:session_id/get_pdfs/", "data"),
  plain("DELETE", "/v1/session_data/:session_id/delete/", "delete"),
  plain("POST", "/v1/session_data/update_webhook/", "webhook"),
  plain("GET", "/v1/banks/catalogue/", "status"),
  plain("POST", "/v1/account_aggregator/get_recurring_consent_details/", "recurring", [
    "session_id",
  ]),
  {
    ...plain("POST", "/v1/account_aggregator/fetch_recurring_aa_data/", "recurring"),
    kind: "recurring fetch",
  },
];

/** FinBox's prefix, which the guard's paths may have. */
export const PREFIX = "/bank-connect";

/** The paths under which a route is served, with and without the prefix; a slash may follow each. */
export function pathsOf({ path }: RouteRow): readonly string[] {
  const bare = path.replace(/\/$/, "");
  return [bare, PREFIX + bare];
}

/** What may stand for `:session_id`. */
export const SESSION_ID = /^[\w-]{1,64}$/;

function session(path: string, version: "v1" | "v2", kind: "session" | "plan"): RouteRow {
  return { method: "POST", path, group: "session", kind, version, query: [] };
}

function plain(
  method: RouteRow["method"],
  path: string,
  group: RouteGroup,
  query: readonly string[] = [],
): RouteRow {
  return { method, path, group, kind: "plain", version: "v1", query };
}

/** The API whose errors a route's answers have. */
export function apiOf({ group }: Pick<RouteRow, "group">): NonNullable<ClassifyContext["api"]> {
  if (group === "session" || group === "upload" || group === "recurring") return group;
  return "session_data";
}

/** The parameters of a query that FinBox documents for a route, as sent: Django takes the last. */
export function queryOf({ query }: RouteRow, search: string): string {
  const kept = search.slice(1).split("&").filter((pair) => {
    const [[name] = [""]] = new URLSearchParams(pair);
    return query.includes(name);
  });
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}
