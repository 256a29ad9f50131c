/** A folder of the library, and the tests that must notice when something in it is broken. */
export interface FolderRow {
  /** The folder, relative to the project. */
  readonly folder: string;
  /** Its files that are broken, as a glob. */
  readonly files: string;
  /** The tests, in the order in which they are run: the first that fails ends the run. */
  readonly tests: readonly string[];
}

const VECTORS = [
  "tests/vectors/refusals_test.ts",
  "tests/vectors/notices_test.ts",
  "tests/vectors/responses_test.ts",
  "tests/vectors/migrations_test.ts",
  "tests/vectors/uploads_test.ts",
  "tests/vectors/callbacks_test.ts",
  "tests/vectors/journeys_test.ts",
  "tests/vectors/coverage_test.ts",
  "tests/vectors/sessions_test.ts",
];

/** DATA: the folders, the ones with the rules first. */
export const FOLDERS: readonly FolderRow[] = [
  { folder: "lib/dates", files: "lib/dates/*.ts", tests: [...VECTORS, "tests/dates"] },
  {
    folder: "lib/session",
    files: "lib/session/*.ts",
    tests: [...VECTORS, "tests/session", "tests/fields"],
  },
  {
    folder: "lib/consent",
    files: "lib/consent/*.ts",
    tests: ["tests/consent", ...VECTORS, "tests/session"],
  },
  {
    folder: "lib",
    files: "lib/*.ts",
    tests: [...VECTORS, "tests/session", "tests/errors", "tests/errors/tables"],
  },
  {
    folder: "lib/fields",
    files: "lib/fields/*.ts",
    tests: ["tests/fields", ...VECTORS, "tests/session"],
  },
  {
    folder: "lib/errors/catalogue",
    files: "lib/errors/catalogue/*.ts",
    tests: ["tests/errors/catalogue", "tests/schema"],
  },
  {
    folder: "lib/errors",
    files: "lib/errors/{*,tables/*}.ts",
    tests: ["tests/errors", "tests/errors/tables", ...VECTORS],
  },
  { folder: "lib/upload", files: "lib/upload/*.ts", tests: ["tests/upload", ...VECTORS] },
  { folder: "lib/messages", files: "lib/messages/*.ts", tests: ["tests/messages", ...VECTORS] },
  { folder: "lib/words", files: "lib/words/*.ts", tests: ["tests/words", "tests/timeline"] },
  { folder: "lib/timeline", files: "lib/timeline/*.ts", tests: ["tests/timeline"] },
  { folder: "lib/schema", files: "lib/schema/*.ts", tests: ["tests/schema"] },
];

/** DATA: tests that take a second or more, so that they are run last. */
export const SLOW_TESTS: readonly string[] = [
  "tests/session/check_session_test.ts",
  "tests/messages/parse_redirect_test.ts",
  "tests/errors/classify_error_test.ts",
  "tests/upload/check_upload_property_test.ts",
  "tests/session/migrate_session_test.ts",
  "tests/timeline/timeline_property_test.ts",
  "tests/schema/json_schema_differential_test.ts",
];

/** DATA: tests that take so long that no mutant is given to them. */
export const LEFT_OUT_TESTS: readonly string[] = [
  "tests/dates/temporal_test.ts",
  "tests/timeline/timeline_browser_test.ts",
];
