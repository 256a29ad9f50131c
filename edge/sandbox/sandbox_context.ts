import { isLoopback } from "../http/is_loopback.ts";
import type { Organization } from "../../mod.ts";
import type { SessionStore } from "./session_store.ts";

/** What a sandbox needs to know. */
export interface SandboxOptions {
  /** Where customers reach the sandbox; sessions' redirect URLs begin with it. */
  readonly origin: string;
  /** The clock, in milliseconds since 1970; the system's when absent. */
  readonly now?: () => number;
  /** Where the sessions are kept; in memory when absent. */
  readonly store?: SessionStore;
  /** What FinBox has set up for the organization, as in the library. */
  readonly organization?: Organization;
  /**
   * Whether a request without a key, or one without a server-hash where FinBox asks for it, is
   * refused, as by FinBox; true when absent. Any key and any hash are good.
   */
  readonly requireKey?: boolean;
  /** Where notifications are sent: an http or https URL of this machine. */
  readonly webhookUrl?: string;
  /** The fetch to send notifications with. */
  readonly fetch?: typeof fetch;
  /** How long processing takes, in milliseconds of the clock; 2000 when absent. */
  readonly processingMs?: number;
  /** Waits for so many milliseconds, where a delay is asked for. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** A sandbox's options with nothing absent but the organization, and where it notifies now. */
export type SandboxContext =
  & Required<Omit<SandboxOptions, "organization" | "webhookUrl">>
  & Pick<SandboxOptions, "organization">
  & { readonly webhook: { url?: string } };

/**
 * Checks where notifications go: they hold what a session has, so they stay on this machine.
 *
 * @throws {TypeError} If it is not an http or https URL
 * @throws {RangeError} If its host is not this machine
 */
export function checkWebhookUrl(webhookUrl: string): void {
  const url = URL.canParse(webhookUrl) ? new URL(webhookUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new TypeError(
      `Cannot use webhookUrl as an http or https URL: current value is ${
        JSON.stringify(webhookUrl)
      }`,
    );
  }
  if (isLoopback(url)) return;
  throw new RangeError(
    `Cannot use webhookUrl as a URL of this machine: current value has the host ${url.hostname}`,
  );
}
