import fc from "fast-check";
import assert from "node:assert/strict";
import { CATALOGUE, type CatalogueEntry } from "../../lib/errors/catalogue/mod.ts";
import { type ClassifyContext, classifyError } from "../../lib/errors/classify_error.ts";
import { GUARD_ERRORS } from "../../lib/errors/tables/guard_errors.ts";
import documented from "./tables/documented_tables.json" with { type: "json" };

const API_OF_PLACE: Readonly<Partial<Record<string, ClassifyContext["api"]>>> = {
  session: "session",
  upload: "upload",
  session_data: "session_data",
  statement: "session_data",
  recurring: "recurring",
};

const PARTS: Readonly<Record<string, string>> = {
  field: "redirect_url",
  limit: "123",
  input: "some value",
  type: "list",
  codePoint: "DC00",
};

/** What FinBox may say for the entry: each documented text, and the template filled. */
function textsOf({ messages, template }: CatalogueEntry): string[] {
  const filled = template?.replace(/\{(\w+)\}/g, (_, name: string) => PARTS[name]);
  return [...messages.map(({ message }) => message), ...(filled === undefined ? [] : [filled])];
}

function ruleOf(status: number, body: unknown, context?: ClassifyContext): string | undefined {
  return classifyError({ status, body }, context).rule;
}

function messageOf(message: string): string | undefined {
  return classifyError({ status: 400, body: { error: { code: "INVALID_REQUEST", message } } })
    .message;
}

for (const entry of CATALOGUE) {
  const { rule, code, category, owner, retry, advice } = entry;
  const status = entry.status ?? 200;

  Deno.test(`${rule}: its code, status and text in FinBox's envelope are classified as it`, () => {
    const api = API_OF_PLACE[entry.where];
    // No document gives a text for it: the API tells it from others of the same code.
    const texts = textsOf(entry);
    const called: ClassifyContext = api === undefined ? {} : { api };
    const contexts = texts.length > 0 ? [{}, called] : [called];
    for (const message of texts.length > 0 ? texts : [""]) {
      for (const context of contexts) {
        const body = { error: { code, message } };
        const found = classifyError({ status, body }, context);
        assert.deepEqual(
          [found.rule, found.code, found.status, found.category, found.documented],
          [rule, code, status, category, true],
          message,
        );
        assert.deepEqual([found.owner, found.retry, found.advice], [owner, retry, advice]);
      }
    }
  });
}

for (const { rule, code, status, message, owner, retry } of GUARD_ERRORS) {
  Deno.test(`${code} is the guard's and in none of FinBox's documents`, () => {
    const found = classifyError({ status, body: { error: { code, message } } });
    assert.deepEqual(
      [found.rule, found.category, found.documented, found.owner, found.retry, found.message],
      [rule, "guard", false, owner, retry, message],
    );
  });
}

Deno.test("the upload API's envelope is read", () => {
  const error = { code: "SESSION_NOT_FOUND", message: "The provided Session ID is invalid" };
  const found = classifyError({ status: 400, body: { session_id: "", statement_id: "", error } });
  assert.equal(found.rule, "upload-session-not-found");
  assert.equal(found.message, error.message);
});

Deno.test("error_code and error_message of a statement are read", () => {
  const statement = {
    statement_id: "567700a6-570d-4f75-ae60-d79357dabdb4",
    error_code: "PASSWORD_INCORRECT",
    error_message: "The provided password is incorrect",
  };
  const found = classifyError({ status: 200, body: statement });
  assert.deepEqual([found.rule, found.owner], ["password-incorrect", "customer"]);
});

Deno.test("the sample answer's text is a date format's", () => {
  const message = "Invalid format for from_date and to_date, 'Supported format: DD/MM/YYYY'";
  assert.equal(ruleOf(400, { error: { code: "INVALID_DATE_FORMAT", message } }), "date-format");
});

