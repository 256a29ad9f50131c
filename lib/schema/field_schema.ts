/** The Standard Schema interface of a schema, version 1. */
export interface SchemaStandard<Output> {
  /** The version of Standard Schema. */
  readonly version: 1;
  /** The library that made the schema. */
  readonly vendor: "valibot";
  /** Validates a value of any kind. */
  readonly validate: (value: unknown) => SchemaOutcome<Output> | Promise<SchemaOutcome<Output>>;
  /** The types of input and output; for inference only. */
  readonly types?: { readonly input: unknown; readonly output: Output } | undefined;
}

/** What Standard Schema's `validate` returns: the value, or the issues. */
export type SchemaOutcome<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] };

/** One issue of a validation. The rules' names are in `requirement`. */
export interface SchemaIssue {
  /** Always `transformation` here: a value is read, not only tested. */
  readonly kind: "schema" | "validation" | "transformation";
  /** The kind of action that found it. */
  readonly type: string;
  /** The value as given. */
  readonly input: unknown;
  /** What was expected, where that can be said in a word. */
  readonly expected: string | null;
  /** What was given, in a word. */
  readonly received: string;
  /** FinBox's message. */
  readonly message: string;
}

/** Options that valibot passes down. */
export interface SchemaConfig {
  /** The language of the messages; ours are FinBox's. */
  readonly lang?: string | undefined;
  /** Whether to stop at the first issue. */
  readonly abortEarly?: boolean | undefined;
  /** Whether a pipe stops at its first issue. */
  readonly abortPipeEarly?: boolean | undefined;
}

/** What valibot's `~run` returns. */
export type SchemaDataset<Output> =
  | { typed: true; value: Output; issues?: undefined }
  | { typed: true; value: Output; issues: [SchemaIssue, ...SchemaIssue[]] }
  | { typed: false; value: unknown; issues: [SchemaIssue, ...SchemaIssue[]] };

/**
 * A valibot schema that reads any value to `Output`.
 *
 * It composes with valibot's own schemas and works wherever Standard Schema does.
 */
export interface FieldSchema<Output> {
  /** The kind of valibot object. */
  readonly kind: "schema";
  /** The type of valibot schema. */
  readonly type: string;
  /** The valibot function that made it. */
  reference(...args: unknown[]): FieldSchema<unknown>;
  /** What it expects, in a word. */
  readonly expects: string;
  /** It answers at once. */
  readonly async: false;
  /** The Standard Schema interface. */
  readonly "~standard": SchemaStandard<Output>;
  /** Runs the schema; valibot's own functions call it. */
  readonly "~run": (
    dataset: { typed?: false; value: unknown; issues?: undefined },
    config: SchemaConfig,
  ) => SchemaDataset<Output>;
  /** The types of input, output and issue; for inference only. */
  readonly "~types"?:
    | { readonly input: unknown; readonly output: Output; readonly issue: SchemaIssue }
    | undefined;
}
