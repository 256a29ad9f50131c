/** A guard to be started. */
export interface GuardSettings {
  /** Its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** How many requests its rate limiter lets through in a minute; no rate limiter when absent. */
  readonly rateLimit?: number;
}

/** Running guards, each on a port of its own. */
export interface GuardHost {
  /** The ports, in the order of the settings. */
  readonly ports: readonly number[];
  /** Everything that has been written to the log, in lines. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** Starts guards in a runtime. */
export type StartGuards = (settings: readonly GuardSettings[]) => Promise<GuardHost>;
