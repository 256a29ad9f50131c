import assert from "node:assert/strict";
import { runCli } from "./fake_io.ts";

interface LineAnswer {
  readonly line: number;
  readonly ok: boolean;
  readonly problem?: string;
  readonly column?: number;
}

const GOOD = '{"link_id":"a"}';
const BAD = '{"link_id":"a","mode":"PDF"}';

/** The answer to each line, and the exit code. */
async function checkLines(
  ...stdin: readonly (string | Uint8Array)[]
): Promise<{ readonly code: number; readonly answers: readonly LineAnswer[] }> {
  const { code, stdout } = await runCli(["check", "-", "--ndjson", "--json"], { stdin });
  const answers = stdout.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
  return { code, answers };
}

Deno.test("each line has its answer, under the number that an editor gives it", async () => {
  const { code, answers } = await checkLines(`${GOOD}\n\n \n${BAD}\n${GOOD}`);
  assert.equal(code, 1);
  assert.deepEqual(answers.map(({ line, ok }) => [line, ok]), [[1, true], [4, false], [5, true]]);
});

Deno.test("lines that are all good exit with 0", async () => {
  assert.equal((await checkLines(`${GOOD}\n${GOOD}\n`)).code, 0);
});

Deno.test("no line at all exits with 0", async () => {
  assert.deepEqual(await checkLines(), { code: 0, answers: [] });
});

Deno.test("a line that cannot be read exits with 1", async () => {
  const { code, answers } = await checkLines(`${GOOD}\n{"a":}\n`);
  assert.equal(code, 1);
  assert.deepEqual(answers[1], { line: 2, ok: false, problem: "not JSON", column: 6 });
});

Deno.test("lines may end with CR LF, and the last one with nothing", async () => {
  const { answers } = await checkLines(`${GOOD}\r\n${GOOD}`);
  assert.deepEqual(answers.map(({ ok }) => ok), [true, true]);
});

Deno.test("a byte order mark may precede the first line", async () => {
  assert.equal((await checkLines(`\ufeff${GOOD}\n`)).code, 0);
});

Deno.test("chunks may end anywhere", async () => {
  const bytes = new TextEncoder().encode(`{"link_id":"é"}\n${BAD}\n\n${GOOD}`);
  const whole = await checkLines(bytes);
  for (let size = 1; size < bytes.length; size += 3) {
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
    assert.deepEqual(await checkLines(...chunks), whole);
  }
});

Deno.test("a line that is not UTF-8 leaves its neighbours as they are", async () => {
  const { answers } = await checkLines(
    `${GOOD}\n`,
    new Uint8Array([0x22, 0xff, 0x22, 0x0a]),
    `${GOOD}\n`,
  );
  assert.deepEqual(answers.map(({ problem }) => problem), [undefined, "not UTF-8", undefined]);
  const { answers: together } = await checkLines(
    new Uint8Array([0x0a, 0x22, 0xff, 0x22, 0x0a, 0x31, 0x0a, 0x32, 0x0a]),
  );
  assert.deepEqual(together.map(({ line, problem }) => [line, problem]), [
    [2, "not UTF-8"],
    [3, undefined],
    [4, undefined],
  ]);
});

Deno.test("a line longer than 1 MB is told and not kept, in whatever chunks it comes", async () => {
  const long = `{"x":"${"y".repeat(1_500_000)}"}\n`;
  const pieces = long.match(/[^]{1,400000}/g)!;
  for (const chunks of [[long + GOOD], [...pieces, GOOD], [`${GOOD}\n${long}${GOOD}`]]) {
    const { answers } = await checkLines(...chunks);
    assert.equal(answers.filter(({ problem }) => problem === "longer than 1 MB").length, 1);
    assert.equal(answers.at(-1)!.ok, true);
  }
});

Deno.test("a line without an end is not kept beyond 1 MB", async () => {
  const { answers } = await checkLines(...Array.from({ length: 30 }, () => "x".repeat(100_000)));
  assert.deepEqual(answers, [{ line: 1, ok: false, problem: "longer than 1 MB" }]);
});

