import assert from "node:assert/strict";
import { checkConfig } from "../../../../edge/guard/config/check_config.ts";
import { readEnv } from "../../../../edge/guard/config/read_env.ts";
import { VARIABLES } from "../../../../edge/guard/config/variables.ts";

const HASH = "ab".repeat(32);
const CALLERS = JSON.stringify([{ name: "loan-app", tokenHashes: [HASH], groups: ["session"] }]);
const JWT = {
  JWT_JWKS_URL: "https://login.example.com/keys",
  JWT_ISSUER: "https://login.example.com",
  JWT_AUDIENCE: "bankconnect",
  JWT_ALGORITHMS: "RS256, ES256",
};

function faultsOf(env: Readonly<Record<string, unknown>>): string[] {
  return readEnv(env).faults.map(({ name, problem }) => `${name} ${problem}`);
}

Deno.test("an empty environment is a guard for FinBox's production without a key", () => {
  assert.deepEqual(readEnv({}), {
    config: { baseUrl: "https://apis.bankconnect.finbox.in/bank-connect" },
    faults: [],
  });
});

Deno.test("every variable sets its member", () => {
  const { config, faults } = readEnv({
    FINBOX_BASE_URL: "https://apis-uat.bankconnect.finbox.in/bank-connect",
    FINBOX_API_KEY: "FINBOX-KEY",
    FINBOX_SERVER_HASH: "SERVER-HASH",
    LOG_HASH_KEY: "0123456789abcdef",
    CALLERS,
    ...JWT,
    JWT_GROUPS: "session,upload",
    ORGANIZATION: '{"consents": {"CC0001": {"window": "P6M"}}}',
    GUARD_MODE: "report",
    REWRITE: "on",
    LIMITS: '{"jsonBytes": 1024}',
    CORS_ORIGINS: "https://a.example.com, https://b.example.com",
    ERROR_PAGES: "/errors/",
  });
  assert.deepEqual(faults, []);
  assert.deepEqual(config, {
    baseUrl: "https://apis-uat.bankconnect.finbox.in/bank-connect",
    apiKey: "FINBOX-KEY",
    serverHash: "SERVER-HASH",
    logHashKey: "0123456789abcdef",
    callers: [{ name: "loan-app", tokenHashes: [HASH], groups: ["session"] }],
    jwt: {
      jwksUrl: "https://login.example.com/keys",
      issuer: "https://login.example.com",
      audience: "bankconnect",
      algorithms: ["RS256", "ES256"],
      groups: ["session", "upload"],
    },
    organization: { consents: { CC0001: { window: "P6M" } } },
    mode: "report",
    rewrite: true,
    limits: { jsonBytes: 1024 },
    corsOrigins: ["https://a.example.com", "https://b.example.com"],
    errorPages: "/errors/",
  });
});

Deno.test("REWRITE off is false", () => {
  assert.equal(readEnv({ REWRITE: "off" }).config.rewrite, false);
});

Deno.test("the slash at the end of a base URL is left out, for the path brings its own", () => {
  const { config } = readEnv({ FINBOX_BASE_URL: "https://apis.example.com/bank-connect/" });
  assert.equal(config.baseUrl, "https://apis.example.com/bank-connect");
});

Deno.test("hashes in upper case are read in lower case", () => {
  const callers = [{ name: "a", tokenHashes: [HASH.toUpperCase()] }];
  const { config } = readEnv({ FINBOX_API_KEY: "KEY", CALLERS: JSON.stringify(callers) });
  assert.deepEqual(config.callers, [{ name: "a", tokenHashes: [HASH] }]);
});

Deno.test("JSON values of a worker's variables need no text", () => {
  const { config, faults } = readEnv({
    FINBOX_API_KEY: "KEY",
    CALLERS: JSON.parse(CALLERS),
    LIMITS: { headers: 50 },
  });
  assert.deepEqual(faults, []);
  assert.deepEqual(config.limits, { headers: 50 });
});

for (const name of Object.keys(VARIABLES)) {
  Deno.test(`a blank ${name} counts as absent`, () => {
    assert.deepEqual(readEnv({ [name]: " \t" }), readEnv({}));
  });
}

