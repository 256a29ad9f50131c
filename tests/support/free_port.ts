/** A port of this machine on which nobody listens. */
export function freePort(): number {
  const listener = Deno.listen({ hostname: "localhost", port: 0 });
  listener.close();
  return listener.addr.port;
}
