import { showVerdict } from "./check.ts";
import type { Command, CommandCall } from "./command.ts";
import { EXIT, type ExitCode } from "./failures.ts";
import type { Io } from "./io.ts";
import { maskPlan } from "./mask_check.ts";
import { createPaint, type Paint } from "./paint.ts";
import { type CheckedRequest, readRequest } from "./read_request.ts";
import { SESSION_OPTIONS } from "./session_options.ts";
import { showFindings } from "./show_findings.ts";
import { showPlan } from "./show_plan.ts";
import { wrap } from "./wrap.ts";
import { writeResult } from "./write_result.ts";

/** Shows the plan of a request alone. */
export const PLAN: Command = {
  name: "plan",
  operand: "FILE",
  summary: "Show which months, dates and consents a request leads to, and where they come from.",
  details: [
    "Of a refused request the plan has what can be known, and the errors go to standard error. " +
    "With --json the plan alone, as the library gives it.",
  ],
  options: [...SESSION_OPTIONS, "json"],
  run: plan,
};

async function plan(call: CommandCall, io: Io): Promise<ExitCode> {
  const request = await readRequest(call, io);
  const { check } = request;
  if (!check.ok) await tellErrors(request, io);
  if (check.plan !== undefined) {
    const plan = maskPlan(check.plan);
    const { edition, today, months = [] } = plan;
    const show = (paint: Paint) => [
      ...wrap(`${request.name}: plan as ${edition} on ${today}`),
      "",
      ...showPlan(plan, paint),
      ...(months.length < 2 ? [] : ["", ...wrap(months.join(" "), "  ")]),
    ];
    await writeResult(call.options, plan, show, io);
  }
  return check.ok ? EXIT.good : EXIT.refused;
}

/** Writes to standard error why a request is refused. */
export async function tellErrors(request: CheckedRequest, io: Io): Promise<void> {
  const paint = createPaint(io.stderr, io);
  const { errors } = request.check;
  const lines = [
    ...showVerdict(request, paint),
    ...showFindings({ errors, notices: [] }, request.text, paint),
  ];
  await io.stderr.write(`${lines.join("\n")}\n`);
}