Deno.test("a line that is too deep is told", async () => {
  const { answers } = await checkLines("[".repeat(100_000) + "]".repeat(100_000));
  assert.equal(answers[0].problem, "nested deeper than 64 levels");
});

Deno.test("brackets within strings make no line deep", async () => {
  const { answers } = await checkLines(JSON.stringify({ link_id: "[".repeat(100) }));
  assert.equal(answers[0].ok, true);
});

Deno.test("with --json the summary goes to standard error", async () => {
  const args = ["check", "-", "--ndjson", "--json", "--version", "v2.2025"];
  const { stderr } = await runCli(args, { stdin: [GOOD] });
  assert.match(stderr, /^standard input: 1 line, checked as v2\.2025 on 2025-12-09\n/);
});

Deno.test("a rule counts once for each request, with the first line that breaks it", async () => {
  const twice = '{"link_id":"a","redirect_url":"x","logo_url":"y"}';
  const stdin = [`${GOOD}\n${twice}\n${twice}\n`];
  const { stdout } = await runCli(["check", "-", "--ndjson"], { stdin });
  assert.match(stdout, /^ {2}2 {2}INVALID_REQUEST \(url-invalid\), first in line 2$/m);
});

Deno.test("lines repeat no key, number or name", async () => {
  const line = '{"link_id":"a","api_key":"canary","mobile_number":"+91 9000000000","canary9":1,' +
    '"metadata":{"names":"canary"},"pan":"ABCDE1234F"}';
  for (const options of [[], ["--json"]]) {
    const { stdout, stderr } = await runCli(["check", "-", "--ndjson", ...options], {
      stdin: [line],
    });
    assert.doesNotMatch((stdout + stderr).replaceAll("canary9", ""), /canary|90000|ABCDE1234F/);
  }
});

const MANY = Array.from({ length: 20 }, () => `${GOOD}\n`);

Deno.test("a terminal sees how far a file has come, in less than 80 columns", async () => {
  const { stderr } = await runCli(["check", "many.ndjson"], {
    files: { "many.ndjson": MANY.join("") },
    terminal: { stderr: true },
    tickMs: 60_000,
  });
  const [, first, ...rest] = stderr.split("\r\x1b[2K");
  assert.match(first, /^\[#{24}\] 100 %, 0 s left {2}20 lines, 0 refused$/);
  assert.deepEqual(rest, [""]);
});

Deno.test("of a stream without a size a terminal sees the lines alone", async () => {
  const { stderr } = await runCli(["check", "-", "--ndjson"], {
    stdin: MANY,
    terminal: { stderr: true },
    tickMs: 60_000,
  });
  assert.ok(stderr.startsWith("\r\x1b[2K1 lines, 0 refused\r"));
  assert.doesNotMatch(stderr, /%/);
});

Deno.test("the line of progress is drawn at most ten times a second", async () => {
  const { stderr } = await runCli(["check", "-", "--ndjson"], {
    stdin: MANY,
    terminal: { stderr: true },
    tickMs: 50,
  });
  assert.equal(stderr.split("lines,").length - 1, 10);
});

Deno.test("no progress is shown where nobody sees it", async () => {
  const { stderr } = await runCli(["check", "-", "--ndjson"], { stdin: MANY, tickMs: 60_000 });
  assert.equal(stderr, "");
});

Deno.test("no progress is shown among answers on the same terminal", async () => {
  const { stderr } = await runCli(["check", "-", "--ndjson", "--json"], {
    stdin: MANY,
    terminal: { stdout: true, stderr: true },
    tickMs: 60_000,
  });
  assert.doesNotMatch(stderr, /refused\r/);
});

Deno.test("a reader that goes away ends the run before its input", async () => {
  let read = 0;
  const answers: string[] = [];
  const { code, stderr } = await runCli(["check", "-", "--ndjson", "--json"], {
    stdin: MANY,
    brokenAfter: 3,
    onStdout: (text) => answers.push(text),
  });
  for (const text of answers) read += text.split("\n").length - 1;
  assert.equal(code, 0);
  assert.equal(read, 3);
  assert.equal(stderr, "");
});
