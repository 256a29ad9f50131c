import type { Command, CommandCall } from "./command.ts";
import { EXIT, type ExitCode, UsageError } from "./failures.ts";
import type { Io } from "./io.ts";
import { writeResult } from "./write_result.ts";

/** Makes a token for a caller of a guard. */
export const TOKEN: Command = {
  name: "token",
  operand: "NAME",
  summary: "Make a token for a caller of a guard, and the caller's entry for CALLERS.",
  details: [
    "NAME is the caller's, as the guard's log will have it. The token is random, is shown once " +
    "and is stored nowhere: the guard keeps its SHA-256.",
  ],
  options: ["json"],
  run: token,
};

async function token({ operand, options }: CommandCall, io: Io): Promise<ExitCode> {
  const { createToken, describeToken } = await import("../guard/config/create_token.ts");
  const made = await createToken(operand).catch((error) => {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  });
  await writeResult(options, made, () => [describeToken(made).trimEnd()], io);
  return EXIT.good;
}
