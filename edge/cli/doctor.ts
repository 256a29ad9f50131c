import type { Command, CommandCall } from "./command.ts";
import { EXIT, type ExitCode, IoError } from "./failures.ts";
import type { Io } from "./io.ts";
import { readText } from "./read_input.ts";
import { writeResult } from "./write_result.ts";

const FILE = ".dev.vars";

/** Looks over a guard's configuration. */
export const DOCTOR: Command = {
  name: "doctor",
  operand: "",
  summary: "Tell what is missing or wrong in a guard's configuration, never a value of it.",
  details: [`It reads the environment, and ${FILE} of this directory where there is one.`],
  options: ["json"],
  run: doctor,
};

async function doctor({ options }: CommandCall, io: Io): Promise<ExitCode> {
  const [{ diagnose }, { readDevVars }, { readEnv }, { VARIABLES }] = await Promise.all([
    import("../guard/config/doctor.ts"),
    import("../guard/config/read_dev_vars.ts"),
    import("../guard/config/read_env.ts"),
    import("../guard/config/variables.ts"),
  ]);
  const file = await readFile(io);
  const variables = file === undefined ? {} : readDevVars(file);
  const env = Object.fromEntries(
    Object.keys(VARIABLES).flatMap((name) => {
      const value = io.env(name) ?? variables[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const { ok, text } = diagnose(env);
  const place = file === undefined ? `; there is no ${FILE}` : ` and in ${FILE}`;
  const title = `The guard's configuration in the environment${place}:`;
  await writeResult(options, { ok, faults: readEnv(env).faults }, () => [title, "", text], io);
  return ok ? EXIT.good : EXIT.refused;
}

async function readFile(io: Io): Promise<string | undefined> {
  try {
    return await readText(FILE, io, true);
  } catch (error) {
    const cause = error instanceof IoError ? error.cause : undefined;
    if ((cause as { readonly code?: string } | undefined)?.code === "ENOENT") return undefined;
    throw error;
  }
}
