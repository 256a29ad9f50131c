import assert from "node:assert/strict";
import fc from "fast-check";
import { checkConfig, type UncheckedConfig } from "../../../../edge/guard/config/check_config.ts";
import type { GuardConfig } from "../../../../edge/guard/config/guard_config.ts";

const HASH = "ab".repeat(32);
const OTHER_HASH = "cd".repeat(32);
const SHA_256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const CALLER = { name: "loan-app", tokenHashes: [HASH] };
const JWT = {
  jwksUrl: "https://login.example.com/keys",
  issuer: "https://login.example.com",
  audience: "bankconnect",
  algorithms: ["ES256"],
};

const BARE: GuardConfig = { baseUrl: "https://apis.bankconnect.finbox.in/bank-connect" };
const GOOD: GuardConfig = { ...BARE, apiKey: "FINBOX-KEY", callers: [CALLER] };

const RIGHT: Readonly<Record<string, UncheckedConfig>> = {
  "a base URL alone": BARE,
  "a key with callers": GOOD,
  "a key with JSON Web Tokens": { ...BARE, apiKey: "FINBOX-KEY", jwt: JWT },
  "a key with both": { ...GOOD, jwt: JWT },
  "every member": {
    ...GOOD,
    jwt: { ...JWT, algorithms: ["RS256", "PS512", "EdDSA"], groups: ["session", "recurring"] },
    serverHash: "abc+/=",
    logHashKey: "sixteen letters!",
    organization: {
      consents: { "CC0001": { window: "P6M" }, "*": { consent_expiry: "31/12/2026" } },
      modes: ["aa"],
    },
    mode: "report",
    rewrite: true,
    limits: { jsonBytes: 1, uploadBytes: 31457280, upstreamMs: 2 ** 31 - 1, headers: 100 },
    corsOrigins: ["https://app.example.com", "http://localhost:3000", "capacitor://localhost"],
    rateLimiter: { limit: () => Promise.resolve({ success: true }) },
    log: () => {},
    now: () => 0,
  },
  "http to localhost": { baseUrl: "http://localhost:8788/bank-connect" },
  "http to 127.0.0.2": { baseUrl: "http://127.0.0.2" },
  "http to ::1": { baseUrl: "http://[::1]:8788/" },
  "hashes in upper case": {
    ...GOOD,
    callers: [{ ...CALLER, tokenHashes: [HASH.toUpperCase()] }],
  },
  "two hashes of one caller": {
    ...GOOD,
    callers: [{ ...CALLER, tokenHashes: [HASH, OTHER_HASH] }],
  },
  "an empty list of callers without a key": { ...BARE, callers: [] },
  "members that are undefined": { ...BARE, apiKey: undefined, callers: undefined },
};

for (const [name, config] of Object.entries(RIGHT)) {
  Deno.test(`a configuration with ${name} has no fault`, () => {
    assert.deepEqual(checkConfig(config), []);
  });
}

const caller = (members: object) => ({ ...GOOD, callers: [{ ...CALLER, ...members }] });
const jwt = (members: object) => ({ ...GOOD, jwt: { ...JWT, ...members } });
const limits = (members: unknown) => ({ ...BARE, limits: members });
const organization = (value: unknown) => ({ ...BARE, organization: value });

