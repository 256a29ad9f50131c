import assert from "node:assert/strict";
import { Validator } from "@seriousme/openapi-schema-validator";
import { EDITIONS } from "../../lib/editions.ts";
import { CATALOGUE, type CatalogueEntry } from "../../lib/errors/catalogue/mod.ts";
import type { ErrorTable } from "../../lib/errors/tables/error_row.ts";
import {
  type JsonSchema,
  openApiDocument,
  sessionJsonSchema,
  uploadJsonSchema,
} from "../../lib/schema/mod.ts";
import { compile } from "./json_schemas.ts";

interface MediaType {
  readonly schema: { readonly $ref: string };
  readonly examples?: Readonly<Record<string, Example>>;
}

interface Example {
  readonly value: { readonly error: { readonly code: string; readonly message: string } };
}

interface Operation {
  readonly operationId: string;
  readonly requestBody: { readonly content: Readonly<Record<string, MediaType>> };
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<"application/json", MediaType>> }>
  >;
}

interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, { readonly post: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const text = JSON.stringify(openApiDocument("0.0.0"));
const document = (): OpenApi => JSON.parse(text);

const OPERATIONS: readonly {
  readonly path: string;
  readonly where: "session" | "upload";
  readonly tables: readonly ErrorTable[];
  readonly request: JsonSchema;
  readonly errorSchema: string;
}[] = [
  {
    path: "/v1/session/",
    where: "session",
    tables: EDITIONS["v1.2025"].errorTables,
    request: sessionJsonSchema("v1.2025"),
    errorSchema: "SessionError",
  },
  {
    path: "/v2/session/",
    where: "session",
    tables: EDITIONS["v2.2025"].errorTables,
    request: sessionJsonSchema("v2.2025"),
    errorSchema: "SessionError",
  },
  {
    path: "/v1/statement/upload_session/",
    where: "upload",
    tables: ["upload", "upload.2025"],
    request: uploadJsonSchema(),
    errorSchema: "UploadError",
  },
];

Deno.test("the document is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate({ ...document() });
  assert.equal(errors, undefined);
  assert.ok(valid);
  assert.equal(validator.version, "3.1");
});

Deno.test("a document without its info is not valid", async () => {
  const { info: _, ...rest } = document();
  assert.equal((await new Validator().validate(rest)).valid, false);
});

Deno.test("the document has the version that it is given", () => {
  assert.equal(document().info.version, "0.0.0");
});

Deno.test("the document has the three operations and no others", () => {
  assert.deepEqual(Object.keys(document().paths), OPERATIONS.map(({ path }) => path));
});

Deno.test("every reference leads to a schema of the document", () => {
  const { components: { schemas } } = document();
  const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference);
  assert.ok(references.length > 0);
  for (const reference of references) {
    const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(reference) ?? [];
    assert.ok(Object.hasOwn(schemas, name), reference);
  }
});

Deno.test("every schema of the document is referred to", () => {
  for (const name of Object.keys(document().components.schemas)) {
    assert.ok(text.includes(`"#/components/schemas/${name}"`), name);
  }
});

for (const { path, where, tables, request, errorSchema } of OPERATIONS) {
  const { components, paths: { [path]: { post } } } = document();
  const examples = Object.entries(post.responses).flatMap(([status, { content }]) =>
    Object.values(content["application/json"].examples ?? {})
      .map(({ value }) => ({ status: Number(status), value }))
  );

  Deno.test(`${path}: the request's schema is the edition's, without its dialect`, () => {
    const { $schema: _, ...schema } = request;
    for (const { schema: { $ref } } of Object.values(post.requestBody.content)) {
      assert.deepEqual(components.schemas[$ref.split("/").at(-1)!], schema);
    }
  });

  Deno.test(`${path}: every documented text is an example under its status`, () => {
    const documented = CATALOGUE.filter((entry) => entry.where === where)
      .flatMap(({ status, code, messages }) =>
        messages.filter(({ table }) => tables.some((name) => name === table))
          .map(({ message }) => ({ status, code, message }))
      );
    assert.ok(documented.length > 10);
    const missing = documented.filter(({ status, code, message }) =>
      !examples.some(({ status: other, value: { error } }) =>
        other === status && error.code === code && error.message === message
      )
    );
    assert.deepEqual(missing, []);
  });

  Deno.test(`${path}: every rule that a check emits has an example under its name`, () => {
    const names = Object.values(post.responses)
      .flatMap(({ content }) => Object.keys(content["application/json"].examples ?? {}));
    const emitted = CATALOGUE.filter((entry) => entry.where === where && entry.emitted);
    assert.ok(emitted.length > 5);
    assert.deepEqual(emitted.filter(({ rule }) => !names.includes(rule)), []);
  });

  Deno.test(`${path}: every example has a code of the API under one of its statuses`, () => {
    for (const { status, value: { error } } of examples) {
      const entries = CATALOGUE.filter(({ code }) => code === error.code);
      // An upload's form can have the faults of texts that a session's body can have.
      const isThere = ({ where: place, status: of }: CatalogueEntry) =>
        (place === where || place === "session") && of === status;
      assert.ok(entries.some(isThere));
    }
  });

  Deno.test(`${path}: every example is one of its error schema`, () => {
    const accepts = compile(components.schemas[errorSchema]);
    assert.equal(accepts({ error: "text" }), false);
    assert.equal(accepts({}), false);
    for (const { value } of examples) assert.ok(accepts(value), JSON.stringify(value));
  });

  Deno.test(`${path}: every error answer is of its error schema`, () => {
    for (const [status, { content }] of Object.entries(post.responses)) {
      if (status === "200") continue;
      const { schema } = content["application/json"];
      assert.equal(schema.$ref, `#/components/schemas/${errorSchema}`);
    }
  });
}
