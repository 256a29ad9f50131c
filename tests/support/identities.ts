import { toBytes } from "./raw_http.ts";

/** FinBox's key, which only FinBox may see. */
export const KEY = "finbox-key-CANARY-0d1c2b3a4f5e6978";

/** FinBox's server hash, which only FinBox may see. */
export const SERVER_HASH = "server-hash-CANARY-8796a5b4c3d2e1f0";

/** The key of the log's hashes, which nobody may see. */
export const LOG_HASH_KEY = "log-hash-key-CANARY-1122334455667788";

/** DATA: the callers' tokens, which FinBox may not see. */
export const TOKENS = {
  /** May create sessions and upload. */
  loans: "bcg_CANARY-loans-0Zk3m5v7x9A1c3E5g7I9k1M3o5Q7s9U1w3",
  /** May use every route. */
  office: "bcg_CANARY-office-1a3C5e7G9i1K3m5O7q9S1u3W5y7A9c1E3g5",
  /** May read the status. */
  reader: "bcg_CANARY-reader-2b4D6f8H0j2L4n6P8r0T2v4X6z8B0d2F4h6",
} as const;

/** The name of a caller. */
export type CallerName = keyof typeof TOKENS;

/** DATA: what may be about a person, which only FinBox may see. */
export const PERSONAL = {
  mobile: "9876501234",
  pan: "CNRYP1234Z",
  name: "Asha Canarywala",
  password: "pdf-pass-CANARY!",
} as const;

const GROUPS = {
  loans: undefined,
  office: ["session", "upload", "status", "data", "delete", "recurring", "webhook"],
  reader: ["status"],
} as const satisfies Record<CallerName, readonly string[] | undefined>;

/** The environment of a guard as it is deployed; `{upstream}` stands for FinBox's origin. */
export const ENV: Readonly<Record<string, string>> = {
  FINBOX_BASE_URL: "{upstream}/bank-connect",
  FINBOX_API_KEY: KEY,
  FINBOX_SERVER_HASH: SERVER_HASH,
  LOG_HASH_KEY,
  CALLERS: JSON.stringify(
    await Promise.all((Object.keys(TOKENS) as CallerName[]).map(async (name) => ({
      name,
      tokenHashes: [await sha256(TOKENS[name])],
      ...(GROUPS[name] === undefined ? {} : { groups: GROUPS[name] }),
    }))),
  ),
};

async function sha256(text: string): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", toBytes(text))).toHex();
}
