import { answerRule } from "./answer_rule.ts";
import type { SandboxExchange } from "./exchange.ts";
import { readBodyValue } from "./read_fields.ts";
import { checkWebhookUrl } from "./sandbox_context.ts";

/** Sets where the sandbox notifies: a URL of this machine, because that is as far as it goes. */
export async function serveWebhook(
  { request, version, context }: SandboxExchange,
): Promise<Response> {
  const { value, isUnsupported } = await readBodyValue(request);
  if (isUnsupported) return answerRule("media-type-unsupported", version);
  const { webhook_url: url } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (url === undefined || url === null) return answerFault("This field is required.");
  try {
    checkWebhookUrl(String(url));
  } catch (error) {
    return answerFault(
      error instanceof RangeError
        ? "The sandbox notifies this machine alone."
        : "Enter a valid URL.",
    );
  }
  context.webhook.url = String(url);
  return Response.json({ message: "success" });
}

function answerFault(message: string): Response {
  const error = { code: "INVALID_REQUEST", message: `webhook_url, ${message}` };
  return Response.json({ error }, { status: 400 });
}
