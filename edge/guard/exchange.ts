import { answerCondition } from "./answers.ts";
import { type Condition, CONDITIONS } from "../contract/conditions.ts";
import { forward, type UpstreamRequest } from "./forward.ts";
import type { GuardConfig } from "./config/guard_config.ts";
import { classifyAnswer, type Draft } from "./log.ts";
import type { RouteRow } from "../contract/routes.ts";
import type { SecretMask } from "./secret_mask.ts";

/** A request while it is served. */
export interface Exchange {
  readonly request: Request;
  readonly requestId: string;
  /** What the log will tell. */
  readonly draft: Draft;
  /** What an answer of FinBox's must not have. */
  readonly mask: SecretMask;
  /** Writes the log's line again, once it has been written. */
  logAgain?: () => void;
}

/** Refuses a request in a condition of the guard's. */
export function refuse(
  condition: Condition,
  { request, draft }: Pick<Exchange, "request" | "draft">,
  headers: Record<string, string> = {},
): Response {
  draft.outcome = "refused";
  draft.code = CONDITIONS[condition].code;
  return answerCondition(condition, request, headers);
}

/** Forwards a request and tells the log what came of it. */
export async function send(
  upstreamRequest: UpstreamRequest,
  row: Pick<RouteRow, "api">,
  exchange: Exchange,
  config: GuardConfig,
): Promise<Response> {
  const { request, draft, mask } = exchange;
  const { now = Date.now } = config;
  const start = now();
  const { response, upstreamStatus, bytes, condition } = await forward(
    upstreamRequest,
    request,
    config,
    { mask, onSecret },
  );
  draft.upstreamMs = now() - start;
  draft.outcome = condition === undefined ? "forwarded" : "failed";
  if (condition !== undefined) draft.code = CONDITIONS[condition].code;
  if (condition === "broken body") draft.outcome = "refused";
  if (upstreamStatus === undefined) return response;
  draft.upstreamStatus = upstreamStatus;
  const { header, code } = classifyAnswer(upstreamStatus, bytes, row.api);
  if (header !== undefined) response.headers.set("x-bankconnect-class", header);
  if (code !== undefined) draft.upstreamCode = code;
  return response;

  function onSecret(): void {
    if (draft.secretMasked) return;
    draft.secretMasked = true;
    exchange.logAgain?.();
  }
}
