import { EXIT, toIoError } from "./failures.ts";

/** The port that a variable names; ends the process where it names none. */
export function readPort(variable: string, standard: number): number {
  const text = Deno.env.get(variable) ?? String(standard);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return port;
  console.error(`${variable} is a number from 1 to 65535`);
  Deno.exit(EXIT.usage);
}

/** Serves an app on this machine; ends the process where the port cannot be listened on. */
export function serveTask(
  port: number,
  variable: string,
  fetch: (request: Request) => Response | Promise<Response>,
  onListen: () => void | Promise<void> = () => {},
): void {
  try {
    Deno.serve({ port, hostname: "localhost", onListen: () => void onListen() }, fetch);
  } catch (error) {
    console.error(`${toIoError(`port ${port}`, error).message}; ${variable} chooses another`);
    Deno.exit(EXIT.io);
  }
}
