import type { ErrorCategory, ErrorOwner, ErrorRetry } from "./error_row.ts";

/** What an HTTP status alone says of an answer that no document has. */
export interface StatusClassRow {
  /** The least status of the range. */
  readonly from: number;
  /** The greatest status of the range. */
  readonly to: number;
  /** What kind of error it is, as far as the status says. */
  readonly category: ErrorCategory | "unknown";
  /** Who has to act. */
  readonly owner: ErrorOwner;
  /** Whether sending again can help. */
  readonly retry: ErrorRetry;
  /** What to do, in one or two sentences. */
  readonly advice: string;
}

/** DATA: what each status means by itself (RFC 9110, section 15); the first row that fits holds. */
export const STATUS_CLASSES = [
  {
    from: 100,
    to: 299,
    category: "unknown",
    owner: "caller",
    retry: "never",
    advice: "Go on: the status says success, and the body names no error.",
  },
  {
    from: 300,
    to: 399,
    category: "http",
    owner: "caller",
    retry: "after-fix",
    advice: "Check the base URL and the final slash: FinBox's endpoints do not redirect.",
  },
  {
    from: 401,
    to: 401,
    category: "authentication",
    owner: "caller",
    retry: "after-fix",
    advice: "Send the API key in the x-api-key header, from your server, to the key's own host.",
  },
  {
    from: 402,
    to: 402,
    category: "authentication",
    owner: "account",
    retry: "after-fix",
    advice: "Ask FinBox to renew the plan.",
  },
  {
    from: 403,
    to: 403,
    category: "authentication",
    owner: "account",
    retry: "after-fix",
    advice:
      "Check the API key and its host, and ask FinBox whether your account and your server's address are enabled.",
  },
  {
    from: 404,
    to: 404,
    category: "http",
    owner: "caller",
    retry: "after-fix",
    advice: "Check the base URL, the path with its final slash, and the id in it.",
  },
  {
    from: 408,
    to: 408,
    category: "http",
    owner: "caller",
    retry: "later",
    advice: "Send the whole request again later.",
  },
  {
    from: 410,
    to: 410,
    category: "http",
    owner: "caller",
    retry: "never",
    advice: "Create a new session: what the path names has been deleted.",
  },
  {
    from: 413,
    to: 413,
    category: "http",
    owner: "caller",
    retry: "after-fix",
    advice: "Send a smaller body; for a statement, one of a shorter period.",
  },
  {
    from: 429,
    to: 429,
    category: "http",
    owner: "caller",
    retry: "later",
    advice: "Wait, for as long as Retry-After says where it is sent, and send less often.",
  },
  {
    from: 400,
    to: 499,
    category: "unknown",
    owner: "caller",
    retry: "after-fix",
    advice: "Compare the request with the API's parameter table; the message may name the fault.",
  },
  {
    from: 500,
    to: 599,
    category: "unknown",
    owner: "finbox",
    retry: "later",
    advice: "Send again later; FinBox may have acted already, so a second session may come of it.",
  },
] as const satisfies readonly StatusClassRow[];

/** DATA: what it means that there is no HTTP status. */
export const NO_STATUS = {
  from: 0,
  to: 0,
  category: "unknown",
  owner: "finbox",
  retry: "later",
  advice:
    "Send again later: no answer came. FinBox may have acted already, so a second session may come of it.",
} as const satisfies StatusClassRow;