/** One configuration for each way of being wrong, and the names of its faults. */
const WRONG: Readonly<Record<string, readonly [config: UncheckedConfig, ...names: string[]]>> = {
  "no base URL": [{}, "FINBOX_BASE_URL"],
  "a base URL that is no text": [{ baseUrl: 8787 }, "FINBOX_BASE_URL"],
  "an empty base URL": [{ baseUrl: "" }, "FINBOX_BASE_URL"],
  "a relative base URL": [{ baseUrl: "/bank-connect" }, "FINBOX_BASE_URL"],
  "a base URL without slashes": [{ baseUrl: "https:apis.example.com" }, "FINBOX_BASE_URL"],
  "a base URL with three slashes": [{ baseUrl: "https:///apis.example.com" }, "FINBOX_BASE_URL"],
  "a base URL of another scheme": [
    { baseUrl: "ftp://apis.example.com" },
    "FINBOX_BASE_URL", // not http or https
    "FINBOX_BASE_URL", // not https
  ],
  "a base URL with a line break": [{ baseUrl: "https://apis.example.com\n" }, "FINBOX_BASE_URL"],
  "a base URL with a backslash": [{ baseUrl: "https://a.example.com\\b" }, "FINBOX_BASE_URL"],
  "a base URL beyond ASCII": [{ baseUrl: "https://бank.example.com" }, "FINBOX_BASE_URL"],
  "a base URL with an impossible port": [
    { baseUrl: "https://a.example.com:99999" },
    "FINBOX_BASE_URL",
  ],
  "a base URL with a query": [{ baseUrl: "https://a.example.com/?b=c" }, "FINBOX_BASE_URL"],
  "a base URL with an empty query": [{ baseUrl: "https://a.example.com/?" }, "FINBOX_BASE_URL"],
  "a base URL with a fragment": [{ baseUrl: "https://a.example.com/#b" }, "FINBOX_BASE_URL"],
  "a base URL with credentials": [{ baseUrl: "https://u:p@a.example.com" }, "FINBOX_BASE_URL"],
  "a base URL with empty credentials": [{ baseUrl: "https://@a.example.com" }, "FINBOX_BASE_URL"],
  "http beyond loopback": [{ baseUrl: "http://apis.example.com" }, "FINBOX_BASE_URL"],
  "http to a host that begins like loopback": [
    { baseUrl: "http://127.0.0.1.example.com" },
    "FINBOX_BASE_URL",
  ],
  "http to a host that ends like loopback": [
    { baseUrl: "http://localhost.example.com" },
    "FINBOX_BASE_URL",
  ],

  "a blank key": [{ ...GOOD, apiKey: "" }, "FINBOX_API_KEY"],
  "a key that is no text": [{ ...GOOD, apiKey: 7 }, "FINBOX_API_KEY"],
  "a key with a space": [{ ...GOOD, apiKey: "FINBOX KEY" }, "FINBOX_API_KEY"],
  "a key with a line break at its end": [{ ...GOOD, apiKey: "KEY\n" }, "FINBOX_API_KEY"],
  "a key with a comma": [{ ...GOOD, apiKey: "KEY,KEY" }, "FINBOX_API_KEY"],
  "a key with two hyphens in a row": [{ ...GOOD, apiKey: "KEY--KEY" }, "FINBOX_API_KEY"],
  "a key beyond ASCII": [{ ...GOOD, apiKey: "KÉY" }, "FINBOX_API_KEY"],
  "a key with nobody to use it": [{ ...BARE, apiKey: "FINBOX-KEY" }, "CALLERS"],
  "a key with an empty list of callers": [
    { ...BARE, apiKey: "FINBOX-KEY", callers: [] },
    "CALLERS",
  ],
  "callers without a key": [{ ...BARE, callers: [CALLER] }, "FINBOX_API_KEY"],
  "JSON Web Tokens without a key": [{ ...BARE, jwt: JWT }, "FINBOX_API_KEY"],
  "a server hash with a line break": [{ ...BARE, serverHash: "a\nb" }, "FINBOX_SERVER_HASH"],
  "an empty server hash": [{ ...BARE, serverHash: "" }, "FINBOX_SERVER_HASH"],
  "a hash key of 15 characters": [{ ...BARE, logHashKey: "x".repeat(15) }, "LOG_HASH_KEY"],
  "a blank hash key": [{ ...BARE, logHashKey: " ".repeat(16) }, "LOG_HASH_KEY"],

  "callers that are no list": [{ ...GOOD, callers: CALLER }, "CALLERS"],
  "a caller that is no object": [{ ...GOOD, callers: ["loan-app"] }, "CALLERS[0]"],
  "a caller that is a list": [{ ...GOOD, callers: [[]] }, "CALLERS[0]"],
  "a caller without members": [
    { ...GOOD, callers: [{}] },
    "CALLERS[0].name",
    "CALLERS[0].tokenHashes",
  ],
  "a caller with another member": [caller({ token: HASH }), "CALLERS[0]"],
  "a caller with an empty name": [caller({ name: "" }), "CALLERS[0].name"],
  "a caller with a blank name": [caller({ name: " " }), "CALLERS[0].name"],
  "a caller with a name of 65 letters": [caller({ name: "a".repeat(65) }), "CALLERS[0].name"],
  "a caller with a line break in its name": [caller({ name: "a\nb" }), "CALLERS[0].name"],
  "a caller without hashes": [caller({ tokenHashes: [] }), "CALLERS[0].tokenHashes"],
  "a caller with a hash in place of a list": [
    caller({ tokenHashes: HASH }),
    "CALLERS[0].tokenHashes",
  ],
  "a hash of 63 digits": [
    caller({ tokenHashes: [OTHER_HASH, HASH.slice(1)] }),
    "CALLERS[0].tokenHashes[1]",
  ],
  "a hash with a letter beyond f": [
    caller({ tokenHashes: ["g" + HASH.slice(1)] }),
    "CALLERS[0].tokenHashes[0]",
  ],
  "the hash of an empty token": [
    caller({ tokenHashes: [SHA_256_OF_NOTHING.toUpperCase()] }),
    "CALLERS[0].tokenHashes[0]",
  ],
  "a group that does not exist": [caller({ groups: ["session", "all"] }), "CALLERS[0].groups[1]"],
  "a group in place of a list": [caller({ groups: "session" }), "CALLERS[0].groups"],
  "two callers of one name": [
    { ...GOOD, callers: [CALLER, { ...CALLER, tokenHashes: [OTHER_HASH] }] },
    "CALLERS[1].name",
  ],
  "one hash of two callers, case aside": [
    {
      ...GOOD,
      callers: [CALLER, { name: "other", tokenHashes: [OTHER_HASH, HASH.toUpperCase()] }],
    },
    "CALLERS[1].tokenHashes[1]",
  ],

  "JSON Web Tokens that are no object": [{ ...GOOD, jwt: "https://a.example.com" }, "jwt"],
  "a JWKS URL on http": [jwt({ jwksUrl: "http://login.example.com/keys" }), "JWT_JWKS_URL"],
  "a JWKS URL with credentials": [jwt({ jwksUrl: "https://u@a.example.com" }), "JWT_JWKS_URL"],
  "a blank issuer": [jwt({ issuer: " " }), "JWT_ISSUER"],
  "an empty audience": [jwt({ audience: "" }), "JWT_AUDIENCE"],
  "no algorithm": [jwt({ algorithms: [] }), "JWT_ALGORITHMS"],
  "the algorithm none": [jwt({ algorithms: ["ES256", "none"] }), "JWT_ALGORITHMS[1]"],
  "a symmetric algorithm": [jwt({ algorithms: ["HS256"] }), "JWT_ALGORITHMS[0]"],
  "an algorithm in lower case": [jwt({ algorithms: ["es256"] }), "JWT_ALGORITHMS[0]"],
  "a JWT group that does not exist": [jwt({ groups: ["admin"] }), "JWT_GROUPS[0]"],
  "JSON Web Tokens without issuer": [
    { ...GOOD, jwt: { jwksUrl: JWT.jwksUrl, audience: "a", algorithms: ["ES256"] } },
    "JWT_ISSUER",
  ],

  "an organization that is null": [organization(null), "ORGANIZATION"],
  "an organization that is a text": [organization("ACME"), "ORGANIZATION"],
  "a member that an organization does not have": [
    organization({ consent: {} }),
    "ORGANIZATION",
  ],
  "a window that is no duration": [
    organization({ consents: { CC0001: { window: "6 months" } } }),
    "ORGANIZATION.consents.CC0001.window",
  ],
  "a journey of a template that does not exist": [
    organization({ journeys: { OWN1: [{ consent: "CCOWN", template: "CT999" }] } }),
    "ORGANIZATION.journeys.OWN1[0].template",
  ],
  "a bank twice, case aside": [
    organization({ banks: { hdfc: { modes: [] }, HDFC: { modes: [] } } }),
    "ORGANIZATION.banks.HDFC",
  ],
  "an organization with a fault in each part": [
    organization({
      consents: { CC0001: { window: "six" }, CC0099: {}, CCOWN: { window: "P6M" } },
      journeys: { OWN1: [{ consent: "CCOWN", template: "CT999" }], OWN2: [] },
      banks: { hdfc: { modes: ["paper"] }, icici: null },
      modes: "aa",
    }),
    "ORGANIZATION.journeys.OWN1[0].template",
    "ORGANIZATION.journeys.OWN2",
    "ORGANIZATION.consents.CC0001.window",
    "ORGANIZATION.modes",
    "ORGANIZATION.banks.hdfc.modes",
    "ORGANIZATION.banks.icici",
  ],
  "a member of an organization with a name that reads like a message": [
    organization({ "x as y": {} }),
    "ORGANIZATION",
  ],
  "a bank with a name that is no name": [
    organization({ banks: { "secret text": null } }),
    "ORGANIZATION",
  ],

  "another mode": [{ ...BARE, mode: "off" }, "GUARD_MODE"],
  "a rewrite that is no boolean": [{ ...BARE, rewrite: "yes" }, "REWRITE"],
  "limits that are a list": [limits([]), "LIMITS"],
  "a limit that does not exist": [limits({ bytes: 1 }), "LIMITS"],
  "a limit named like a method of objects": [limits({ toString: 1 }), "LIMITS"],
  "a limit of 0": [limits({ jsonBytes: 0 }), "LIMITS.jsonBytes"],
  "a limit below 0": [limits({ uploadBytes: -1 }), "LIMITS.uploadBytes"],
  "a time limit that no timer can count": [limits({ upstreamMs: 2 ** 31 }), "LIMITS.upstreamMs"],
  "a limit with a fraction": [limits({ upstreamMs: 0.5 }), "LIMITS.upstreamMs"],
  "a limit without end": [limits({ headers: Infinity }), "LIMITS.headers"],
  "a limit that is a text": [limits({ headers: "100" }), "LIMITS.headers"],

  "origins that are no list": [{ ...BARE, corsOrigins: "https://a.example.com" }, "CORS_ORIGINS"],
  "every origin": [{ ...BARE, corsOrigins: ["*"] }, "CORS_ORIGINS[0]"],
  "an origin with a wildcard": [
    { ...BARE, corsOrigins: ["https://*.example.com"] },
    "CORS_ORIGINS[0]",
  ],
  "the origin null": [{ ...BARE, corsOrigins: ["null"] }, "CORS_ORIGINS[0]"],
  "an origin with a slash at its end": [
    { ...BARE, corsOrigins: ["https://a.example.com", "https://a.example.com/"] },
    "CORS_ORIGINS[1]",
  ],
  "an origin in upper case": [
    { ...BARE, corsOrigins: ["https://A.example.com"] },
    "CORS_ORIGINS[0]",
  ],
  "an origin with the scheme's own port": [
    { ...BARE, corsOrigins: ["https://a.example.com:443"] },
    "CORS_ORIGINS[0]",
  ],
  "an origin without a scheme": [{ ...BARE, corsOrigins: ["a.example.com"] }, "CORS_ORIGINS[0]"],
  "an origin with credentials": [
    { ...BARE, corsOrigins: ["https://u@a.example.com"] },
    "CORS_ORIGINS[0]",
  ],

  "pages of errors without a slash at the end": [{ ...BARE, errorPages: "/errors" }, "ERROR_PAGES"],
  "pages of errors in plain http": [
    { ...BARE, errorPages: "http://a.example.com/errors/" },
    "ERROR_PAGES",
  ],
  "pages of errors that break out of the header": [
    { ...BARE, errorPages: '/errors/>; rel="x", </' },
    "ERROR_PAGES",
  ],

  "a rate limiter without its method": [{ ...BARE, rateLimiter: {} }, "RATE_LIMITER"],
};

