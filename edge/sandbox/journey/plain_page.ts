import { html } from "hono/html";
import { answerPage, SANDBOX_NOTE } from "./layout.ts";

/** Why no screen of a session is shown. */
export type PlainPage = "none-named" | "not-found" | "deleted" | "too-large";

/** DATA: what is said to the customer, and to the integrator. */
const PAGES = {
  "none-named": {
    status: 200,
    heading: "This page opens from a link",
    advice: "Use the whole link that you were sent.",
    note: "create a session, and its redirect_url opens the customer’s journey here.",
  },
  // An unknown session and a wrong token look alike, as nobody may learn which sessions there are.
  "not-found": {
    status: 404,
    heading: "This link doesn’t work",
    advice: "Check that you opened the whole link, or ask for a new one where you got it.",
    note: "no session has this session_id, or the token is missing or another session’s.",
  },
  deleted: {
    status: 410,
    heading: "This link is no longer in use",
    advice: "What you shared with it was deleted. Ask for a new link if you need one.",
    note: "the session was deleted.",
  },
  "too-large": {
    status: 413,
    heading: "This file is too large",
    advice: "Go back and choose a PDF of at most 30 MB.",
    note: "nothing was kept.",
  },
} as const satisfies Readonly<Record<PlainPage, unknown>>;

/** The page that is shown in place of a session's. */
export function answerPlain(why: PlainPage): Promise<Response> {
  const { status, heading, advice, note } = PAGES[why];
  return answerPage({
    title: heading,
    content: html`
      <h1>${heading}</h1>
      <p class="lead">${advice}</p>
      <p class="note"><strong>Sandbox:</strong> ${note}</p>
    `,
    footer: SANDBOX_NOTE,
  }, status);
}
