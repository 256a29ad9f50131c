/** What the page shows: everything that a link to it carries. */
export interface ExplorerState {
  /** Whether a request is checked or moved from v1 to v2. */
  readonly view: "check" | "migrate";
  /** The request's JSON text. */
  readonly request: string;
  /** The organization's settings as a JSON text; empty for none. */
  readonly organization: string;
  /** The edition whose rules are applied. */
  readonly edition: string;
  /** The date in India that counts as today, ISO 8601. */
  readonly today: string;
  /** The frontend workflow; empty where it is not said. */
  readonly workflow: string;
}
