import { type ClassifyContext, classifyError } from "../../mod.ts";
import type { Command, CommandCall } from "./command.ts";
import { EXIT, type ExitCode, UsageError } from "./failures.ts";
import { findErrors, findNotice, similarCodes } from "./find_errors.ts";
import type { Io } from "./io.ts";
import type { GivenOptions } from "./options.ts";
import type { Paint } from "./paint.ts";
import { readText } from "./read_input.ts";
import { readSessionOptions } from "./session_options.ts";
import { showClass, showError, showNotice } from "./show_error.ts";
import { printable } from "./wrap.ts";
import { writeResult } from "./write_result.ts";

const APIS: readonly string[] = ["session", "upload", "session_data", "recurring"];

/** Explains what an error code or an answer means. */
export const EXPLAIN: Command = {
  name: "explain",
  operand: "CODE|FILE",
  summary: "Tell what a code or an answer means, who must act, and whether to retry.",
  details: [
    "CODE is an error code, such as MODE_NOT_ENABLED, a rule, such as mode-not-enabled (one code " +
    'can cover several rules), or a notice, such as MONTH_EXCLUDED. FILE is an answer: {"status": …, "body": …}, or the bare ' +
    "body, JSON or not, with --status.",
  ],
  options: ["status", "api", "version", "json"],
  run: explain,
};

async function explain({ operand, options }: CommandCall, io: Io): Promise<ExitCode> {
  const errors = findErrors(operand);
  if (errors.length > 0) {
    const show = (paint: Paint) =>
      errors.flatMap((error, index) => [...(index === 0 ? [] : [""]), ...showError(error, paint)]);
    await writeResult(options, errors, show, io);
    return EXIT.good;
  }
  const notice = findNotice(operand);
  if (notice !== undefined) {
    await writeResult(options, notice, (paint) => showNotice(notice, paint), io);
    return EXIT.good;
  }
  // What has neither a dot nor a slash is no file's name that anyone would give an answer.
  if (operand !== "-" && /^[\w -]*$/.test(operand)) throw new UsageError(describeUnknown(operand));
  return await explainAnswer(operand, options, io);
}

async function explainAnswer(file: string, options: GivenOptions, io: Io): Promise<ExitCode> {
  const context = await readContext(options, io);
  const given = readStatus(options);
  const body = readBody(await readText(file, io));
  const answer = isAnswer(body)
    ? { status: given ?? body.status, body: body.body }
    : { status: given ?? 0, body };
  const found = classifyError(answer, context);
  await writeResult(options, found, (paint) => showClass(found, paint), io);
  return EXIT.good;
}

async function readContext(options: GivenOptions, io: Io): Promise<ClassifyContext> {
  const api = options.get("api");
  if (api !== undefined && !APIS.includes(api)) {
    throw new UsageError(`--api is one of ${APIS.join(", ")}`);
  }
  return {
    ...(api === undefined ? {} : { api }),
    ...(options.has("version") ? { version: (await readSessionOptions(options, io)).version } : {}),
  } as ClassifyContext;
}

function readStatus(options: GivenOptions): number | undefined {
  const status = options.get("status");
  if (status === undefined) return undefined;
  if (!/^[1-5]\d\d$/.test(status)) throw new UsageError("--status is an HTTP status, 100 to 599");
  return Number(status);
}

// A body that is not JSON, such as a gateway's HTML, is an answer too.
function readBody(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return text;
  }
}

function isAnswer(value: unknown): value is { readonly status: number; readonly body: unknown } {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "body") &&
    "status" in value && typeof value.status === "number";
}

function describeUnknown(code: string): string {
  const similar = similarCodes(code);
  const hint = similar.length === 0 ? "" : `; there is ${similar.join(", ")}`;
  return `The code ${printable(code)} is not known${hint}`;
}
