import type { Command } from "./command.ts";
import { CHECK } from "./check.ts";
import { DOCTOR } from "./doctor.ts";
import { EXPLAIN } from "./explain.ts";
import { MIGRATE } from "./migrate.ts";
import { PLAN } from "./plan.ts";
import { SANDBOX } from "./sandbox.ts";
import { TIMELINE } from "./timeline.ts";
import { TOKEN } from "./token.ts";

/** DATA: the commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  CHECK,
  PLAN,
  TIMELINE,
  EXPLAIN,
  MIGRATE,
  SANDBOX,
  DOCTOR,
  TOKEN,
];
