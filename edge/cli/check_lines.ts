import { type PreparedSession, prepareSession } from "../../mod.ts";
import type { CommandCall } from "./command.ts";
import { EXIT, type ExitCode, toIoError } from "./failures.ts";
import { findJsonFaults } from "../body/find_json_faults.ts";
import type { Input, Io } from "./io.ts";
import { maskCheck } from "./mask_check.ts";
import { createPaint } from "./paint.ts";
import { ProgressLine } from "./progress.ts";
import { nameOf, openInput } from "./read_input.ts";
import { type Line, readLines } from "./read_lines.ts";
import { readSessionOptions } from "./session_options.ts";
import { Tally } from "./tally.ts";
import { withCommas, wrap } from "./wrap.ts";

const DEEPEST = 64;

/** What the lines are turned into. */
interface LineRun {
  readonly session: PreparedSession;
  readonly tally: Tally;
  /** Whether each line has its own answer. */
  readonly json: boolean;
}

/** Checks every line of an input as a request, in constant memory. */
export async function checkLines(
  { operand, options: given }: CommandCall,
  io: Io,
): Promise<ExitCode> {
  const options = await readSessionOptions(given, io);
  const session = prepareSession(options);
  const run: LineRun = { session, tally: new Tally(), json: given.has("json") };
  await checkAll(await openInput(operand, io), operand, run, io);
  const { tally } = run;
  // With --json standard output has one line per request and nothing else.
  const output = run.json ? io.stderr : io.stdout;
  const noun = tally.total === 1 ? "line" : "lines";
  const title = `${nameOf(operand)}: ${withCommas(tally.total)} ${noun}, checked as ` +
    `${options.version} on ${options.today}`;
  const lines = [...wrap(title), "", ...tally.show(createPaint(output, io))];
  await output.write(`${lines.join("\n")}\n`);
  return tally.refused + tally.unreadable === 0 ? EXIT.good : EXIT.refused;
}

async function checkAll(input: Input, operand: string, run: LineRun, io: Io): Promise<void> {
  const { tally } = run;
  // The answers and the bar would stand in each other's way on one terminal.
  const progress = new ProgressLine(io, input, !(run.json && io.stdout.isTerminal));
  try {
    for await (const lines of readLines(asIo(operand, progress.count(input.chunks)))) {
      const answers: string[] = [];
      for (const line of lines) {
        const answer = checkLine(line, run);
        if (answer !== undefined) answers.push(answer);
      }
      if (answers.length > 0) await io.stdout.write(`${answers.join("\n")}\n`);
      await progress.show(tally.total, tally.refused);
    }
  } finally {
    await progress.clear();
  }
}

function checkLine(line: Line, { session, tally, json }: LineRun): string | undefined {
  const { number, text, problem } = line;
  if (text === undefined) return refuseLine(number, problem ?? "not JSON", tally, json);
  if (text.trim() === "") return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuseLine(number, "not JSON", tally, json, findJsonFaults(text).syntax?.index);
  }
  if (json && isTooDeep(text)) {
    return refuseLine(number, `nested deeper than ${DEEPEST} levels`, tally, json);
  }
  if (!json) {
    tally.add(session.judge(value), number);
    return undefined;
  }
  const check = session.check(value);
  tally.add(check, number);
  return JSON.stringify({ line: number, ...maskCheck(check) });
}

function refuseLine(
  line: number,
  problem: string,
  tally: Tally,
  json: boolean,
  index?: number,
): string | undefined {
  tally.addUnreadable(problem, line);
  if (!json) return undefined;
  const column = index === undefined ? {} : { column: index + 1 };
  return JSON.stringify({ line, ok: false, problem, ...column });
}

// Writing JSON recurses, unlike reading it. Brackets within strings count too, which costs nothing
// but a closer look.
function isTooDeep(text: string): boolean {
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x7b || unit === 0x5b) brackets++;
  }
  return brackets > DEEPEST &&
    findJsonFaults(text).hazards.some(({ problem }) => /deeper/.test(problem));
}

async function* asIo(
  operand: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
  } catch (error) {
    throw toIoError(nameOf(operand), error);
  }
}
