/** Serves bytes as they are to every connection, and closes it. */
export function serveBytes(text: string): { readonly baseUrl: string } & Disposable {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  (async () => {
    for await (const connection of listener) {
      await connection.read(new Uint8Array(65_536));
      await connection.write(new TextEncoder().encode(text));
      connection.close();
    }
  })();
  const { port } = listener.addr as Deno.NetAddr;
  return {
    baseUrl: `http://127.0.0.1:${port}/bank-connect`,
    [Symbol.dispose]: () => listener.close(),
  };
}
