import { CONDITIONS } from "../contract/conditions.ts";
import type { RoutedExchange } from "./exchange.ts";
import { forward, type UpstreamBody } from "./forward.ts";
import { classifyAnswer } from "./log.ts";

/** Forwards a request with a body to FinBox, and notes for the log what came of it. */
export async function send(
  body: UpstreamBody | undefined,
  exchange: RoutedExchange,
): Promise<Response> {
  const { config: { now = Date.now }, draft, row } = exchange;
  const start = now();
  const { response, upstreamStatus, bytes, condition } = await forward(body, exchange, onSecret);
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
