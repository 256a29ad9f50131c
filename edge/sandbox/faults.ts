/** One fault of the network or of a gateway. */
export interface FaultRow {
  /** The name, as in `fault=reset`. */
  readonly name: string;
  /** What happens. */
  readonly description: string;
  /** The status of the answer; `null` where the connection breaks or none comes. */
  readonly status: number | null;
  /** The whole body; absent where it breaks off. */
  readonly body?: string;
  /** The headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

const FLUSH_MS = 20;
const HTML = { "content-type": "text/html; charset=utf-8" };

/** DATA: the faults that the sandbox acts out. */
export const FAULTS: readonly FaultRow[] = [
  {
    name: "reset",
    description: "The connection breaks before any of the body has come.",
    status: null,
  },
  {
    name: "half-body",
    description: "The connection breaks in the middle of the body.",
    status: null,
  },
  {
    name: "hang",
    description: "No answer comes until the caller gives up.",
    status: null,
  },
  {
    name: "html",
    description: "A page of a gateway in place of JSON, with status 502.",
    ...page(502, "Bad Gateway"),
  },
  {
    name: "not-json",
    description: "A page in place of JSON, with status 200.",
    status: 200,
    body: "<!DOCTYPE html><title>Login</title><p>Please log in to the network.</p>",
    headers: HTML,
  },
  {
    name: "empty",
    description: "Status 200 without a body.",
    status: 200,
    body: "",
  },
  {
    name: "429",
    description: "The requests are throttled, as Django REST Framework says it.",
    status: 429,
    body: '{"detail": "Request was throttled. Expected available in 1 second."}',
    headers: { "content-type": "application/json", "retry-after": "1" },
  },
  {
    name: "500",
    description: "FinBox fails, as Django says it.",
    status: 500,
    body: "<!doctype html><title>Server Error (500)</title><h1>Server Error (500)</h1>",
    headers: HTML,
  },
  {
    name: "502",
    description: "A gateway gets no good answer from FinBox.",
    ...page(502, "Bad Gateway"),
  },
  {
    name: "503",
    description: "FinBox is not available for a second.",
    ...page(503, "Service Unavailable", { "retry-after": "1" }),
  },
  {
    name: "504",
    description: "A gateway gets no answer from FinBox in time.",
    ...page(504, "Gateway Timeout"),
  },
];

const BY_NAME: ReadonlyMap<string, FaultRow> = new Map(FAULTS.map((row) => [row.name, row]));

/** The fault of a name, or `undefined` where there is none. */
export function faultOf(name: string): FaultRow | undefined {
  return BY_NAME.get(name);
}

/** Acts a fault out; the signal is the request's, which ends a wait for the caller. */
export function actFault(
  { name, status, body, headers }: FaultRow,
  signal: AbortSignal,
): Response | Promise<Response> {
  if (name === "hang") return hang(signal);
  if (name === "reset") return broken("");
  if (name === "half-body") return broken('{"session_id": "8d5ea22b-216a-4fe');
  return new Response(body, { status: status!, headers: { ...headers } });
}

// A handler cannot close its connection, but a body that fails makes the server do so.
function broken(start: string): Response {
  const chunks = start === "" ? [] : [new TextEncoder().encode(start)];
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const chunk = chunks.shift();
      if (chunk !== undefined) return controller.enqueue(chunk);
      // What was sent has to leave before the connection does.
      if (start !== "") await new Promise((resolve) => setTimeout(resolve, FLUSH_MS));
      const error = new Error("The sandbox breaks off here.");
      // The server shows it, and where it comes from is of no interest.
      delete error.stack;
      controller.error(error);
    },
  }, { highWaterMark: 0 });
  return new Response(body, {
    headers: { "content-type": "application/json", "content-length": "141" },
  });
}

function hang(signal: AbortSignal): Promise<Response> {
  return new Promise((resolve) => {
    const end = () => resolve(new Response(null, { status: 504 }));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}

function page(status: number, title: string, headers: Record<string, string> = {}) {
  const body = `<html><head><title>${status} ${title}</title></head>` +
    `<body><center><h1>${status} ${title}</h1></center></body></html>`;
  return { status, body, headers: { ...HTML, ...headers } };
}
