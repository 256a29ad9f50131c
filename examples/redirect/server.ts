import process from "node:process";
import { parseRedirect } from "@bankconnect/guard/browser";
import { type BankConnectError, createClient } from "@bankconnect/guard/client";
import { Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { page } from "./page.ts";

const client = createClient({
  version: "v2",
  apiKey: setting("BANKCONNECT_KEY"),
  serverHash: setting("BANKCONNECT_SERVER_HASH"),
  baseUrl: setting("BANKCONNECT_URL"),
  workflow: "redirect",
});

// FinBox appends its parameters to this as it is, so it has no query of its own.
const returnUrl = new URL("/return", setting("PUBLIC_URL")).href;

/** The session of each application; a database, in production. */
const sessions = new Map<string, string>();

/** What the customer is told, by FinBox's `upload_status`. */
const STATUS_TEXTS: ReadonlyMap<string | undefined, string> = new Map([
  ["COMPLETED", "Thank you, we have your statements."],
  ["IN_PROGRESS", "We are reading your statements. Reload this page in a few minutes."],
  ["EXPIRED", "Your time was up. Please start again."],
]);

const app = new Hono();

app.get("/", (c) => {
  // In place of your own login, which knows the customer's application.
  setCookie(c, "application", crypto.randomUUID(), { httpOnly: true, sameSite: "Lax" });
  return c.html(page("For your application we need the bank statements of the last six months."));
});

app.post("/session", async (c) => {
  const application = getCookie(c, "application");
  if (application === undefined) return c.redirect("/", 303);
  const result = await client.createSession({ link_id: application, redirect_url: returnUrl });
  if (!result.ok) return c.html(page(textFor(result.error)), 503);
  sessions.set(application, result.session.sessionId);
  return c.redirect(result.session.redirectUrl, 303);
});

app.get("/return", async (c) => {
  const sessionId = sessions.get(getCookie(c, "application") ?? "");
  if (sessionId === undefined) return c.redirect("/", 303);
  // Anybody can type a URL, so what it says is a hint: FinBox is asked.
  const { outcome } = parseRedirect(c.req.url);
  const result = await client.uploadStatus(sessionId);
  if (!result.ok) return c.html(page(textFor(result.error)), 503);
  const { upload_status } = result.data;
  const text = STATUS_TEXTS.get(upload_status) ??
    (outcome === "exit" ? "You can try again at any time." : "We have no statements from you yet.");
  return c.html(page(text, { isDone: upload_status === "COMPLETED" }));
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
