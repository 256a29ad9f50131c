import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { readForm, type SentForm } from "../read_fields.ts";
import { isExpired } from "../session_state.ts";
import type { SessionStore } from "../session_store.ts";
import { failuresOn } from "./failures.ts";
import { answerPlain, type PlainPage } from "./page.ts";
import { CONSENT_SCREEN, MOBILE_SCREEN, OTP_SCREEN } from "./screens/approve.ts";
import { BANK_SCREEN, MODE_SCREEN } from "./screens/choose.ts";
import { DONE_SCREEN, EXPIRED_SCREEN, FAILED_SCREEN, LEFT_SCREEN } from "./screens/ends.ts";
import { ACCOUNT_SCREEN, LOGIN_SCREEN, REVIEW_SCREEN, UPLOAD_SCREEN } from "./screens/statement.ts";
import { generationOf, readGeneration, toMessages } from "./sdk_messages.ts";
import { answerScreen } from "./session_page.ts";
import { mayShow, nextScreen } from "./steps.ts";
import {
  addressOf,
  endJourney,
  type JourneyOptions,
  type Move,
  type Progress,
  type Screen,
  type ScreenName,
  type Visit,
} from "./visit.ts";

/** The screens by their names, which stand in their addresses. */
const SCREENS: Readonly<Record<ScreenName, Screen>> = {
  bank: BANK_SCREEN,
  mode: MODE_SCREEN,
  mobile: MOBILE_SCREEN,
  otp: OTP_SCREEN,
  consent: CONSENT_SCREEN,
  upload: UPLOAD_SCREEN,
  review: REVIEW_SCREEN,
  login: LOGIN_SCREEN,
  account: ACCOUNT_SCREEN,
  failed: FAILED_SCREEN,
  left: LEFT_SCREEN,
  done: DONE_SCREEN,
  expired: EXPIRED_SCREEN,
};

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
  const serve = (
    take: (visit: Visit, c: Context) => Response | Promise<Response>,
  ): (c: Context) => Response | Promise<Response> =>
  (c) => {
    const visit = openVisit(new URL(c.req.url), store, progress, options);
    return typeof visit === "string" ? answerPlain(visit) : take(visit, c);
  };

  app.get("/", serve((visit) => show(endOf(visit) ?? nextScreen(visit), visit)));
  app.get(
    "/journey/:screen",
    serve((visit, c) => {
      const name = screenName(c.req.param("screen"));
      if (name === undefined || !isOpen(name, visit)) return c.redirect(addressOf(visit), 303);
      return show(name, visit);
    }),
  );
  app.use(
    "/journey/*",
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: () => answerPlain("too-large") }),
  );
  app.post(
    "/journey/:screen",
    serve(async (visit, c) => {
      if (endOf(visit) !== undefined) return c.redirect(addressOf(visit), 303);
      const form = await readForm(c.req.raw) ?? { fields: {} };
      const move = await take(c.req.param("screen")!, form, visit);
      return c.redirect(addressOf(visit, follow(move, visit)), 303);
    }),
  );

  function show(name: ScreenName, visit: Visit): Promise<Response> {
    // What is shown once is shown now.
    const { problem: _, ...rest } = visit.progress;
    if (endOf(visit) === undefined) progress.set(visit.session.id, { ...rest, messages: [] });
    else progress.delete(visit.session.id);
    return answerScreen(name, SCREENS[name], visit);
  }

  function follow(move: Move & { readonly from: ScreenName }, visit: Visit): ScreenName {
    const { session, progress: { answers: known, messages } } = visit;
    const { from, to, answers = known, problem, failure, events = [] } = move;
    const next: Progress = {
      answers,
      messages: [...messages, ...toMessages(events, visit)],
      ...(problem && { problem: { screen: from, ...problem } }),
      ...(failure && { failure: { id: failure, from } }),
    };
    progress.set(session.id, next);
    if (problem !== undefined) return from;
    return failure === undefined ? to ?? nextScreen({ session, progress: next }) : "failed";
  }

  return app;
}

function screenName(text: string | undefined): ScreenName | undefined {
  return Object.hasOwn(SCREENS, text ?? "") ? text as ScreenName : undefined;
}

function isOpen(name: ScreenName, visit: Visit): boolean {
  const end = endOf(visit);
  if (end !== undefined) return name === end;
  if (name === "failed") return visit.progress.failure !== undefined;
  if (name === "left") return visit.session.outcome === "exit";
  return mayShow(name, visit);
}

async function take(
  path: string,
  form: SentForm,
  visit: Visit,
): Promise<Move & { readonly from: ScreenName }> {
  const next = nextScreen(visit);
  const asked = path === "sandbox" ? form.fields.do : path;
  if (asked === "restart") return { from: next, answers: {} };
  if (asked === "leave") {
    await endJourney(visit, { outcome: "exit" });
    return { from: next, to: "left" };
  }
  if (asked === "expire") {
    await endJourney(visit, { expiresAt: visit.options.now() });
    return { from: next, to: "expired" };
  }
  const name = screenName(path === "sandbox" ? form.fields.screen : path) ?? next;
  const from = isOpen(name, visit) ? name : next;
  if (path === "sandbox") {
    const failure = failuresOn(from).find(({ id }) => id === asked);
    return { from, to: from, ...(failure && { failure: failure.id }) };
  }
  return { from, ...(from === path && await SCREENS[from].submit?.(form, visit)) };
}

/** The session of a page's address, or why there is none to show. */
function openVisit(
  url: URL,
  store: SessionStore,
  progress: ReadonlyMap<string, Progress>,
  options: JourneyOptions,
): Visit | PlainPage {
  const query = Object.fromEntries(url.searchParams);
  const { session_id, token } = query;
  if (session_id === undefined) return "none-named";
  const session = store.get(session_id);
  if (session === undefined || ![undefined, token].includes(session.token)) return "not-found";
  if (session.deleted) return "deleted";
  const sdk = readGeneration(query.sdk);
  return {
    session,
    progress: progress.get(session.id) ?? { answers: {}, messages: [] },
    store,
    options,
    generation: sdk ?? generationOf(session),
    isEntry: url.pathname === "/",
    query,
    keys: { session_id, ...(token !== undefined && { token }), ...(sdk && { sdk }) },
  };
}

/** The screen on which the journey has ended, when it has. */
function endOf({ session, options }: Visit): ScreenName | undefined {
  if (session.outcome === "success") return "done";
  return isExpired(session, options.now()) ? "expired" : undefined;
}