Deno.test("an envelope that comes as a string is parsed", () => {
  const body = '{"error": {"code": "MODE_NOT_ENABLED", "message": "Specified mode not enabled."}}';
  assert.equal(ruleOf(403, body), "mode-not-enabled");
});

Deno.test("an envelope behind a byte order mark is parsed", () => {
  assert.equal(ruleOf(403, '\uFEFF{"error": {"code": "MODE_NOT_ENABLED"}}'), "mode-not-enabled");
});

Deno.test("a code alone as the error is read", () => {
  assert.equal(ruleOf(403, { error: "MODE_NOT_ENABLED" }), "mode-not-enabled");
});

Deno.test("a code is read without regard to case", () => {
  assert.equal(ruleOf(405, { code: "method_not_allowed" }), "method-not-allowed");
});

Deno.test("an Account Aggregator's errorCode is read", () => {
  const body = { ver: "2.0.0", errorCode: "PreconditionFailed", errorMsg: "Range too long" };
  const found = classifyError({ status: 412, body });
  assert.deepEqual([found.rule, found.message], ["fair-use-exceeded", "Range too long"]);
});

Deno.test("a 412 without a code is an Account Aggregator's", () => {
  const found = classifyError({ status: 412, body: null });
  assert.deepEqual([found.rule, found.code], ["fair-use-exceeded", "PreconditionFailed"]);
});

for (const name of ["errorMessage", "error_description", "reason", "Message"]) {
  Deno.test(`a text in ${name} is the message`, () => {
    assert.equal(classifyError({ status: 400, body: { [name]: "No." } }).message, "No.");
  });
}

Deno.test("an iframe event's error_type is read", () => {
  assert.equal(ruleOf(0, { error_type: "MU003", message: "x" }), "sdk-wrong-password");
});

Deno.test("Django REST Framework's detail is a text", () => {
  const detail = 'Method "PUT" not allowed.';
  const found = classifyError({ status: 405, body: { detail } });
  assert.deepEqual(
    [found.rule, found.code, found.documented, found.message],
    ["method-not-allowed", "METHOD_NOT_ALLOWED", true, detail],
  );
});

Deno.test("missing credentials are told from their text with 403 too", () => {
  const detail = "Authentication credentials were not provided.";
  assert.equal(ruleOf(403, { detail }), "credentials-missing");
});

Deno.test("Django REST Framework's field errors name field and rule", () => {
  const found = classifyError({ status: 400, body: { link_id: ["This field is required."] } });
  assert.deepEqual(
    [found.rule, found.field, found.message, found.code],
    ["field-required", "link_id", "This field is required.", "INVALID_REQUEST"],
  );
});

Deno.test("a URL refused in a field error is that field's, not the code INVALID_URL", () => {
  assert.equal(ruleOf(400, { redirect_url: ["Enter a valid URL."] }), "url-invalid");
});

Deno.test("a URL refused without a field is the code INVALID_URL", () => {
  assert.equal(ruleOf(400, { detail: "Enter a valid URL." }), "url-code");
});

Deno.test("a nested field error names the outermost field", () => {
  const body = { metadata: { names: { 0: ["Not a valid string."] } } };
  const found = classifyError({ status: 400, body });
  assert.deepEqual([found.rule, found.field], ["text-invalid", "metadata"]);
});

Deno.test("an error of no field has no field", () => {
  const body = { non_field_errors: ["from_date and to_date are required."] };
  const found = classifyError({ status: 400, body });
  assert.deepEqual([found.rule, found.field], ["date-missing", undefined]);
});

Deno.test("the first text of a field error that is not blank is its message", () => {
  const body = { mode: [" ", "First.", "Second."] };
  assert.equal(classifyError({ status: 400, body }).message, "First.");
});

Deno.test("field errors inside FinBox's envelope are read", () => {
  const found = classifyError({ status: 400, body: { error: { mode: ["Not a valid string."] } } });
  assert.deepEqual([found.rule, found.field], ["text-invalid", "mode"]);
});

