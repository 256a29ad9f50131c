import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { readForm, type SentForm } from "../read_fields.ts";
import { isExpired } from "../session_state.ts";
import type { SessionStore } from "../session_store.ts";
import { failuresOn } from "./failures.ts";
import { answerPlain, type PlainPage } from "./page.ts";
import type { Move } from "./screen.ts";
import { screenName, SCREENS } from "./screens.ts";
import { generationOf, readGeneration, toMessages } from "./sdk_messages.ts";
import { answerScreen } from "./session_page.ts";
import { mayShow, nextScreen } from "./steps.ts";
import {
  addressOf,
  endJourney,
  type JourneyOptions,
  NO_PROGRESS,
  type Progress,
  type ScreenName,
  type Visit,
} from "./visit.ts";

/** As large as an upload may be that the guard lets through, and its form around it. */
const MAX_BODY_BYTES = 31 * 1024 * 1024;

/**
 * The pages that a customer sees who opens a session's `redirect_url`, from the choice of a bank to
 * the return to the lender, as redirect or as messages to the page that frames them.
 *
 * What the customer answers is kept in memory, and gone when the process ends; the journey then
 * begins anew. Every page has a part for integrators that lets a step fail.
 *
 * @param store Where the sessions are
 * @param options The origin, the clock, and what is called at a journey's end
 * @returns The app, to be mounted at the root of the sandbox's
 */
export function createJourney(store: SessionStore, options: JourneyOptions): Hono {
  const progress = new Map<string, Progress>();
  const app = new Hono();
  const visitOf = (c: Context) => openVisit(new URL(c.req.url), store, progress, options);

  app.get("/", (c) => {
    const visit = visitOf(c);
    if ("instead" in visit) return answerPlain(visit.instead);
    return show(endOf(visit) ?? nextScreen(visit.session, visit.progress.answers), visit);
  });
  app.get("/journey/:screen", (c) => {
    const visit = visitOf(c);
    if ("instead" in visit) return answerPlain(visit.instead);
    const name = screenName(c.req.param("screen"));
    if (name === undefined || !isOpen(name, visit)) return c.redirect(addressOf(visit, "/"), 303);
    return show(name, visit);
  });
  app.use(
    "/journey/*",
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => answerPlain("too-large") }),
  );
  app.post("/journey/:screen", async (c) => {
    const visit = visitOf(c);
    if ("instead" in visit) return answerPlain(visit.instead);
    if (endOf(visit) !== undefined) return c.redirect(addressOf(visit, "/"), 303);
    const form = await readForm(c.req.raw) ?? { fields: {} };
    const move = await take(c.req.param("screen"), form, visit);
    return c.redirect(addressOf(visit, follow(move, visit)), 303);
  });

  function show(name: ScreenName, visit: Visit): Promise<Response> {
    // What is shown once is shown now.
    const { problem: _, ...rest } = visit.progress;
    if (endOf(visit) === undefined) progress.set(visit.session.id, { ...rest, messages: [] });
    else progress.delete(visit.session.id);
    return answerScreen(name, SCREENS[name], visit, name === "expired" ? 410 : 200);
  }

  function follow(move: Move & { readonly from: ScreenName }, visit: Visit): string {
    const { session, generation } = visit;
    const { from, to, answers = visit.progress.answers, problem, failure, events = [] } = move;
    progress.set(session.id, {
      answers,
      messages: [...visit.progress.messages, ...toMessages(events, session, generation)],
      ...(problem === undefined ? {} : { problem: { screen: from, ...problem } }),
      ...(failure === undefined ? {} : { failure: { id: failure, from } }),
    });
    if (problem !== undefined) return `/journey/${from}`;
    if (failure !== undefined) return "/journey/failed";
    return `/journey/${to ?? nextScreen(session, answers)}`;
  }

  return app;
}

function isOpen(name: ScreenName, visit: Visit): boolean {
  const end = endOf(visit);
  if (end !== undefined) return name === end;
  const { session, progress } = visit;
  if (name === "failed") return progress.failure !== undefined;
  if (name === "left") return session.outcome === "exit";
  return mayShow(name, session, progress.answers);
}

async function take(
  path: string,
  form: SentForm,
  visit: Visit,
): Promise<Move & { readonly from: ScreenName }> {
  const { session, progress, options } = visit;
  const next = nextScreen(session, progress.answers);
  const asked = path === "sandbox" ? form.fields.do : path;
  if (asked === "restart") return { from: next, answers: NO_PROGRESS.answers };
  if (asked === "leave") {
    await endJourney(visit, { outcome: "exit" });
    return { from: next, to: "left" };
  }
  if (asked === "expire") {
    await endJourney(visit, { expiresAt: options.now() });
    return { from: next, to: "expired" };
  }
  const name = screenName(path === "sandbox" ? form.fields.screen ?? "" : path) ?? next;
  const from = isOpen(name, visit) ? name : next;
  if (path === "sandbox") {
    const failure = failuresOn(from).find(({ id }) => id === asked);
    return { from, to: from, ...(failure === undefined ? {} : { failure: failure.id }) };
  }
  const move = from === path ? await SCREENS[from].submit?.(form, visit) : undefined;
  return { from, ...move };
}

/** The session of a page's address, or why there is none to show. */
function openVisit(
  url: URL,
  store: SessionStore,
  progress: ReadonlyMap<string, Progress>,
  options: JourneyOptions,
): Visit | { readonly instead: PlainPage } {
  const query = Object.fromEntries(url.searchParams);
  const { session_id, token } = query;
  const sdk = readGeneration(query.sdk);
  if (session_id === undefined) return { instead: "none-named" };
  const session = store.get(session_id);
  if (session === undefined) return { instead: "not-found" };
  if (session.token !== undefined && session.token !== token) return { instead: "not-found" };
  if (session.deleted) return { instead: "deleted" };
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
function endOf({ session, options }: Visit): ScreenName | undefined {
  if (session.outcome === "success") return "done";
  return isExpired(session, options.now()) ? "expired" : undefined;
}