Deno.test("variables of others are left alone", () => {
  assert.deepEqual(readEnv({ PATH: "/bin", callers: "[]", toString: 1 }), readEnv({}));
});

Deno.test("the rate limiter's own binding is called", async () => {
  class Limiter {
    keys: string[] = [];
    limit({ key }: { key: string }) {
      this.keys.push(key);
      return Promise.resolve({ success: false });
    }
  }
  const limiter = new Limiter();
  const { config } = readEnv({ RATE_LIMITER: limiter });
  assert.deepEqual(await config.rateLimiter?.limit({ key: "loan-app" }), { success: false });
  assert.deepEqual(limiter.keys, ["loan-app"]);
});

Deno.test("counts are written to the dataset", () => {
  class Dataset {
    points: unknown[] = [];
    writeDataPoint(point: unknown) {
      this.points.push(point);
    }
  }
  const dataset = new Dataset();
  readEnv({ ANALYTICS: dataset }).config.count?.({ indexes: ["a"], blobs: ["b"] });
  assert.deepEqual(dataset.points, [{ indexes: ["a"], blobs: ["b"] }]);
});

const GROUPS = "session, upload, status, data, delete, webhook, recurring";
const WITHOUT_KEY =
  "FINBOX_API_KEY must be set where callers are: their tokens would reach FinBox in place of a key";

/** One environment for each way of being wrong, and its faults. */
const WRONG: Readonly<
  Record<string, readonly [env: Readonly<Record<string, unknown>>, ...faults: string[]]>
> = {
  "a base URL on http": [
    { FINBOX_BASE_URL: "http://apis.example.com" },
    "FINBOX_BASE_URL must be https unless its host is loopback",
  ],
  "a key alone": [
    { FINBOX_API_KEY: "KEY" },
    "CALLERS must name who may use FINBOX_API_KEY, unless the JWT_ variables do",
  ],
  "a key and blank callers": [
    { FINBOX_API_KEY: "KEY", CALLERS: " " },
    "CALLERS must name who may use FINBOX_API_KEY, unless the JWT_ variables do",
  ],
  "a key that is no text": [
    { FINBOX_API_KEY: 7, CALLERS },
    "FINBOX_API_KEY must be a text",
  ],
  "callers without a key": [{ CALLERS }, WITHOUT_KEY],
  "callers that are no JSON": [
    { FINBOX_API_KEY: "KEY", CALLERS: "loan-app" },
    "CALLERS must be JSON",
  ],
  "callers with a member twice": [
    { FINBOX_API_KEY: "KEY", CALLERS: '[{"name": "a", "name": "b"}]' },
    "CALLERS must be JSON without duplicate members",
  ],
  "callers with a byte order mark": [
    { FINBOX_API_KEY: "KEY", CALLERS: `\ufeff${CALLERS}` },
    "CALLERS must be JSON without a byte order mark",
  ],
  "callers that are null": [
    { FINBOX_API_KEY: "KEY", CALLERS: "null" },
    "CALLERS must be a list",
  ],
  "callers of unknown groups": [
    { FINBOX_API_KEY: "KEY", CALLERS: CALLERS.replace('"session"', '"all"') },
    `CALLERS[0].groups[0] must be one of ${GROUPS}`,
  ],
  "a JWKS URL alone": [
    { FINBOX_API_KEY: "KEY", JWT_JWKS_URL: JWT.JWT_JWKS_URL },
    "JWT_ISSUER is missing",
    "JWT_AUDIENCE is missing",
    "JWT_ALGORITHMS is missing",
  ],
  "groups of JSON Web Tokens alone": [
    { FINBOX_API_KEY: "KEY", JWT_GROUPS: "session" },
    "JWT_JWKS_URL is missing",
    "JWT_ISSUER is missing",
    "JWT_AUDIENCE is missing",
    "JWT_ALGORITHMS is missing",
  ],
  "JSON Web Tokens without an audience": [
    { FINBOX_API_KEY: "KEY", ...JWT, JWT_AUDIENCE: "" },
    "JWT_AUDIENCE is missing",
  ],
  "a comma at the end of the algorithms": [
    { FINBOX_API_KEY: "KEY", ...JWT, JWT_ALGORITHMS: "RS256," },
    "JWT_ALGORITHMS[1] must be one of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, " +
    "ES512, EdDSA",
  ],
  "an organization with a forbidden member": [
    { ORGANIZATION: '{"__proto__": {}}' },
    "ORGANIZATION must be JSON without members named __proto__",
  ],
  "an organization that is too deep": [
    { ORGANIZATION: "[".repeat(65) + "]".repeat(65) },
    "ORGANIZATION must be JSON that is less deep",
  ],
  "an organization that the library refuses": [
    { ORGANIZATION: '{"consents": {"CC0001": {"window": "six"}}}' },
    "ORGANIZATION.consents.CC0001.window cannot be used as an ISO 8601 duration of at most 100 " +
    "years",
  ],
  "a mode in upper case": [
    { GUARD_MODE: "ENFORCE" },
    'GUARD_MODE must be "enforce" or "report"',
  ],
  "a rewrite that is true": [{ REWRITE: "true" }, 'REWRITE must be "on" or "off"'],
  "limits that are no JSON": [{ LIMITS: "256 kB" }, "LIMITS must be JSON"],
  "a limit that does not exist": [
    { LIMITS: '{"bytes": 1}' },
    "LIMITS must have no members but jsonBytes, uploadBytes, heldBytes, upstreamMs, headers",
  ],
  "every origin": [
    { CORS_ORIGINS: "*" },
    "CORS_ORIGINS[0] must be an origin such as https://example.com",
  ],
  "origins that are a list": [
    { CORS_ORIGINS: ["https://a.example.com"] },
    "CORS_ORIGINS must be a text",
  ],
  "a rate limiter that is a text": [
    { RATE_LIMITER: "600" },
    "RATE_LIMITER must be an object with the method limit",
  ],
  "a dataset without its method": [
    { ANALYTICS: {} },
    "ANALYTICS must be an object with the method writeDataPoint",
  ],
};

