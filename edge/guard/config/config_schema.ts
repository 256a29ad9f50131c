import * as v from "valibot";
import type { Organization } from "../../../mod.ts";
import { type EndpointRow, ENDPOINTS } from "../../../lib/endpoints.ts";
import type { GuardConfig } from "./guard_config.ts";
import { isLoopback } from "../../http/is_loopback.ts";
import { withoutSlashes } from "../../http/without_slashes.ts";
import { isObject } from "../../../lib/json/is_object.ts";

// Every schema and action has its own message: valibot's would quote the value.

const GROUPS = [...new Set(Object.values<EndpointRow>(ENDPOINTS).map(({ group }) => group))];

// Asymmetric ones only: with HS… whoever can read the public key could sign.
const ALGORITHMS = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
];

const SHA_256_OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

const text = v.string("must be a text");
const words = v.pipe(text, v.regex(/\S/, "must not be blank"));
const wholeNumber = v.pipe(
  v.number("must be a number"),
  v.check((value) => Number.isSafeInteger(value) && value > 0, "must be a whole number above 0"),
);

const upstreamUrl = v.pipe(
  text,
  v.check(isAbsolute, "must be an absolute http or https URL in ASCII without spaces"),
  v.check(isBare, "must have no query, fragment or credentials"),
  v.check(isSafe, "must be https unless its host is loopback"),
  v.transform(withoutSlashes),
);

const secret = v.pipe(
  text,
  v.regex(/^[\x21-\x7e]+$/, "must be printable ASCII without spaces, and not empty"),
);

const groups = v.array(v.picklist(GROUPS, `must be one of ${GROUPS.join(", ")}`), "must be a list");

const caller = members({
  name: v.pipe(
    text,
    v.regex(
      /^(?=.*\S)[\w .-]{1,64}$/,
      "must be 1 to 64 letters, digits, spaces, dots, hyphens and underscores, and not blank",
    ),
  ),
  tokenHashes: v.pipe(
    v.array(
      v.pipe(
        text,
        v.regex(/^[0-9a-f]{64}$/i, "must be 64 hexadecimal digits"),
        v.toLowerCase(),
        v.check((hash) => hash !== SHA_256_OF_NOTHING, "must not be the hash of an empty token"),
      ),
      "must be a list",
    ),
    v.minLength(1, "must not be empty"),
  ),
  groups: v.exactOptional(groups),
});

const jwt = members({
  jwksUrl: upstreamUrl,
  issuer: words,
  audience: words,
  algorithms: v.pipe(
    v.array(v.picklist(ALGORITHMS, `must be one of ${ALGORITHMS.join(", ")}`), "must be a list"),
    v.minLength(1, "must not be empty"),
  ),
  groups: v.exactOptional(groups),
});

const limits = members({
  jsonBytes: v.exactOptional(wholeNumber),
  uploadBytes: v.exactOptional(wholeNumber),
  heldBytes: v.exactOptional(wholeNumber),
  // What a timer can count.
  upstreamMs: v.exactOptional(
    v.pipe(wholeNumber, v.maxValue(2 ** 31 - 1, "must be at most 2147483647")),
  ),
  headers: v.exactOptional(wholeNumber),
});

const ERROR_PAGES = /^(?:https:\/\/[\w.-]+(?::\d+)?)?\/(?:[\w.~-]+\/)*$/;

/** A guard's configuration without its functions; each message is a problem without its value. */
export const CONFIG: v.GenericSchema<unknown, GuardConfig> = v.object(
  {
    baseUrl: upstreamUrl,
    apiKey: v.exactOptional(
      v.pipe(
        secret,
        // Several keys in one header are joined by commas.
        v.check((key) => !key.includes(","), "must have no comma"),
        // A form's delimiter begins with them, so that a caller could ask whether they are there.
        v.check((key) => !key.includes("--"), "must have no two hyphens in a row"),
      ),
    ),
    serverHash: v.exactOptional(secret),
    logHashKey: v.exactOptional(
      v.pipe(words, v.minLength(16, "must have at least 16 characters")),
    ),
    callers: v.exactOptional(v.array(caller, "must be a list")),
    jwt: v.exactOptional(jwt),
    // Its rules are the library's own.
    organization: v.exactOptional(v.custom<Organization>(() => true)),
    mode: v.exactOptional(
      v.picklist(["enforce", "report"], 'must be "enforce" or "report"'),
    ),
    rewrite: v.exactOptional(v.boolean('must be "on" or "off"')),
    limits: v.exactOptional(limits),
    corsOrigins: v.exactOptional(
      v.array(
        v.pipe(text, v.check(isOrigin, "must be an origin such as https://example.com")),
        "must be a list",
      ),
    ),
    errorPages: v.exactOptional(
      v.pipe(words, v.regex(ERROR_PAGES, "must be a path or an https URL that ends in /")),
    ),
    rateLimiter: v.exactOptional(
      v.custom<NonNullable<GuardConfig["rateLimiter"]>>(
        (value) => isObject(value) && typeof value.limit === "function",
        "must be an object with the method limit",
      ),
    ),
  },
  "is missing",
);

// An object with these members and no others.
function members<const Entries extends v.ObjectEntries>(entries: Entries) {
  const names = Object.keys(entries).join(", ");
  return v.pipe(
    v.custom<object>(isObject, "must be an object"),
    v.strictObject(
      entries,
      ({ expected }) => expected === "never" ? `must have no members but ${names}` : "is missing",
    ),
  );
}

function isAbsolute(url: string): boolean {
  return /^https?:\/\/(?![/\\])[\x21-\x5b\x5d-\x7e]+$/i.test(url) && URL.canParse(url);
}

function isBare(url: string): boolean {
  return !/[?#]/.test(url) && !/^[^/]*\/\/[^/]*@/.test(url);
}

function isSafe(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed === null || parsed.protocol === "https:" || isLoopback(parsed);
}

// As a browser sends it: in lower case and without the scheme's own port.
function isOrigin(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s/\\?#@*,]+$/.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && (url.origin === "null" || url.origin === text);
}
