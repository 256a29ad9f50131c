import { Hono } from "hono";
import { checkSession, todayInIndia, toErrorBody } from "../mod.ts";
import type { HttpApp } from "./http_app.ts";

/** What a sandbox needs to know. */
export interface SandboxConfig {
  /** Where customers reach the sandbox; sessions' redirect URLs begin with it. */
  readonly origin: string;
  /** The clock, in milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * A stand-in for FinBox: it creates sessions as documented, with no key and no network, and
 * refuses what the library refuses.
 *
 * @param config Where the sandbox is reached
 * @returns The app; its `fetch` serves requests
 *
 * @example Create a v2 session
 * ```ts
 * import { createSandbox } from "@bankconnect/guard/edge";
 *
 * const sandbox = createSandbox({ origin: "http://localhost:8788" });
 * const answer = await sandbox.request("/bank-connect/v2/session/", {
 *   method: "POST",
 *   headers: { "content-type": "application/json" },
 *   body: JSON.stringify({ link_id: "UX-2827" }),
 * });
 * console.log(Object.keys(await answer.json())); // [ "session_id", "redirect_url" ]
 * ```
 */
export function createSandbox({ origin, now = Date.now }: SandboxConfig): HttpApp {
  const app = new Hono();
  for (const version of ["v1", "v2"] as const) {
    app.post(`/bank-connect/${version}/session/`, async (c) => {
      const check = checkSession(await readJson(c.req.raw), {
        version,
        today: todayInIndia(now()),
      });
      if (!check.ok) {
        return Response.json(toErrorBody(check.errors, "session"), {
          status: check.errors[0].status,
        });
      }
      const sessionId = crypto.randomUUID();
      const redirectUrl = new URL("/", origin);
      redirectUrl.searchParams.set("session_id", sessionId);
      if (version === "v2") redirectUrl.searchParams.set("token", createToken());
      return c.json({ session_id: sessionId, redirect_url: redirectUrl.href });
    });
  }
  app.get(
    "/",
    (c) => c.text("The sandbox stands in for FinBox. A customer's journey would begin here.\n"),
  );
  return app;
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function createToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
