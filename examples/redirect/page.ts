import { html } from "hono/html";

/** The page of both steps: what to say, and a button that begins a journey until all is done. */
export function page(text: string, { isDone = false } = {}): ReturnType<typeof html> {
  const button =
    html`<form method="post" action="/session"><button>Share statements</button></form>`;
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Your bank statements</title>
        <style>
        body { margin: 2rem auto; max-width: 40rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
        button { padding: 0.6rem 1.2rem; font: inherit; }
        </style>
      </head>
      <body>
        <main>
          <h1>Your bank statements</h1>
          <p role="status">${text}</p>
          ${isDone ? "" : button}
        </main>
      </body>
    </html>
  `;
}
