import type { Notice } from "../../mod.ts";
import type { EndpointRow } from "../../lib/endpoints.ts";
import type { Secrets } from "./secrets.ts";

/** A call that has been checked and can be sent. */
export interface ApiCall {
  readonly endpoint: EndpointRow;
  /** After the base URL, with the query. */
  readonly path: string;
  /** The text is JSON. */
  readonly body?: string | FormData;
  /** Whether it reads and does nothing else, so that it may be sent again. */
  readonly reads: boolean;
  /** What its errors may not repeat. */
  readonly secrets: Secrets;
  /** What its check found. */
  readonly notices: readonly Notice[];
}
