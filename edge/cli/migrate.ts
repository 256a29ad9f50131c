import { checkSession, migrateSession } from "../../mod.ts";
import { withoutValues } from "../contract/without_values.ts";
import type { Command, CommandCall } from "./command.ts";
import { EXIT, type ExitCode } from "./failures.ts";
import type { Io } from "./io.ts";
import { createPaint } from "./paint.ts";
import { readRequest } from "./read_request.ts";
import { showFindings } from "./show_findings.ts";
import { wrap } from "./wrap.ts";

/** Puts a v1 request into the words of v2. */
export const MIGRATE: Command = {
  name: "migrate",
  operand: "FILE",
  summary: "Turn a request of v1 into one of v2: migrate FILE > v2.json",
  details: [
    "The request goes to standard output as it is to be sent, personal data included; the key is " +
    "left out. Every change is a notice on standard error. With --json the output has the " +
    "request, the notices, and the errors for which v2 would refuse it.",
  ],
  options: ["today", "organization", "json"],
  run: migrate,
};

async function migrate(call: CommandCall, io: Io): Promise<ExitCode> {
  const { name, text, value, options } = await readRequest(call, io);
  const { request, notices } = migrateSession(value, options);
  const { errors } = checkSession(request, { ...options, version: "v2" });
  if (call.options.has("json")) {
    const result = { request, ...withoutValues({ errors, notices }) };
    await io.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } else {
    const paint = createPaint(io.stderr, io);
    const lines = showFindings({ errors: [], notices }, text, paint);
    const migrated = JSON.stringify(request, null, 2);
    if (errors.length > 0) {
      lines.push(...wrap(`${name}: v2 would refuse the result, by its lines:`));
      lines.push(...showFindings({ errors, notices: [] }, migrated, paint));
    }
    if (lines.length > 0) await io.stderr.write(`${lines.join("\n")}\n`);
    await io.stdout.write(`${migrated}\n`);
  }
  return errors.length === 0 ? EXIT.good : EXIT.refused;
}
