import assert from "node:assert/strict";
import { exportJWK, generateKeyPair, type JWK, SignJWT } from "jose";
import { type Authentication, createAuthenticate } from "../../../edge/guard/authenticate.ts";

const NOW = Date.UTC(2026, 10, 26);
const CLAIMS = { iss: "https://issuer.example", aud: "bankconnect-guard" };

/** A guard whose issuer publishes these keys, or answers so. */
function guardOf(publish: () => Response | Promise<Response>) {
  const authenticate = createAuthenticate({
    baseUrl: "https://finbox.example",
    apiKey: "finbox-key",
    now: () => NOW,
    fetch: () => Promise.resolve(publish()),
    jwt: {
      jwksUrl: "https://issuer.example/keys",
      issuer: CLAIMS.iss,
      audience: CLAIMS.aud,
      algorithms: ["ES256"],
    },
  });
  return async (token: string) => told(await authenticate(token));
}

function told(authentication: Authentication): string {
  return authentication.ok ? "somebody" : authentication.condition;
}

interface Signer {
  readonly jwk: JWK;
  readonly sign: (claims?: Readonly<Record<string, unknown>>, kid?: string) => Promise<string>;
}

async function signer(kid?: string): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
  const jwk = { ...await exportJWK(publicKey), alg: "ES256", ...(kid && { kid }) };
  return {
    jwk,
    sign: (claims = {}, kid) =>
      new SignJWT({ ...CLAIMS, exp: NOW / 1000 + 60, ...claims })
        .setProtectedHeader({ alg: "ES256", ...(kid && { kid }) }).sign(privateKey),
  };
}

const [one, other] = await Promise.all([signer("one"), signer("other")]);
const both = guardOf(() => Response.json({ keys: [one.jwk, other.jwk] }));

Deno.test("a token without a key id is checked with every key that fits", async () => {
  assert.equal(await both(await other.sign()), "somebody");
  assert.equal(await both(await (await signer()).sign()), "no credentials");
});

Deno.test("a token that has ended less than five seconds ago is good", async () => {
  const good = guardOf(() => Response.json({ keys: [one.jwk] }));
  assert.equal(await good(await one.sign({ exp: NOW / 1000 - 4 }, "one")), "somebody");
  assert.equal(await good(await one.sign({ exp: NOW / 1000 - 6 }, "one")), "no credentials");
});

Deno.test("a token that begins in less than five seconds is good", async () => {
  const good = guardOf(() => Response.json({ keys: [one.jwk] }));
  assert.equal(await good(await one.sign({ nbf: NOW / 1000 + 4 }, "one")), "somebody");
  assert.equal(await good(await one.sign({ nbf: NOW / 1000 + 6 }, "one")), "no credentials");
});

Deno.test("one of several audiences is enough", async () => {
  assert.equal(await both(await one.sign({ aud: ["x", CLAIMS.aud] }, "one")), "somebody");
});

Deno.test("a token by the key that takes another's place is good once it is published", async () => {
  let keys = [one.jwk];
  const rotating = guardOf(() => Response.json({ keys }));
  assert.equal(await rotating(await one.sign({}, "one")), "somebody");
  keys = [other.jwk];
  // The published keys are asked for again at most every 30 seconds.
  assert.equal(await rotating(await other.sign({}, "other")), "no credentials");
});

/** DATA: what an issuer answers in place of its keys. */
const NO_KEYS: Readonly<Record<string, () => Response | Promise<Response>>> = {
  "cannot be reached": () => Promise.reject(new TypeError("connection refused")),
  "answers 500": () => new Response("{}", { status: 500 }),
  "answers with a page": () => new Response("<html>"),
  "answers with no key set": () => Response.json({ keys: "none" }),
};

for (const [name, publish] of Object.entries(NO_KEYS)) {
  Deno.test(`whose a token is remains unknown when its issuer ${name}`, async () => {
    assert.equal(await guardOf(publish)(await one.sign({}, "one")), "issuer unreachable");
  });
}

Deno.test("what is no token is nobody's, whether or not the issuer can be reached", async () => {
  const unreachable = guardOf(NO_KEYS["answers 500"]);
  for (const token of ["a.b.c", "bcg_token", ""]) {
    assert.equal(await unreachable(token), "no credentials");
  }
});