for (const [name, [config, ...names]] of Object.entries(WRONG)) {
  Deno.test(`a configuration with ${name} has its faults named`, () => {
    assert.deepEqual(checkConfig(config).map((fault) => fault.name), names);
  });
}

Deno.test("every fault is told, not the first one alone", () => {
  const faults = checkConfig({
    baseUrl: "http://apis.example.com",
    apiKey: "a b",
    callers: [{ name: "", tokenHashes: ["x"] }],
    mode: "off",
    limits: { jsonBytes: 0, headers: 0 },
    organization: { modes: ["paper"] },
  });
  assert.deepEqual(faults.map(({ name }) => name).sort(), [
    "CALLERS[0].name",
    "CALLERS[0].tokenHashes[0]",
    "FINBOX_API_KEY",
    "FINBOX_BASE_URL",
    "GUARD_MODE",
    "LIMITS.headers",
    "LIMITS.jsonBytes",
    "ORGANIZATION.modes",
  ]);
});

const CANARY = "canary 5f1d,?#@é";

const canaries: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(CANARY),
    fc.array(tie("value"), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...namesOf()), tie("value"), { maxKeys: 4 }),
  ),
})).value;

function namesOf(): string[] {
  return [
    ...["name", "tokenHashes", "groups", "jwksUrl", "issuer", "audience", "algorithms"],
    ...["jsonBytes", "consents", "journeys", "modes", "banks", "CC0001", "*", "window", "to_date"],
    ...["consent", "template", "limit", CANARY, "canary"],
  ];
}

