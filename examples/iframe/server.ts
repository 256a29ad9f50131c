import { readFile } from "node:fs/promises";
import process from "node:process";
import { type BankConnectError, createClient } from "@bankconnect/guard/client";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";

const page = await readFile(new URL("page.html", import.meta.url), "utf8");
const script = await readFile(new URL("dist/page.js", import.meta.url), "utf8");

// The key stays on the server; the browser gets the journey's address and nothing else of it.
const client = createClient({
  version: "v2",
  apiKey: setting("BANKCONNECT_KEY"),
  serverHash: setting("BANKCONNECT_SERVER_HASH"),
  baseUrl: setting("BANKCONNECT_URL"),
  workflow: "iframe",
});

/** The session of each application; a database, in production. */
const sessions = new Map<string, string>();

/** What the customer is told, by FinBox's `upload_status`. */
const STATUS_TEXTS: ReadonlyMap<string | undefined, string> = new Map([
  ["COMPLETED", "Thank you, we have your statements."],
  ["IN_PROGRESS", "We are reading your statements. This can take a few minutes."],
  ["EXPIRED", "Your time was up. Please start again."],
]);

const app = new Hono();

app.get("/", (c) => {
  // In place of your own login, which knows the customer's application.
  setCookie(c, "application", crypto.randomUUID(), { httpOnly: true, sameSite: "Lax" });
  return c.html(page);
});

app.get("/page.js", (c) => c.body(script, 200, { "content-type": "text/javascript" }));

app.post("/session", async (c) => {
  const application = getCookie(c, "application");
  if (application === undefined) return c.json({ message: "Please open the page again." }, 401);
  const result = await client.createSession({ link_id: application });
  if (!result.ok) return c.json({ message: textFor(result.error) }, 503);
  sessions.set(application, result.session.sessionId);
  return c.json({ redirectUrl: result.session.redirectUrl });
});

// A browser can claim anything, so its outcome is not looked at: FinBox is asked.
app.get("/status", async (c) => {
  const sessionId = sessions.get(getCookie(c, "application") ?? "");
  if (sessionId === undefined) return c.json({ message: "Please open the page again." }, 401);
  const result = await client.uploadStatus(sessionId);
  if (!result.ok) return c.json({ message: textFor(result.error) }, 503);
  const { upload_status } = result.data;
  const message = STATUS_TEXTS.get(upload_status) ??
    "We have no statements from you yet. You can try again.";
  return c.json({ message, isDone: upload_status === "COMPLETED" });
});

/** Logs the error, which has no secret in it, and tells the customer what to do. */
function textFor(error: BankConnectError): string {
  // FinBox's own troubles pass; all others wait for somebody of yours.
  const log = error.owner === "finbox" ? console.warn : console.error;
  log(JSON.stringify(error));
  if (error.owner === "customer") return error.advice;
  const next = error.retry === "later" ? "Please try again later." : "We are looking into it.";
  return `This does not work at the moment. ${next}`;
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export default app;
