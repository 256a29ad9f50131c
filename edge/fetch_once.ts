/** The part of Deno's namespace that is used; not every runtime that has one has it. */
interface DenoNamespace {
  createHttpClient?(options: { readonly poolMaxIdlePerHost: number }): unknown;
}

const { Deno } = globalThis as { Deno?: DenoNamespace };

// On a connection that was kept open and closes, Deno's fetch sends the same POST again, so none is
// kept. Node and workerd do not send again.
const client = Deno?.createHttpClient?.({ poolMaxIdlePerHost: 0 });

/** The runtime's fetch; under Deno one that sends a request at most once, as Node's and workerd's. */
export const fetchOnce: typeof fetch = client === undefined
  ? (input, init) => fetch(input, init)
  : (input, init) => {
    const options: RequestInit & { readonly client: unknown } = { ...init, client };
    return fetch(input, options);
  };
