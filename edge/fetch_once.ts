/** The parts of Deno's namespace that are used; other runtimes have none. */
interface DenoNamespace {
  createHttpClient(options: { poolMaxIdlePerHost: number }): unknown;
}

const { Deno } = globalThis as { Deno?: DenoNamespace };

// On a connection that was kept open and closes, Deno's fetch sends the same POST again. So no
// connection is kept; other runtimes do not send again.
const client = Deno?.createHttpClient({ poolMaxIdlePerHost: 0 });

/** The runtime's fetch, which sends a request at most once. */
export const fetchOnce: typeof fetch = client === undefined
  ? (input, init) => fetch(input, init)
  : (input, init) => {
    const options: RequestInit & { readonly client: unknown } = { ...init, client };
    return fetch(input, options);
  };
