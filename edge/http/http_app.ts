/** An HTTP app: what Cloudflare Workers, Deno and Node adapters serve. */
export interface HttpApp {
  /** Answers a request. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Answers a request given by its path, without a network; for tests. */
  readonly request: (path: string, init?: RequestInit) => Response | Promise<Response>;
}
