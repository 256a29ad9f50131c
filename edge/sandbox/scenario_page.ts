import { html, raw } from "hono/html";
import type { Scenario, ScenarioHow } from "./scenario.ts";

type Html = ReturnType<typeof html>;

/** DATA: the parts of the page, and the scenarios of each. */
const PARTS: readonly {
  readonly title: string;
  readonly note: string;
  readonly has: (row: Scenario) => boolean;
}[] = [
  {
    title: "Session API",
    note: "The session is not created.",
    has: ({ api, kind }) => api === "session" && kind === "error",
  },
  {
    title: "Upload API",
    note: "In the form, or as the link_id of the session, for all of its uploads.",
    has: ({ api }) => api === "upload",
  },
  {
    title: "Statements in status answers",
    note: "The upload succeeds; the statement has failed in session_upload_status.",
    has: ({ kind }) => kind === "statement",
  },
  {
    title: "Endpoints around a session",
    note: "The session is created; every later request about it gets the answer.",
    has: ({ api }) => api === "session_data",
  },
  {
    title: "Recurring consents",
    note: "The session is created with a recurring consent, whose use gets the answer.",
    has: ({ api }) => api === "recurring",
  },
  {
    title: "Faults of the network",
    note: "In place of any answer.",
    has: ({ kind }) => kind === "fault",
  },
  {
    title: "States of a session",
    note: "The session begins where others arrive later.",
    has: ({ kind }) => kind === "state",
  },
];

const STYLE = `
body { margin: 2rem auto; max-width: 72rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif;
  color: #1b1b1f; background: #fff; }
h1, h2 { line-height: 1.25; }
div { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 0 0 2rem; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem; border-bottom: 1px solid #c9c9d1; }
td:last-child { white-space: nowrap; }
code, pre { font: 0.85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
pre { background: #f2f2f5; padding: 0.8rem; overflow-x: auto; }
`;

/** The scenarios as a page for a browser. */
export function scenarioPage(
  scenarios: readonly Scenario[],
  origin: string,
  nonce: string,
): Html {
  return html`
    <!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Scenarios of the sandbox</title>
        <style nonce="${nonce}">${raw(STYLE)}</style>
      </head>
      <body>
    <h1>Scenarios of the sandbox</h1>
    <p>Put the value of <em>Send</em> into a good request, and the sandbox gives the answer, through the
    guard as well:</p>
    <pre>${exampleCall(origin)}</pre>
    <p>Straight to the sandbox, the header <code>Prefer: example=MODE_NOT_ENABLED</code> does it for any
    request to a path of the same API. A code means its first rule. Both take
    <code>delay=2</code> too, after a comma: <code>sandbox:MODE_NOT_ENABLED,delay=2</code>. A fault at
    a later request is asked for as <code>sandbox:upload:fault=reset</code>, with
    <code>session_data</code> or <code>recurring</code> in place of <code>upload</code>.</p>
    <p>The same list as JSON: <code>curl ${origin}/scenarios</code></p>
    ${PARTS.map(({ title, note, has }) => part(title, note, scenarios.filter(has)))}
      </body>
    </html>
  `;
}

function exampleCall(origin: string): string {
  return `curl ${origin}/bank-connect/v2/session/ \\
  -H 'content-type: application/json' -H 'x-api-key: any' \\
  -d '{"link_id": "sandbox:MODE_NOT_ENABLED"}'`;
}

function part(title: string, note: string, rows: readonly Scenario[]): Html {
  return html`
    <h2>${title}</h2>
    <p>${note}</p>
    <div>
      <table>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Status</th>
            <th scope="col">What it says</th>
            <th scope="col">Send</th>
            <th scope="col">Who acts</th>
            <th scope="col">Retry</th>
          </tr>
        </thead>
        <tbody>${rows.map(row)}</tbody>
      </table>
    </div>
  `;
}

function row({ id, code, status, message, how, classification }: Scenario): Html {
  return html`
    <tr>
      <th scope="row"><code>${code ?? id}</code></th>
      <td>${status ?? ""}</td>
      <td>${message}</td>
      <td><code>${sentText(how)}</code></td>
      <td>${classification?.owner ?? ""}</td>
      <td>${classification?.retry ?? ""}</td>
    </tr>
  `;
}

function sentText({ first, body, form }: ScenarioHow): string {
  const { link_id } = first?.body ?? body ?? {};
  return form === undefined ? `link_id: ${link_id}` : `pdf_password: ${form.pdf_password}`;
}