Deno.test("no fault holds a value, whatever stands in a configuration", () => {
  const members: readonly (keyof GuardConfig)[] = [
    "baseUrl",
    "apiKey",
    "serverHash",
    "logHashKey",
    "callers",
    "jwt",
    "organization",
    "mode",
    "rewrite",
    "limits",
    "corsOrigins",
    "rateLimiter",
  ];
  fc.assert(
    fc.property(fc.constantFrom(...members), canaries, (member, value) => {
      const faults = checkConfig({ ...BARE, [member]: value });
      for (const { name, problem } of faults) {
        // A short name of a member of an organization may be told; no other text may.
        const path = name.replaceAll(/^ORGANIZATION(\.\w+)+/g, "");
        assert.doesNotMatch(`${path} ${problem}`, /canary|5f1d/);
        assert.match(problem, /^(?:must|is|has|cannot) /);
      }
    }),
    { numRuns: 2000 },
  );
});

Deno.test("a value of a wrong type is a fault in every member", () => {
  const { log: _log, ...every } = RIGHT["every member"];
  for (const member of Object.keys(every).filter((name) => name !== "now")) {
    for (const value of [null, Symbol("canary"), 1n, () => {}]) {
      assert.notDeepEqual(checkConfig({ ...GOOD, [member]: value }), [], member);
    }
  }
});
