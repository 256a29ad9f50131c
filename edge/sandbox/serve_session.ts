import { checkSession, type SessionPlan, todayInIndia, toErrorBody } from "../../mod.ts";
import { addStatement } from "./add_statement.ts";
import { answerRule } from "./answer_rule.ts";
import { lacksKey, perform, type SandboxExchange } from "./exchange.ts";
import { readMagic } from "./preferences.ts";
import { readField } from "./read_field.ts";
import { readBodyValue } from "./read_fields.ts";
import type { SandboxContext } from "./sandbox_context.ts";
import type { SandboxSession } from "./sandbox_session.ts";
import { MAGIC } from "./scenarios.ts";
import { settle } from "./settle.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Documents give session_expiry its limits and no default; a day is ours. */
const DEFAULT_EXPIRY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

/** Creates a session, or refuses it as the library does. */
export async function serveSession(exchange: SandboxExchange): Promise<Response> {
  const { request, version, context } = exchange;
  const { now, organization, origin } = context;
  const { value, isUnsupported } = await readBodyValue(request);
  if (isUnsupported) return answerRule("media-type-unsupported", version);
  if (lacksKey(exchange, (value as Fields | null | undefined)?.api_key)) {
    return answerRule("credentials-missing", version);
  }
  const today = todayInIndia(now());
  const check = checkSession(value, {
    version,
    today,
    ...(organization === undefined ? {} : { organization }),
  });
  if (!check.ok) {
    const { status } = check.errors[0];
    return Response.json(toErrorBody(check.errors, "session"), { status });
  }
  const fields = value as Fields;
  const magic = readMagic(fields.link_id, "session");
  const answer = magic?.api === "session" ? await perform(magic, exchange) : undefined;
  if (answer !== undefined) return answer;
  const state = [magic?.example, exchange.prefer.example]
    .find((example) => example === "completed" || example === "expired");
  const session = createSession(fields, check.plan, version, context, state === "expired");
  context.store.put(session);
  if (state === "completed") await complete(session, context);
  return Response.json({ session_id: session.id, redirect_url: addressOf(session, origin) });
}

/** Where the customer's journey begins. */
export function addressOf({ id, token }: SandboxSession, origin: string): string {
  const address = new URL("/", origin);
  address.searchParams.set("session_id", id);
  if (token !== undefined) address.searchParams.set("token", token);
  return address.href;
}

function createSession(
  fields: Fields,
  plan: SessionPlan,
  version: "v1" | "v2",
  { now }: SandboxContext,
  hasExpired: boolean,
): SandboxSession {
  const { api_key: _, ...request } = fields;
  const { api_key: _key, ...corrected } = plan.request;
  const minutes = readField("session_expiry", fields) ?? DEFAULT_EXPIRY_MINUTES;
  const lifetime = minutes * MINUTE_MS;
  const createdAt = hasExpired ? now() - lifetime : now();
  const linkId = String(fields.link_id).trim();
  const redirectUrl = typeof fields.redirect_url === "string" ? fields.redirect_url.trim() : "";
  return {
    id: crypto.randomUUID(),
    version,
    linkId,
    ...(version === "v2" ? { token: createToken() } : {}),
    plan: { ...plan, request: corrected },
    request,
    ...(redirectUrl === "" ? {} : { redirectUrl }),
    createdAt,
    expiresAt: createdAt + lifetime,
    statements: [],
    ...(linkId.toLowerCase().startsWith(MAGIC) ? { scenario: linkId.slice(MAGIC.length) } : {}),
  };
}

// The state of a session whose customer has been there.
async function complete(session: SandboxSession, context: SandboxContext): Promise<void> {
  const mode = modeOf(session);
  const isAa = mode === "aa" || (mode === undefined && session.plan.consents.length > 0);
  await addStatement(context.store, session, {
    source: isAa ? "aa" : mode === "online" ? "online" : "pdf",
    bankName: bankNameOf(session),
  });
  context.store.put({ ...context.store.get(session.id)!, outcome: "success" });
  await settle(session, context);
}

/** The bank of a session's request; the sandbox's customers are HDFC's where it names none. */
export function bankNameOf({ plan }: SandboxSession): string {
  return readField("bank_name", plan.request)?.toLowerCase() ?? "hdfc";
}

/** The mode of a session's request, where it has one that is not blank. */
export function modeOf({ plan }: SandboxSession): string | undefined {
  return readField("mode", plan.request);
}

function createToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
