import { html, raw } from "hono/html";
import { pageHeaders } from "../page_headers.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import type { Html, SdkMessage } from "./visit.ts";

const icon = (path: string): Html =>
  html`
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
      stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d="${path}" />
    </svg>
  `;

/** DATA: the drawings, each one path. */
export const ICONS = {
  lock: icon("M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3M12 15v2"),
  aa: icon("M8 3h8v18H8zM11 18h2M10.5 10.5l1.5 1.5 2.5-3"),
  online: icon("M3 10l9-6 9 6zM5 10v8M10 10v8M14 10v8M19 10v8M3 20h18"),
  pdf: icon("M6 3h8l4 4v14H6zM14 3v4h4M12 18v-7M9 13.5l3-3 3 3"),
  done: icon("M5 12.5l4.5 4.5L19 7.5"),
  bad: icon("M12 6v7M12 17.5v.01"),
  clock: icon("M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"),
} as const;

/** What is said on every page. */
export const SANDBOX_NOTE: Html = html`<p class="small">Sandbox: nothing here reaches a bank.</p>`;

/** A note that says what the sandbox does in place of a bank. */
export function sandboxNote(text: string): Html {
  return html`<p class="note"><strong>Sandbox:</strong> ${text}</p>`;
}

/** A page of the journey. */
export interface Page {
  readonly status?: number;
  /** Its title, without the sandbox's name. */
  readonly title: string;
  readonly content: Html;
  readonly footer?: Html;
  /** For whom the customer does this. */
  readonly lender?: string | undefined;
  /** What the lender's page is to hear. */
  readonly messages?: readonly SdkMessage[];
}

/** The answer with the page. */
export async function answerPage(
  { status = 200, title, content, footer = SANDBOX_NOTE, lender, messages = [] }: Page,
): Promise<Response> {
  const nonce = crypto.randomUUID();
  const text = await html`
    <!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <title>${title} – Connect your bank (sandbox)</title>
        <style nonce="${nonce}">${raw(STYLE)}</style>
      </head>
      <body data-messages="${JSON.stringify(messages)}">
        <header>
          ${ICONS.lock}
          <div>
            <p class="title">Connect your bank</p>
            ${lender && html`<p class="for">for ${lender}</p>`}
          </div>
          <p class="pill">Sandbox</p>
        </header>
        <main>
          <div class="card">${content}</div>
        </main>
        <footer>${footer}</footer>
        <script nonce="${nonce}">${raw(SCRIPT)}</script>
      </body>
    </html>
  `;
  return new Response(String(text), { status, headers: pageHeaders(nonce) });
}

/** Why no screen of a session is shown. */
export type PlainPage = "none-named" | "not-found" | "deleted" | "too-large";

/** DATA: the status, and what is said to the customer, and to the integrator. */
const PAGES: Readonly<Record<PlainPage, readonly [number, string, string, string]>> = {
  "none-named": [
    200,
    "This page opens from a link",
    "Use the whole link that you were sent.",
    "create a session, and its redirect_url opens the customer’s journey here.",
  ],
  // An unknown session and a wrong token look alike, as nobody may learn which sessions there are.
  "not-found": [
    404,
    "This link doesn’t work",
    "Check that you opened the whole link, or ask for a new one where you got it.",
    "no session has this session_id, or the token is missing or another session’s.",
  ],
  deleted: [
    410,
    "This link is no longer in use",
    "What you shared with it was deleted. Ask for a new link if you need one.",
    "the session was deleted.",
  ],
  "too-large": [
    413,
    "This file is too large",
    "Go back and choose a PDF of at most 30 MB.",
    "nothing was kept.",
  ],
};

/** The page that is shown in place of a session's. */
export function answerPlain(why: PlainPage): Promise<Response> {
  const [status, title, advice, note] = PAGES[why];
  const content = html`<h1>${title}</h1><p class="lead">${advice}</p>${sandboxNote(note)}`;
  return answerPage({ status, title, content });
}
