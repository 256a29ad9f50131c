import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { classifyError } from "../../mod.ts";
import type { GuardConfig } from "./config/guard_config.ts";
import type { LogLine } from "./config/log_line.ts";

const encoder = new TextEncoder();

/**
 * Writes the line of a request, and counts its rules and its upstream class.
 *
 * A log or a count that fails is ignored: the answer is not lost with it.
 */
export function writeLog(line: LogLine, counters: Counters, config: GuardConfig): void {
  const { count } = config;
  writeLine(line, config);
  const points = (line.rules ?? []).map((rule) => ["rule", rule]);
  if (line.upstreamStatus !== undefined) {
    points.push(["upstream", `${Math.floor(line.upstreamStatus / 100)}xx`]);
  } else if (line.outcome === "failed") {
    points.push(["upstream", line.code ?? "none"]);
  }
  if (line.disagreement !== undefined) points.push(["disagreement", line.disagreement]);
  for (const [kind, name] of points) {
    counters.add(kind, name);
    attempt(() =>
      count?.({ indexes: [name], blobs: [kind, name, line.route, line.edition ?? ""] })
    );
  }
}

/** Writes a line alone, and counts nothing. */
export function writeLine(line: LogLine, { log = logToConsole }: GuardConfig): void {
  attempt(() => log(line));
}

function logToConsole(line: LogLine): void {
  console.log(JSON.stringify(line));
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // There is no other place to report it.
  }
}

/** Counts of one guard since it started. */
export class Counters {
  readonly #counts = new Map<string, number>();

  /** Counts one more. */
  add(kind: string, name: string): void {
    const key = `bankconnect_guard_${kind}_total{name="${name}"}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** The counts in the text format of Prometheus. */
  toString(): string {
    return [...this.#counts].map(([key, count]) => `${key} ${count}\n`).join("");
  }
}

/** Hashes a link_id for the log; `undefined` where it is none. */
export type HashLinkId = (linkId: unknown) => string | undefined;

/** Makes the first 16 hexadecimal digits of HMAC-SHA-256: the same link_id has the same hash. */
export function createHashLinkId(key: string): HashLinkId {
  // The key's own part of the computation is done once.
  const keyed = hmac.create(sha256, encoder.encode(key));
  return (linkId) => {
    if (typeof linkId !== "string" && typeof linkId !== "number") return undefined;
    const hash = keyed.clone().update(encoder.encode(String(linkId))).digest();
    return bytesToHex(hash.subarray(0, 8));
  };
}

/** What FinBox's answer means, for a header and the log: documented names only. */
export function classifyAnswer(
  status: number,
  bytes: Uint8Array | undefined,
  api: "session" | "upload" | "session_data" | "recurring",
): { readonly header?: string; readonly code?: string } {
  if (status < 400) return {};
  const body = bytes === undefined ? undefined : parse(bytes);
  const { code, rule, owner, retry, documented } = classifyError({ status, body }, { api });
  const parts = [`owner=${owner}`, `retry=${retry}`];
  if (rule !== undefined) parts.push(`rule=${rule}`);
  return {
    header: parts.join("; "),
    ...(documented && code !== undefined ? { code } : {}),
  };
}

function parse(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
