import { serveHttp } from "../../../edge/cli/serve_http.ts";

const PATIENCE_MS = 10_000;

/** Serves an app while the function runs. */
export async function withServer(
  app: (request: Request) => Response | Promise<Response>,
  use: (origin: string, port: number) => Promise<void>,
): Promise<void> {
  const server = await serveHttp(app, 0);
  try {
    await use(`http://localhost:${server.port}`, server.port);
  } finally {
    await server.close();
  }
}

/** Waits for a promise, but not for ever. */
export async function within<Value>(promise: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("too late")), PATIENCE_MS);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
