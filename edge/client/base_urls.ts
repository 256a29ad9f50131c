import { HOSTS } from "../../lib/endpoints.ts";

/** The places to send to that the package knows by name. */
export type KnownPlace = "finbox" | "finboxUat" | "finbox2020" | "guard" | "sandbox";

/**
 * DATA: base URLs without the API's version: FinBox's production (Session API, 2024 and 2025), its
 * UAT host (documentation, July 2026) and its host of 2020 (Session API, 2020), and the guard and
 * the sandbox as `deno task start` serves them.
 *
 * @example Send to FinBox's UAT host
 * ```ts
 * import { BASE_URLS, createClient } from "@bankconnect/guard/client";
 *
 * const baseUrl = BASE_URLS.finboxUat;
 * const client = createClient({ version: "v2", apiKey: "FINBOX-KEY", baseUrl });
 * console.log(typeof client.createSession); // "function"
 * ```
 */
export const BASE_URLS: Readonly<Record<KnownPlace, string>> = {
  finbox: HOSTS.production,
  finboxUat: HOSTS.uat,
  finbox2020: HOSTS.production2020,
  guard: "http://localhost:8787/bank-connect",
  sandbox: "http://localhost:8788/bank-connect",
};
