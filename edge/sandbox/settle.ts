import { toAccounts, toWireRange } from "./accounts.ts";
import type { SandboxContext } from "./sandbox_context.ts";
import type { SandboxSession } from "./sandbox_session.ts";
import { isComplete, isExpired } from "./session_state.ts";

const WEBHOOK_TIMEOUT_MS = 5000;

/** DATA: the notifications, what each is sent for, and its message. */
const NOTIFICATIONS: readonly {
  readonly event: string;
  readonly isDue: (session: SandboxSession, now: number) => boolean;
  readonly message: string;
}[] = [
  {
    event: "SESSION_REQUIREMENT_COMPLETION_NOTIFICATION",
    isDue: isComplete,
    message: "Upload Completed",
  },
  {
    event: "SESSION_EXPIRY_NOTIFICATION",
    isDue: (session, now) => isExpired(session, now) && !isComplete(session),
    message: "",
  },
  {
    event: "ENRICHMENT_NOTIFICATION",
    isDue: ({ processing }) => processing === "completed",
    message: "",
  },
];

/**
 * Brings a session up to date: processing that has taken its time is completed, and what is due to
 * be notified is sent, once. Nothing happens between two looks at a session.
 */
export async function settle(
  { id }: SandboxSession,
  context: SandboxContext,
): Promise<SandboxSession> {
  const session = context.store.get(id)!;
  if (session.deleted) return session;
  const now = context.now();
  const { processing, processingEndsAt = 0, notified = [] } = session;
  const isProcessed = processing === "requested" && now >= processingEndsAt;
  const current: SandboxSession = isProcessed ? { ...session, processing: "completed" } : session;
  const due = NOTIFICATIONS.filter(({ event, isDue }) =>
    !notified.includes(event) && isDue(current, now)
  );
  if (!isProcessed && due.length === 0) return session;
  const next = { ...current, notified: [...notified, ...due.map(({ event }) => event)] };
  context.store.put(next);
  for (const { event, message } of due) await notify(next, event, message, context);
  // Another request may have been served while the receiver took its time.
  return context.store.get(id)!;
}

// A receiver that fails is not asked again, and the sandbox goes on.
async function notify(
  session: SandboxSession,
  event: string,
  message: string,
  context: SandboxContext,
): Promise<void> {
  const { url } = context.webhook;
  if (url === undefined) return;
  try {
    const answer = await context.fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        session_id: session.id,
        event_name: event,
        message,
        accounts: toAccounts(session),
        session_date_range: toWireRange(session.plan.period),
      }),
      redirect: "manual",
      signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
    });
    await answer.body?.cancel();
  } catch {
    // FinBox's callers cannot count on a notification either.
  }
}
