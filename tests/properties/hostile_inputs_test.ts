import assert from "node:assert/strict";
import {
  checkSession,
  checkUpload,
  checkUploadFields,
  classifyError,
  migrateSession,
  parseRedirect,
  parseSdkEvent,
  parseSessionResponse,
  parseUploadResponse,
  parseWebhook,
} from "../../mod.ts";
import { fieldSchemas, sessionSchema } from "../../lib/schema/mod.ts";
import * as v from "valibot";
import { V1, V2 } from "../support/session_checks.ts";

const fail = (): never => {
  throw new Error("hostile");
};

/** Values that throw while they are read, by how. */
const HOSTILE: Readonly<Record<string, () => object>> = {
  "a throwing accessor": () =>
    Object.defineProperty({}, "link_id", { get: fail, enumerable: true }),
  "a throwing accessor of another name": () =>
    Object.defineProperty({ link_id: "L" }, "other", { get: fail, enumerable: true }),
  "a Proxy that throws": () =>
    new Proxy({}, { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail }),
  "a revoked Proxy": () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  "a revoked Proxy of an array": () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  },
};

const EVENT = {
  origin: "https://bankconnectclient.finbox.in",
  redirectUrl: "https://bankconnectclient.finbox.in/?session_id=8d5ea22b",
};

/** Public functions that take a request, an answer, an event or a webhook. */
const FUNCTIONS: Readonly<Record<string, (value: unknown) => unknown>> = {
  checkSession: (value) => checkSession(value, V2).ok,
  "checkSession of v1": (value) => checkSession(value, V1).ok,
  checkUpload: (value) => checkUpload({ fields: value as never }).ok,
  "checkUpload as a whole": (value) => checkUpload(value as never).ok,
  "checkUpload of a file": (value) => checkUpload({ fields: {}, file: value as never }).ok,
  checkUploadFields: (value) => checkUploadFields(value as never).ok,
  classifyError: (value) => classifyError({ status: 400, body: value }).status === 0,
  "classifyError of headers": (value) =>
    classifyError({ status: 400, body: "", headers: value as never }).status === 0,
  migrateSession: (value) => typeof migrateSession(value, { today: "2025-12-09" }) === "string",
  parseSdkEvent: (value) => parseSdkEvent(value, EVENT).kind !== "ignored",
  parseSessionResponse: (value) => parseSessionResponse(value).ok,
  parseUploadResponse: (value) => parseUploadResponse(value).ok,
  parseWebhook: (value) => parseWebhook(value).kind !== "unknown",
  sessionSchema: (value) => v.is(sessionSchema(V2), value),
  "fieldSchemas.link_id": (value) => v.is(fieldSchemas.link_id, value),
};

for (const [name, make] of Object.entries(HOSTILE)) {
  for (const [called, call] of Object.entries(FUNCTIONS)) {
    Deno.test(`${called} takes ${name} for a value that is not JSON`, () => {
      assert.equal(call(make()), false);
    });
  }

  for (const member of ["consents", "metadata", "link_id", "other", "pan", "aa_errored_banks"]) {
    Deno.test(`checkSession returns a result for ${name} as ${member}`, () => {
      const { errors } = checkSession({ link_id: "L", [member]: make() }, V2);
      assert.ok(Array.isArray(errors));
    });
  }
}

Deno.test("parseRedirect refuses what is neither a text nor a URL", () => {
  assert.throws(() => parseRedirect(HOSTILE["a revoked Proxy"]() as never), TypeError);
});