Deno.test("a field error of an unknown field has no field", () => {
  const found = classifyError({ status: 400, body: { surprise: ["Not allowed."] } });
  assert.deepEqual([found.field, found.message], [undefined, "Not allowed."]);
});

Deno.test("the field is read from the text before the comma", () => {
  const message = "logo_url, Something new.";
  const found = classifyError({
    status: 400,
    body: { error: { code: "INVALID_REQUEST", message } },
  });
  assert.equal(found.field, "logo_url");
});

Deno.test("a word before a comma that is no parameter is not a field", () => {
  const message = "Sorry, something went wrong";
  const found = classifyError({
    status: 400,
    body: { error: { code: "INVALID_REQUEST", message } },
  });
  assert.equal(found.field, undefined);
});

Deno.test("quotation marks, case, spaces and punctuation in a text do not count", () => {
  const message = " invalid `MAX_FROM_DATE` or `max_to_date`  format; use 'DD/MM/YYYY'";
  assert.equal(ruleOf(400, { error: { code: "INVALID_DATE_FORMAT", message } }), "max-date-format");
});

Deno.test("the name of a bank in a text does not count", () => {
  assert.equal(ruleOf(400, { message: "Not hdfc bank statement" }), "bank-mismatch");
});

Deno.test("a text that merely ends like a template is not its rule's", () => {
  assert.equal(ruleOf(400, { message: "Notice: please upload your bank statement" }), undefined);
});

Deno.test("a text whose last words are part of longer ones is not a template's rule", () => {
  assert.equal(ruleOf(400, { message: "Cannot a valid string." }), undefined);
});

Deno.test("the code decides against the status", () => {
  assert.equal(ruleOf(500, { error: { code: "INVALID_MOBILE_NUMBER" } }), "mobile-number-invalid");
});

Deno.test("the code decides against the text", () => {
  const error = { code: "INVALID_BANK_NAME", message: "Bank name is required" };
  assert.equal(ruleOf(400, { error }), "bank-name-unknown");
});

Deno.test("the API decides between rules of one code", () => {
  const body = { error: { code: "INVALID_DATE_RANGE" } };
  assert.equal(ruleOf(400, body, { api: "recurring" }), "recurring-date-range");
  assert.equal(ruleOf(400, body, { api: "session" }), undefined);
});

Deno.test("the API decides against the status", () => {
  const body = { error: { code: "SESSION_NOT_FOUND" } };
  assert.equal(ruleOf(404, body, { api: "upload" }), "upload-session-not-found");
});

Deno.test("the status decides between rules of one code", () => {
  const body = { error: { code: "SESSION_NOT_FOUND" } };
  assert.equal(ruleOf(404, body), "session-data-session-not-found");
  assert.equal(ruleOf(400, body), "upload-session-not-found");
});

Deno.test("the edition decides between rules of one code", () => {
  const body = { error: { code: "INVALID_AA_PARAMETER", message: "Something new" } };
  assert.equal(ruleOf(400, body, { version: "v1.2024" }), "aa-parameter-invalid");
  assert.equal(ruleOf(400, body, { version: "v2" }), undefined);
});

Deno.test("a rule that no edition's table has is not put behind those that one has", () => {
  const body = {
    error: { code: "INVALID_REQUEST", message: "link_id, This field may not be null." },
  };
  assert.equal(ruleOf(400, body, { version: "v2" }), "field-null");
});

Deno.test("a text without code and status is told by itself", () => {
  assert.equal(ruleOf(0, { message: "Invalid mobile number" }), "mobile-number-invalid");
});

Deno.test("an unknown text under a code of several rules is none of them", () => {
  const body = { error: { code: "MISSING_AA_PARAMETER", message: "Something new" } };
  const { rule, code, owner, retry, advice } = classifyError({ status: 400, body });
  assert.deepEqual([rule, code, owner, retry], [
    undefined,
    "MISSING_AA_PARAMETER",
    "caller",
    "after-fix",
  ]);
  assert.equal(advice, "Send every parameter that the Account Aggregator journey needs.");
});

