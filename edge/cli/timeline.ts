import type { Command, CommandCall } from "./command.ts";
import { EXIT, type ExitCode } from "./failures.ts";
import type { Io } from "./io.ts";
import { tellErrors } from "./plan.ts";
import { readRequest } from "./read_request.ts";
import { SESSION_OPTIONS } from "./session_options.ts";

/** Draws the plan of a request. */
export const TIMELINE: Command = {
  name: "timeline",
  operand: "FILE",
  summary: "Draw the plan of a request as an SVG image: timeline FILE > plan.svg",
  details: ["A refused request has no image; the errors go to standard error."],
  options: SESSION_OPTIONS,
  run: timeline,
};

async function timeline(call: CommandCall, io: Io): Promise<ExitCode> {
  const request = await readRequest(call, io);
  if (!request.check.ok) {
    await tellErrors(request, io);
    return EXIT.refused;
  }
  const { renderTimeline } = await import("../../lib/timeline/mod.ts");
  const { plan, notices } = request.check;
  await io.stdout.write(`${renderTimeline(plan, { notices }).trimEnd()}\n`);
  return EXIT.good;
}
