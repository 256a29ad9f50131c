import type { Command, CommandCall } from "./command.ts";
import { checkLines } from "./check_lines.ts";
import { EXIT, type ExitCode } from "./failures.ts";
import type { Io } from "./io.ts";
import { maskCheck } from "./mask_check.ts";
import type { Paint } from "./paint.ts";
import { type CheckedRequest, readRequest } from "./read_request.ts";
import { SESSION_OPTIONS } from "./session_options.ts";
import { showFindings } from "./show_findings.ts";
import { showPlan } from "./show_plan.ts";
import { wrap } from "./wrap.ts";
import { writeResult } from "./write_result.ts";

/** Checks whether FinBox refuses a request, or each of many. */
export const CHECK: Command = {
  name: "check",
  operand: "FILE",
  summary: "Show what FinBox refuses or changes in a request, and what it will do with it.",
  details: [
    "With --ndjson, or a FILE that ends in .ndjson or .jsonl, every line is a request, blank ones " +
    "aside: the answer is a summary, and with --json one line per request. Keys, mobile numbers " +
    "and metadata are never repeated.",
  ],
  options: [...SESSION_OPTIONS, "ndjson", "json"],
  run: check,
};

async function check(call: CommandCall, io: Io): Promise<ExitCode> {
  if (call.options.has("ndjson") || /\.(?:ndjson|jsonl)$/i.test(call.operand)) {
    return await checkLines(call, io);
  }
  const request = await readRequest(call, io);
  const show = (paint: Paint) => showCheck(request, paint);
  await writeResult(call.options, maskCheck(request.check), show, io);
  return request.check.ok ? EXIT.good : EXIT.refused;
}

/** The verdict, the findings and the plan, in lines for people. */
function showCheck(request: CheckedRequest, paint: Paint): string[] {
  const { text, check } = request;
  const findings = showFindings(check, text, paint);
  return [
    ...showVerdict(request, paint),
    ...(findings.length === 0 ? [] : ["", ...findings]),
    ...(check.plan === undefined ? [] : ["", ...showPlan(check.plan, paint)]),
  ];
}

/** Whether FinBox refuses a request, and with which answer. */
export function showVerdict({ name, check, options }: CheckedRequest, paint: Paint): string[] {
  const { version, today } = options;
  const [verdict, ...rest] = check.ok
    ? ["good"]
    : ["refused", `with ${check.errors[0].status} ${check.errors[0].code}`];
  const sentence = [verdict, ...rest, `as ${version} on ${today}`].join(" ");
  const colour = check.ok ? "good" : "bad";
  return wrap(`${name}: ${sentence}`)
    .map((line) => line.replace(`: ${verdict}`, () => `: ${paint(colour, verdict)}`));
}
