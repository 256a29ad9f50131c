import { isExpired } from "../session_state.ts";
import type { SessionStore } from "../session_store.ts";
import { NO_PROGRESS, type Progress } from "./answers.ts";
import type { PlainPage } from "./plain_page.ts";
import type { ScreenName } from "./screen_names.ts";
import { generationOf, readGeneration } from "./sdk_messages.ts";
import type { JourneyOptions, Visit } from "./visit.ts";

/** The session of a page's address, or why there is none to show. */
export function openVisit(
  url: URL,
  store: SessionStore,
  progress: ReadonlyMap<string, Progress>,
  options: JourneyOptions,
): Visit | PlainPage {
  const query = Object.fromEntries(url.searchParams);
  const { session_id, token } = query;
  const sdk = readGeneration(query.sdk);
  if (session_id === undefined) return "none-named";
  const session = store.get(session_id);
  if (session === undefined) return "not-found";
  if (session.token !== undefined && session.token !== token) return "not-found";
  if (session.deleted) return "deleted";
  return {
    session,
    progress: progress.get(session.id) ?? NO_PROGRESS,
    store,
    options,
    generation: sdk ?? generationOf(session),
    isEntry: url.pathname === "/",
    query,
    keys: {
      session_id,
      ...(token === undefined ? {} : { token }),
      ...(sdk === undefined ? {} : { sdk }),
    },
  };
}

/** The screen on which the journey has ended, when it has. */
export function endOf({ session, options }: Visit): ScreenName | undefined {
  if (session.outcome === "success") return "done";
  return isExpired(session, options.now()) ? "expired" : undefined;
}
