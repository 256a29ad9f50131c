import { html, raw } from "hono/html";
import { pageHeaders } from "../page_headers.ts";
import { ICONS } from "./icons.ts";
import { SCRIPT } from "./post_event.ts";
import type { Html } from "./screen.ts";
import type { SdkMessage } from "./sdk_messages.ts";
import { STYLE } from "./style.ts";

/** A page of the journey. */
export interface Page {
  /** Its title, without the sandbox's name. */
  readonly title: string;
  /** Its main part. */
  readonly content: Html;
  /** What is below it. */
  readonly footer?: Html;
  /** For whom the customer does this. */
  readonly lender?: string | undefined;
  /** What the lender's page is to hear. */
  readonly messages?: readonly SdkMessage[];
}

/** The answer with the page. */
export async function answerPage(page: Page, status = 200): Promise<Response> {
  const nonce = crypto.randomUUID();
  const { title, content, footer, lender, messages = [] } = page;
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
            ${lender === undefined ? "" : html`<p class="for">for ${lender}</p>`}
          </div>
          <p class="pill">Sandbox</p>
        </header>
        <main>
          <div class="card">${content}</div>
        </main>
        <footer>${footer ?? SANDBOX_NOTE}</footer>
        <script nonce="${nonce}">${raw(SCRIPT)}</script>
      </body>
    </html>
  `;
  return new Response(String(text), { status, headers: pageHeaders(nonce) });
}

/** What is said on every page. */
export const SANDBOX_NOTE: Html = html`<p class="small">Sandbox: nothing here reaches a bank.</p>`;
