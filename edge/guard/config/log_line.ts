/** What the log has of one request: these members and no others. */
export interface LogLine {
  /** When the request came, in ISO 8601, UTC. */
  readonly time: string;
  /** The request's id, as in the answer's `x-request-id`. */
  readonly requestId: string;
  /** The route, by its pattern: no part of the caller's path. */
  readonly route: string;
  /** What the guard did. */
  readonly outcome: "refused" | "forwarded" | "planned" | "failed" | "served";
  /** The status of the answer. */
  readonly status: number;
  /** The code of the guard's own answer. */
  readonly code?: string;
  /** The caller's name. */
  readonly caller?: string;
  /** The edition whose rules were applied. */
  readonly edition?: string;
  /** The rules that refuse the request. */
  readonly rules?: readonly string[];
  /** The codes of the notices. */
  readonly notices?: readonly string[];
  /** The keyed hash of link_id. */
  readonly linkIdHash?: string;
  /** The status of FinBox's answer. */
  readonly upstreamStatus?: number;
  /** FinBox's code in its answer, where it is a documented one. */
  readonly upstreamCode?: string;
  /** How long FinBox took, in milliseconds. */
  readonly upstreamMs?: number;
  /**
   * Whether FinBox's answer had the guard's key or server hash in it, which the caller got masked. Of
   * an answer that streams it may be found late: then the line comes once more, with this member.
   */
  readonly secretMasked?: true;
  /** Whether the guard's verdict and FinBox's answer differ, and how. */
  readonly disagreement?: "guard-refuses" | "finbox-refuses";
  /** The names of what is wrong with the configuration. */
  readonly faults?: readonly string[];
}