Deno.test("an unknown text under INVALID_REQUEST gets the code's advice, not the first rule's", () => {
  const body = { error: { code: "INVALID_REQUEST", message: "Something new" } };
  const { rule, advice } = classifyError({ status: 400, body });
  assert.equal(rule, undefined);
  assert.match(advice, /^Compare the request with the API's parameter table/);
});

Deno.test("a server that fails under a code of the caller's, with an unknown text, is FinBox's", () => {
  const body = { error: { code: "INVALID_REQUEST", message: "no documented text" } };
  const { rule, owner, retry } = classifyError({ status: 503, body }, { api: "session" });
  assert.deepEqual([rule, owner, retry], [undefined, "finbox", "later"]);
});

Deno.test("a server that fails is FinBox's to mend, whatever code it repeats", () => {
  const body = { error: { code: "INVALID_MOBILE_NUMBER", message: "Invalid mobile number." } };
  const { rule, owner, retry } = classifyError({ status: 500, body });
  assert.deepEqual([rule, owner, retry], ["mobile-number-invalid", "finbox", "later"]);
});

for (
  const [name, headers, body, seconds] of [
    ["Retry-After in a record", { "Retry-After": "7" }, "", 7],
    ["Retry-After in Headers", new Headers({ "retry-after": " 120 " }), "", 120],
    [
      "a date in Retry-After",
      {
        "retry-after": "Wed, 09 Dec 2025 10:01:00 GMT",
        date: "Wed, 09 Dec 2025 10:00:00 GMT",
      },
      "",
      60,
    ],
    [
      "a date of the past",
      {
        "retry-after": "Wed, 09 Dec 2025 09:00:00 GMT",
        date: "Wed, 09 Dec 2025 10:00:00 GMT",
      },
      "",
      0,
    ],
    ["a date without another", { "retry-after": "Wed, 09 Dec 2025 10:01:00 GMT" }, "", undefined],
    ["Django REST Framework's text", {}, {
      detail: "Request was throttled. Expected available in 42 seconds.",
    }, 42],
    ["nonsense", { "retry-after": "soon" }, "", undefined],
    ["no headers", undefined, "", undefined],
  ] as const
) {
  Deno.test(`an answer with ${name} asks to wait ${seconds ?? "no"} seconds`, () => {
    const response = { status: 429, body, ...(headers === undefined ? {} : { headers }) };
    assert.equal(classifyError(response).retryAfterSeconds, seconds);
  });
}

for (const value of [undefined, null, 500, "500"]) {
  Deno.test(`${value} is no response, and the error says so`, () => {
    assert.throws(() => classifyError(value as never), {
      name: "TypeError",
      message: /^Cannot use response as an object with status and body: current value is /,
    });
  });
}

Deno.test("a Response whose body has not been read is refused with what to pass", () => {
  assert.throws(() => classifyError(new Response("{}", { status: 500 }) as never), {
    name: "TypeError",
    message: /body: await response\.text\(\)/,
  });
});

Deno.test("an API without such a code leaves the code's own rule", () => {
  const body = { error: { code: "INVALID_MOBILE_NUMBER" } };
  assert.equal(ruleOf(400, body, { api: "recurring" }), "mobile-number-invalid");
});

Deno.test("a 402 without a code is the upload API's own there", () => {
  assert.equal(ruleOf(402, "", { api: "upload" }), "trial-period-expired");
  assert.equal(ruleOf(402, "", { api: "session" }), "payment-required");
});

Deno.test("the advice on an unavailable mode tells of the matrix's other use of the code", () => {
  const { advice } = classifyError({
    status: 400,
    body: { error: { code: "MODE_NOT_AVAILABLE" } },
  });
  assert.match(advice, /matrix .* client lacks the mode/);
});

const BY_STATUS = [
  // [status, documented, owner, retry]
  [0, false, "finbox", "later"], // no answer
  [NaN, false, "finbox", "later"],
  [-1, false, "finbox", "later"],
  [600, false, "finbox", "later"],
  [404.5, false, "finbox", "later"],
  [Infinity, false, "finbox", "later"],
  [200, false, "caller", "never"],
  [302, false, "caller", "after-fix"],
  [400, false, "caller", "after-fix"],
  [401, true, "caller", "after-fix"],
  [402, true, "account", "after-fix"],
  [403, false, "account", "after-fix"],
  [404, false, "caller", "after-fix"],
  [405, true, "caller", "after-fix"],
  [408, false, "caller", "later"],
  [412, true, "caller", "after-fix"],
  [415, true, "caller", "after-fix"],
  [418, false, "caller", "after-fix"],
  [429, false, "caller", "later"],
  [500, false, "finbox", "later"],
  [502, false, "finbox", "later"],
  [503, false, "finbox", "later"],
  [504, false, "finbox", "later"],
  [599, false, "finbox", "later"],
] as const;

for (const [status, isDocumented, owner, retry] of BY_STATUS) {
  Deno.test(`${status} with HTML is for the ${owner}, retry ${retry}`, () => {
    const body = "<!DOCTYPE html><html><title>Payment required</title></html>";
    const found = classifyError({ status, body });
    assert.deepEqual(
      [found.documented, found.owner, found.retry, found.message, found.field],
      [isDocumented, owner, retry, undefined, undefined],
    );
    assert.ok(found.advice.length > 5);
  });
}

Deno.test("a status that is none is given as 0", () => {
  for (const status of [NaN, -1, 99, 600, 404.5, Infinity]) {
    assert.equal(classifyError({ status, body: "" }).status, 0);
  }
});

Deno.test("a code that no document has is given and not documented", () => {
  const error = { code: "QUOTA_EXHAUSTED", message: "Come back tomorrow" };
  const found = classifyError({ status: 429, body: { error } });
  assert.deepEqual(
    [found.code, found.documented, found.rule, found.retry, found.message],
    ["QUOTA_EXHAUSTED", false, undefined, "later", "Come back tomorrow"],
  );
});

Deno.test("a code that no document has keeps a telling status from naming a rule", () => {
  const found = classifyError({ status: 401, body: { error: { code: "TOKEN_EXPIRED" } } });
  assert.deepEqual(
    [found.code, found.documented, found.rule, found.owner],
    ["TOKEN_EXPIRED", false, undefined, "caller"],
  );
});

Deno.test("a code that no document has with a documented text has the text's rule", () => {
  const error = { code: "invalid", message: "Invalid mobile number." };
  const found = classifyError({ status: 400, body: { error } });
  assert.deepEqual(
    [found.code, found.documented, found.rule],
    ["invalid", false, "mobile-number-invalid"],
  );
});

Deno.test("a documented text does not make a server's failure the caller's", () => {
  const found = classifyError({ status: 500, body: { detail: "Something went wrong" } });
  assert.deepEqual([found.owner, found.rule], ["finbox", undefined]);
});

Deno.test("a success without a code has no message, because its texts are data", () => {
  const body = { metadata: { names: ["AYUSH PATIL"] }, message: "Welcome" };
  assert.equal(classifyError({ status: 200, body }).message, undefined);
});

Deno.test("a session's URL in a refused answer is not taken for a text", () => {
  const redirect_url = "https://bankconnectclient.finbox.in/?session_id=s&token=secret";
  const found = classifyError({ status: 400, body: { session_id: "s", redirect_url } });
  assert.deepEqual([found.message, found.field], [undefined, undefined]);
});

Deno.test("a plain text is the message", () => {
  assert.equal(
    classifyError({ status: 503, body: "Service Unavailable\r\n" }).message,
    "Service Unavailable",
  );
});

Deno.test("broken JSON is not a text", () => {
  assert.equal(classifyError({ status: 502, body: '{"token": "se' }).message, undefined);
});

Deno.test("bytes that are no text are not a message", () => {
  for (const body of ["\u0000\u0001PNG", "\uFFFD\uFFFDPNG"]) {
    assert.equal(classifyError({ status: 502, body }).message, undefined);
  }
});

Deno.test("every documented text is shown as it is", () => {
  for (const { message } of documented) assert.equal(messageOf(message), message);
});

Deno.test("a message is cut to 200 characters", () => {
  assert.equal(messageOf("word ".repeat(100))?.length, 200);
});

Deno.test("a message is not cut inside a character", () => {
  assert.equal(messageOf("😀".repeat(300)), "😀".repeat(200));
});

Deno.test("a message is one line", () => {
  assert.equal(messageOf("two\r\n\tlines\u0085here"), "two lines here");
});

const SECRETS = [
  ["an API key", "Key 9vXq2LrT8wZk4NcB is unknown", "Key … is unknown"],
  ["a session id", "No 8d5ea22b-216a-4fe2-90da-65d1c67c8964.", "No …"],
  ["a JWT", "Bad eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "Bad …"],
  ["a mobile number", "Number 9876543210 is blocked", "Number … is blocked"],
  ["a mobile number in groups", "Number +91 98765 43210 is blocked", "Number … is blocked"],
  ["a PAN", "PAN ABCDE1234F is unknown", "PAN … is unknown"],
  ["a long value in quotation marks", 'mode, "my secret pass" is wrong', 'mode, "…" is wrong'],
  ["a value whose closing quotation mark is cut off", 'mode, "my secret', 'mode, "…'],
  ["a value with quotation marks in it", 'mode, "a" b" is wrong', 'mode, "…" is wrong'],
] as const;

for (const [what, message, shown] of SECRETS) {
  Deno.test(`a message does not repeat ${what}`, () => {
    assert.equal(messageOf(message), shown);
  });
}

Deno.test("a message does not repeat a key that runs across the end of what is read", () => {
  const before = `${"x1".repeat(990)} word word word `; // 1996 characters of the 2000 read
  assert.equal(messageOf(`${before}k9vXq2LrT8wZk4NcB`), "… word word word …");
});

Deno.test("what looks like a key is not taken for a code", () => {
  for (const code of ["k9vXq2LrT8wZk4NcB", "d8d5ea22b-216a-4fe2-90da-65d1c67c8964", "two words"]) {
    assert.equal(classifyError({ status: 400, body: { error: { code } } }).code, undefined);
  }
  assert.equal(
    classifyError({ status: 400, body: { error: "K_9VXQ2LRT8WZK4NCB" } }).code,
    undefined,
  );
});

Deno.test("members of Object's prototype are no code, text or field", () => {
  const body = JSON.parse('{"__proto__": {"code": "MODE_NOT_ENABLED"}, "constructor": ["x"]}');
  const found = classifyError({ status: 400, body });
  assert.deepEqual([found.rule, found.field], [undefined, undefined]);
});

Deno.test("inherited members are not read", () => {
  const body = Object.create({ error: { code: "MODE_NOT_ENABLED" } });
  assert.equal(ruleOf(400, body), undefined);
});

const HOSTILE: readonly (readonly [string, unknown])[] = [
  ["undefined", undefined],
  ["null", null],
  ["a number", 42],
  ["a boolean", true],
  ["a symbol", Symbol("x")],
  ["a function", () => 1],
  ["an empty string", ""],
  ["an empty array", []],
  ["an empty object", {}],
  ["an error that is null", { error: null }],
  ["a code that is an object", { error: { code: {}, message: [] } }],
  ["a code that is a number", { code: 404 }],
  ["an object nested 100 000 deep", deep(100_000, (inner) => ({ error: inner }))],
  ["an array nested 100 000 deep", deep(100_000, (inner) => [inner])],
  ["a field error nested 100 000 deep", { mode: deep(100_000, (inner) => ({ x: inner })) }],
  ["JSON nested 100 000 deep", "[".repeat(100_000) + "]".repeat(100_000)],
  ["an array of a million members", { mode: new Array(1_000_000).fill(0) }],
  ["a circular object", circular()],
];

for (const [what, body] of HOSTILE) {
  Deno.test(`${what} as the body is classified by the status`, () => {
    const found = classifyError({ status: 400, body });
    assert.deepEqual([found.owner, found.retry, found.documented], ["caller", "after-fix", false]);
  });
}

Deno.test("a text made to be slow to match is classified at once", () => {
  const message = "ensure this field has no more than ".repeat(300_000);
  const start = performance.now();
  classifyError({ status: 400, body: { error: { message } } });
  assert.ok(performance.now() - start < 2_000);
});

const anyCode = fc.oneof(
  fc.constantFrom(...CATALOGUE.map(({ code }) => code)),
  fc.constantFrom(...GUARD_ERRORS.map(({ code }) => code)),
  fc.string(),
);
const anyBody = fc.oneof(
  fc.jsonValue(),
  fc.json(),
  fc.string({ unit: "binary" }),
  fc.record({ error: fc.record({ code: anyCode, message: fc.anything() }) }),
  fc.dictionary(fc.string(), fc.array(fc.string())),
  fc.anything(),
);
const anyContext: fc.Arbitrary<ClassifyContext> = fc.record({
  api: fc.constantFrom("session", "upload", "session_data", "recurring"),
  version: fc.constantFrom("v1", "v2", "v1.2020", "v1.2024", "v1.2025", "v2.2025"),
}, { requiredKeys: [] });

Deno.test("any status with any body has a class, with a message that is a short line", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.integer(), fc.integer({ min: 100, max: 599 }), fc.double()),
      anyBody,
      anyContext,
      (status, body, context) => {
        const found = classifyError({ status, body }, context);
        assert.ok(["caller", "account", "finbox", "customer"].includes(found.owner));
        assert.ok(["never", "after-fix", "later"].includes(found.retry));
        assert.ok(found.advice.length > 5);
        assert.ok(found.message === undefined || [...found.message].length <= 200);
        assert.doesNotMatch(found.message ?? "", /\p{Cc}/u);
      },
    ),
    { numRuns: 2000 },
  );
});

