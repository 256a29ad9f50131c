import { type Edition, EDITIONS, LATEST_EDITIONS } from "../../lib/editions.ts";
import { HOSTS } from "../../lib/endpoints.ts";
import {
  checkSession,
  optionFaults,
  type SessionCheck,
  type SessionOptions,
  todayInIndia,
} from "../../mod.ts";
import { isLoopback } from "../http/is_loopback.ts";
import { withoutSlashes } from "../http/without_slashes.ts";
import type { CallOptions, ClientOptions } from "./client_options.ts";
import type { RetryOptions } from "./retry.ts";
import type { Sending } from "./send_once.ts";

/** A client's options after their check. */
export interface Settings {
  /** The version in the path. */
  readonly version: "v1" | "v2";
  /** Without a final slash. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly serverHash: string | undefined;
  /** What no result or error of the client may repeat. */
  readonly secrets: readonly (string | undefined)[];
  readonly now: () => number;
  readonly retry: Required<RetryOptions>;
  readonly check: (request: unknown) => SessionCheck;
  readonly sending: (options: CallOptions) => Sending;
}

/** DATA: the versions that can be chosen, and the edition that each means. */
const VERSIONS = {
  ...LATEST_EDITIONS,
  ...Object.fromEntries(Object.keys(EDITIONS).map((edition) => [edition, edition])),
} as Readonly<Record<SessionOptions["version"], Edition>>;

const HEADER_VALUE = /^[\x21-\x7e]+$/;
const LONGEST_MS = 2 ** 31 - 1;
const DEFAULT_TIMEOUT_MS = 40_000;

/**
 * Checks a client's options. No error repeats a value: it may be a key in the wrong place.
 *
 * @throws {TypeError} If an option has a wrong type or form
 * @throws {RangeError} If an option has a value that cannot be used
 */
export function readOptions(options: ClientOptions): Settings {
  if (typeof options !== "object" || options === null) throwOptionFault("options", "an object");
  const { version, apiKey, serverHash, baseUrl, organization, workflow } = options;
  const { fetch, now = Date.now, timeoutMs = DEFAULT_TIMEOUT_MS, retry = { attempts: 1 } } =
    options;
  if (typeof version !== "string" || !Object.hasOwn(VERSIONS, version)) {
    throwOptionFault("version", `one of ${Object.keys(VERSIONS).join(", ")}`);
  }
  if (!isHeaderValue(apiKey)) throwOptionFault("apiKey", "a text of visible ASCII characters");
  if (serverHash !== undefined && !isHeaderValue(serverHash)) {
    throwOptionFault("serverHash", "a text of visible ASCII characters");
  }
  if (fetch !== undefined && typeof fetch !== "function") throwOptionFault("fetch", "a function");
  if (typeof now !== "function") throwOptionFault("now", "a function");
  const [fault] = optionFaults({ version, today: todayInIndia(now()), organization, workflow });
  if (fault !== undefined) throwOptionFault(fault.path, fault.expected);
  const edition = EDITIONS[VERSIONS[version]];
  const settings: Settings = {
    version: edition.version,
    baseUrl: readBaseUrl(baseUrl ?? HOSTS[edition.host]),
    apiKey,
    serverHash,
    secrets: [apiKey, serverHash],
    now,
    retry: readRetry(retry),
    check: (request) =>
      checkSession(request, {
        version,
        today: todayInIndia(now()),
        ...(organization === undefined ? {} : { organization }),
        ...(workflow === undefined ? {} : { workflow }),
      }),
    sending: ({ signal, timeoutMs: ofCall = timeoutMs }) => {
      // One of another realm is one as well.
      if (signal !== undefined && typeof signal?.addEventListener !== "function") {
        throwOptionFault("signal", "an AbortSignal");
      }
      return { fetch, signal, timeoutMs: readMs(ofCall, "timeoutMs", 1) };
    },
  };
  settings.sending({});
  return settings;
}

function readBaseUrl(text: unknown): string {
  if (typeof text !== "string" || !URL.canParse(text)) throwOptionFault("baseUrl", "a URL");
  const url = new URL(text);
  const { protocol, username, password, search, hash, pathname } = url;
  if (username !== "" || password !== "") throwOptionFault("baseUrl", "a URL without credentials");
  if (protocol !== "https:" && !(protocol === "http:" && isLoopback(url))) {
    throwOptionFault("baseUrl", "an https URL, or an http one of this machine");
  }
  if (search !== "" || hash !== "") {
    throwOptionFault("baseUrl", "a URL without a query or fragment");
  }
  const path = withoutSlashes(pathname);
  if (/\/v[12]$/.test(path)) {
    throwOptionFault("baseUrl", "a URL without the version, which version says");
  }
  return url.origin + path;
}

function readRetry(retry: RetryOptions): Required<RetryOptions> {
  if (typeof retry !== "object" || retry === null) {
    throwOptionFault("retry", "an object with attempts");
  }
  const { attempts, baseMs = 500, maxMs = 30_000 } = retry;
  if (!Number.isInteger(attempts) || attempts < 1 || attempts > 10) {
    throw new RangeError("Cannot use retry.attempts as a whole number from 1 to 10");
  }
  return {
    attempts,
    baseMs: readMs(baseMs, "retry.baseMs", 0),
    maxMs: readMs(maxMs, "retry.maxMs", 0),
  };
}

function readMs(value: unknown, name: string, least: number): number {
  if (typeof value === "number" && value >= least && value <= LONGEST_MS) return value;
  throw new RangeError(`Cannot use ${name} as milliseconds from ${least} to ${LONGEST_MS}`);
}

function isHeaderValue(value: unknown): value is string {
  return typeof value === "string" && HEADER_VALUE.test(value);
}

function throwOptionFault(name: string, expected: string): never {
  throw new TypeError(`Cannot use ${name} as ${expected}: current value is something else`);
}
