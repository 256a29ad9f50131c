import { CONDITIONS } from "../contract/conditions.ts";
import type { RoutedExchange, Served } from "./exchange.ts";
import { forward, type UpstreamBody } from "./forward.ts";
import { classifyAnswer } from "./log.ts";

/** Forwards a request with a body to FinBox, and returns its answer or why there is none. */
export async function send(
  body: UpstreamBody | undefined,
  exchange: RoutedExchange,
): Promise<Served> {
  const { config: { now = Date.now }, row } = exchange;
  const start = now();
  const forwarded = await forward(body, exchange);
  const { response } = forwarded;
  const upstreamMs = now() - start;
  if ("condition" in forwarded) {
    const { condition } = forwarded;
    const outcome = condition === "broken body" ? "refused" : "failed";
    return { response, log: { upstreamMs, outcome, code: CONDITIONS[condition].code } };
  }
  const { upstreamStatus, bytes, secretMasked, lateSecret } = forwarded;
  const { header, code } = classifyAnswer(upstreamStatus, bytes, row.api);
  if (header !== undefined) response.headers.set("x-bankconnect-class", header);
  return {
    response,
    log: {
      upstreamMs,
      outcome: "forwarded",
      upstreamStatus,
      ...(code !== undefined && { upstreamCode: code }),
      ...(secretMasked && { secretMasked }),
    },
    ...(lateSecret !== undefined && { lateSecret }),
  };
}