function deep(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = {};
  for (let level = 0; level < levels; level++) value = wrap(value);
  return value;
}

function circular(): unknown {
  const object: Record<string, unknown> = {};
  object.mode = object;
  return object;
}

Deno.test("the least and the greatest HTTP status are given as they are", () => {
  for (const status of [100, 599]) assert.equal(classifyError({ status, body: "" }).status, status);
});

Deno.test("a 100 without a code has no message, because its texts are data", () => {
  const found = classifyError({ status: 100, body: { message: "Welcome" } });
  assert.deepEqual([found.status, found.message], [100, undefined]);
});

Deno.test("the text decides between rules of one status", () => {
  const detail = "Your trial period has expired. Please request FinBox to upgrade your plan";
  assert.equal(ruleOf(402, { detail }), "trial-period-expired");
});

Deno.test("a 403 with the text of a 400 has no rule", () => {
  assert.equal(ruleOf(403, { detail: "Invalid mobile number" }), undefined);
});

Deno.test("the text of missing credentials tells nothing of a 400", () => {
  assert.equal(ruleOf(400, { detail: "Authentication credentials were not provided." }), undefined);
});

Deno.test("a field's text that stands in no template is told by itself", () => {
  assert.equal(ruleOf(400, { mobile_number: ["Invalid mobile number"] }), "mobile-number-invalid");
});

Deno.test("a text with words before a template's first is not its rule's", () => {
  assert.equal(ruleOf(400, { message: "This is not hdfc bank statement" }), undefined);
});

Deno.test("a text with words behind a template's last is not its rule's", () => {
  assert.equal(ruleOf(400, { message: "Not hdfc bank statement at all" }), undefined);
});
