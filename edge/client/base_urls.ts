import type { SessionOptions } from "../../mod.ts";

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
  finbox: "https://apis.bankconnect.finbox.in/bank-connect",
  finboxUat: "https://apis-uat.bankconnect.finbox.in/bank-connect",
  finbox2020: "https://portal.finbox.in/bank-connect",
  guard: "http://localhost:8787/bank-connect",
  sandbox: "http://localhost:8788/bank-connect",
};

/** DATA: where FinBox serves each version, and the version in its path. */
export const VERSIONS: Readonly<
  Record<SessionOptions["version"], { readonly path: "v1" | "v2"; readonly place: KnownPlace }>
> = {
  "v1": { path: "v1", place: "finbox" },
  "v2": { path: "v2", place: "finbox" },
  "v1.2020": { path: "v1", place: "finbox2020" },
  "v1.2024": { path: "v1", place: "finbox" },
  "v1.2025": { path: "v1", place: "finbox" },
  "v2.2025": { path: "v2", place: "finbox" },
};
