/** Values that no JSON text gives and that a careless reader trips over. */
export const HOSTILE_VALUES: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a symbol", Symbol("status")],
  ["a big integer", 10n],
  ["a function", () => ({})],
  ["an array", [{ type: "finbox-bankconnect" }]],
  ["an object without a prototype", Object.create(null)],
  ["an object that contains itself", cycle()],
  ["an object whose members throw", throwing()],
  ["a proxy that throws", new Proxy({}, { getOwnPropertyDescriptor: fail, get: fail, has: fail })],
  ["a revoked proxy", revoked()],
];

function throwing(): unknown {
  const names = ["type", "event_name", "error", "session_id", "statement_id", "redirect_url"];
  return Object.defineProperties(
    {},
    Object.fromEntries(names.map((name) => [name, { enumerable: true, get: fail }])),
  );
}

function cycle(): unknown {
  const object: Record<string, unknown> = {};
  object.payload = object;
  return object;
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function fail(): never {
  throw new Error("This value cannot be read");
}
