import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";
import { toBytes } from "./raw_http.ts";
import { startServer } from "./start_server.ts";

/** Tokens by what is wrong with them, and the server that publishes the key to check them. */
export interface TokenIssuer {
  /** Where the key is published; `/moved` behind it redirects there. */
  readonly jwksUrl: string;
  readonly tokens: Readonly<Record<JwtName, string>>;
  stop(): Promise<void>;
}

const ISSUER = "https://issuer.example";
const AUDIENCE = "bankconnect-guard";
const NAMES = [
  "good",
  "without a key id",
  "expired",
  "not yet valid",
  "without exp",
  "for another audience",
  "without audience",
  "of another issuer",
  "of an unknown key",
  "by another key under the known id",
  "with its own key in the header",
  "by an algorithm that is not listed",
  "alg none",
  "alg none in capitals",
  "HS256 with the public key",
  "HS256 with the public key's PEM",
  "without its signature",
  "with another's claims",
  "with a critical extension",
] as const;

/** A token, by what is wrong with it. */
export type JwtName = typeof NAMES[number];

/** The environment of a guard whose callers have these tokens; `{jwks}` stands for the URL. */
export const JWT_ENV = {
  JWT_JWKS_URL: "{jwks}",
  JWT_ISSUER: ISSUER,
  JWT_AUDIENCE: AUDIENCE,
  JWT_ALGORITHMS: "ES256",
} as const;

/** Makes the tokens and serves the JWKS. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const known = await generateKeyPair("ES256", { extractable: true });
  const other = await generateKeyPair("ES256", { extractable: true });
  const rsa = await generateKeyPair("RS256", { extractable: true });
  const second = await generateKeyPair("ES256", { extractable: true });
  const secondJwk = { ...await exportJWK(second.publicKey), kid: "second", alg: "ES256" };
  const publicJwk = { ...await exportJWK(known.publicKey), kid: "known", alg: "ES256" };
  const rsaJwk = { ...await exportJWK(rsa.publicKey), kid: "rsa", alg: "RS256" };
  const server = startServer(
    ({ url }) =>
      url.endsWith("/moved")
        ? Response.redirect(new URL("/keys", url))
        : Response.json({ keys: [secondJwk, publicJwk, rsaJwk] }),
  );

  const good = await sign(known.privateKey);
  const [header, payload, signature] = good.split(".");
  const none = (alg: string) => [encode({ alg, kid: "known" }), payload, ""].join(".");
  const symmetric = (secret: Uint8Array) => sign(secret, {}, { alg: "HS256", kid: "known" });
  const admin = encode({ ...decode(payload), sub: "admin" });
  return {
    jwksUrl: `${server.origin}/keys`,
    tokens: {
      "good": good,
      "without a key id": await sign(known.privateKey, {}, { alg: "ES256" }),
      "expired": await sign(known.privateKey, { exp: now() - 60 }),
      "not yet valid": await sign(known.privateKey, { nbf: now() + 3600 }),
      "without exp": await sign(known.privateKey, { exp: undefined }),
      "for another audience": await sign(known.privateKey, { aud: "another-service" }),
      "without audience": await sign(known.privateKey, { aud: undefined }),
      "of another issuer": await sign(known.privateKey, { iss: "https://issuer.example.evil" }),
      "of an unknown key": await sign(other.privateKey, {}, { alg: "ES256", kid: "unknown" }),
      "by another key under the known id": await sign(other.privateKey),
      "with its own key in the header": await sign(other.privateKey, {}, {
        alg: "ES256",
        kid: "known",
        jwk: await exportJWK(other.publicKey),
      }),
      "by an algorithm that is not listed": await sign(rsa.privateKey, {}, {
        alg: "RS256",
        kid: "rsa",
      }),
      "alg none": none("none"),
      "alg none in capitals": none("NONE"),
      "HS256 with the public key": await symmetric(toBytes(JSON.stringify(publicJwk))),
      "HS256 with the public key's PEM": await symmetric(
        toBytes(await exportSPKI(known.publicKey)),
      ),
      "without its signature": `${header}.${payload}.`,
      "with another's claims": [header, admin, signature].join("."),
      "with a critical extension": await sign(known.privateKey, {}, {
        alg: "ES256",
        kid: "known",
        crit: ["unheard-of"],
        "unheard-of": 1,
      }),
    },
    stop: () => server.stop(),
  };
}

async function sign(
  key: CryptoKey | Uint8Array,
  claims: Readonly<Record<string, unknown>> = {},
  header: { alg: string; [name: string]: unknown } = { alg: "ES256", kid: "known" },
): Promise<string> {
  const all = { iss: ISSUER, aud: AUDIENCE, exp: now() + 3600, sub: "loans", ...claims };
  return await new SignJWT(all).setProtectedHeader(header).sign(key, {
    crit: { "unheard-of": true },
  });
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

function encode(value: unknown): string {
  return toBytes(JSON.stringify(value)).toBase64({ alphabet: "base64url", omitPadding: true });
}

function decode(part: string): Readonly<Record<string, unknown>> {
  const bytes = Uint8Array.fromBase64(part, { alphabet: "base64url" });
  return JSON.parse(new TextDecoder().decode(bytes));
}
