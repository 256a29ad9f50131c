import { type EndpointRow, ENDPOINTS } from "../../lib/endpoints.ts";

/** One route of the guard: an endpoint of FinBox's, or the plan of a session request. */
export interface RouteRow extends Omit<EndpointRow, "kind"> {
  /** How the request is checked. */
  readonly kind: EndpointRow["kind"] | "plan";
}

const { createSessionV1, createSessionV2 } = ENDPOINTS;

/** DATA: the routes; the plans are the guard's own. */
export const ROUTES: readonly RouteRow[] = [
  ...Object.values<EndpointRow>(ENDPOINTS),
  ...[createSessionV1, createSessionV2].map((row) => ({
    ...row,
    path: `${row.path}plan/`,
    kind: "plan" as const,
  })),
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

/** The parameters of a query that FinBox documents for a route, as sent: Django takes the last. */
export function queryOf({ query }: RouteRow, search: string): string {
  const kept = search.slice(1).split("&").filter((pair) => {
    const [[name] = [""]] = new URLSearchParams(pair);
    return query.includes(name);
  });
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}