for (const [name, [env, ...faults]] of Object.entries(WRONG)) {
  Deno.test(`an environment with ${name} has its faults told`, () => {
    assert.deepEqual(faultsOf(env), faults);
  });
}

Deno.test("every fault is told at once", () => {
  const faults = faultsOf({
    FINBOX_BASE_URL: "nowhere",
    FINBOX_API_KEY: "a b",
    CALLERS: "{",
    JWT_ISSUER: "me",
    GUARD_MODE: "off",
    REWRITE: "1",
    LIMITS: "[",
    CORS_ORIGINS: "*",
    ANALYTICS: 1,
  });
  assert.deepEqual(faults.map((fault) => fault.split(/[ [.]/, 1)[0]).sort(), [
    "ANALYTICS",
    "CALLERS",
    "CORS_ORIGINS",
    "FINBOX_API_KEY",
    "FINBOX_BASE_URL",
    "GUARD_MODE",
    "JWT_ALGORITHMS",
    "JWT_AUDIENCE",
    "JWT_JWKS_URL",
    "LIMITS",
    "REWRITE",
  ]);
});

Deno.test("a configuration with a fault is one that no guard serves with", () => {
  const { config } = readEnv({ FINBOX_API_KEY: "KEY", CALLERS, LIMITS: "256 kB" });
  assert.notDeepEqual(checkConfig(config), []);
});

for (const name of [...Object.keys(VARIABLES), "RATE_LIMITER", "ANALYTICS"]) {
  Deno.test(`no fault of ${name} holds its value`, () => {
    const canary = "canary 5f1d,é";
    for (const value of [canary, `["${canary}"]`, `{"${canary}": "${canary}"}`, `"${canary}`]) {
      const faults = readEnv({ [name]: value }).faults;
      assert.doesNotMatch(JSON.stringify(faults), /canary|5f1d/);
      // Any text will do for these.
      const isFree = ["JWT_ISSUER", "JWT_AUDIENCE", "LOG_HASH_KEY"].includes(name);
      assert.ok(isFree || faults.some((fault) => fault.name.startsWith(name)));
    }
  });
}
