import assert from "node:assert/strict";
import { createSandbox, type Sandbox } from "../../../edge/sandbox/create_sandbox.ts";
import type { SandboxOptions } from "../../../edge/sandbox/sandbox_context.ts";

export const ORIGIN = "http://localhost:8788";
/** Noon in India on 9 December 2025. */
export const NOON = Date.UTC(2025, 11, 9, 6, 30);
export const MINUTE = 60_000;
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A sandbox whose clock stands at noon until it is moved. */
export interface ClockedSandbox extends Sandbox {
  readonly move: (milliseconds: number) => void;
}

/** What takes requests. */
export type App = Pick<Sandbox, "request">;

export function clockedSandbox(options: Partial<SandboxOptions> = {}): ClockedSandbox {
  let time = NOON;
  const sandbox = createSandbox({
    origin: ORIGIN,
    now: () => time,
    requireKey: false,
    ...options,
  });
  return { ...sandbox, move: (milliseconds) => void (time += milliseconds) };
}

// deno-lint-ignore no-explicit-any -- the answers are JSON of many shapes
export type Json = any;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export async function call(
  app: App,
  method: string,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const answer = await app.request(`/bank-connect${path}`, {
    method,
    headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return toAnswer(answer);
}

export async function toAnswer(answer: Response): Promise<Answer> {
  const text = await answer.text();
  const isJson = answer.headers.get("content-type")?.startsWith("application/json") ?? false;
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}

/** Creates a session and gives its id. */
export async function newSession(
  app: App,
  body: Readonly<Record<string, unknown>> = {},
  version: "v1" | "v2" = "v2",
): Promise<string> {
  const answer = await call(app, "POST", `/${version}/session/`, {
    body: { link_id: "UX-2827", ...body },
  });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body.session_id;
}

export interface Upload {
  readonly fields?: Readonly<Record<string, string>>;
  readonly file?: File | null;
  readonly query?: string;
  readonly headers?: Record<string, string>;
}

export function pdf(content = "statement", name = "statement.pdf"): File {
  return new File([`%PDF-1.7 ${content}`], name, { type: "application/pdf" });
}

export function uploadRequest(sessionId: string, upload: Upload = {}): RequestInit {
  const { fields = {}, file = pdf(), headers = {} } = upload;
  const form = new FormData();
  const all = { session_id: sessionId, upload_type: "PDF", bank_name: "axis", ...fields };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  if (file !== null) form.set("file", file);
  return { method: "POST", body: form, headers };
}

/** Uploads a statement. */
export async function upload(app: App, sessionId: string, more: Upload = {}): Promise<Answer> {
  const path = `/bank-connect/v1/statement/upload_session/${more.query ?? ""}`;
  return await toAnswer(await app.request(path, uploadRequest(sessionId, more)));
}

/** What an endpoint about a session answers. */
export async function sessionData(
  app: App,
  sessionId: string,
  name: string,
  method = "GET",
): Promise<Answer> {
  return await call(app, method, `/v1/session_data/${sessionId}/${name}/`);
}

/** The code of an error envelope. */
export function codeOf({ body }: Answer): string | undefined {
  return body?.error?.code;
}
