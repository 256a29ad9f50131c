import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { build } from "../../support/bundle.ts";
import { hasProgram, type Run, run } from "../../support/run.ts";
import { REQUESTS } from "./fixtures.ts";

// The real process, under Deno as it is and under Node from a bundle.

const BIN = fileURLToPath(new URL("../../../edge/cli/bin.ts", import.meta.url));
const folder = await Deno.makeTempDir();
const hasNode = await hasProgram("node");
const hasScript = await hasProgram("script");
const hasFull = await Deno.stat("/dev/full").then(() => true, () => false);
await prepare();
globalThis.addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));

const DENO = `'${Deno.execPath()}' run --quiet --no-prompt --allow-read --allow-env '${BIN}'`;
const RUNTIMES: Readonly<Record<string, { readonly command: string; readonly ignore: boolean }>> = {
  Deno: { command: DENO, ignore: false },
  Node: { command: `node '${folder}/bundle/bin.mjs'`, ignore: !hasNode },
};

async function prepare(): Promise<void> {
  await Deno.mkdir(`${folder}/directory`);
  for (const [name, text] of Object.entries(REQUESTS)) {
    await Deno.writeTextFile(`${folder}/${name}`, text);
  }
  const line = `${REQUESTS["minimal.json"].trim()}\n`;
  await Deno.writeTextFile(`${folder}/many.ndjson`, line.repeat(20_000));
  await build({
    entryPoints: ["edge/cli/bin.ts"],
    splitting: true,
    platform: "node",
    outdir: `${folder}/bundle`,
    outExtension: { ".js": ".mjs" },
  });
}

/** Runs a line of bash, in which `guard` is the command. */
function bash(command: string, line: string): Promise<Run> {
  const script = `guard() { ${command} "$@"; }\n${line}`;
  return run(["bash", "-c", script], { cwd: folder, env: { NO_COLOR: "" } });
}

for (const [runtime, { command, ignore }] of Object.entries(RUNTIMES)) {
  const test = (name: string, fn: () => Promise<void>, skip = false) =>
    Deno.test({ name: `in ${runtime}, ${name}`, ignore: ignore || skip, fn });

  test("a good request exits with 0", async () => {
    const { code, stdout, stderr } = await bash(command, "guard check good.json");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^good\.json: good as v2\.\d{4} /);
    assert.ok(!stdout.includes("\x1b"));
  });

  test("a refused request exits with 1", async () => {
    assert.equal((await bash(command, "guard check refused.json")).code, 1);
  });

  test("an unknown option exits with 2", async () => {
    const { code, stdout, stderr } = await bash(command, "guard check good.json --foo");
    assert.equal(code, 2);
    assert.equal(stdout, "");
    assert.match(stderr, /^bankconnect-guard: There is no option --foo\./);
  });

  test("a missing file exits with 3", async () => {
    const { code, stderr } = await bash(command, "guard check nowhere.json");
    assert.equal(code, 3);
    assert.match(stderr, /nowhere\.json: there is no such file/);
  });

  test("a directory exits with 3", async () => {
    for (const options of ["", "--ndjson"]) {
      const { code, stderr } = await bash(command, `guard check directory ${options}`);
      assert.equal(code, 3);
      assert.match(stderr, /directory: is a directory/);
    }
  });

  test("standard input is read to its end", async () => {
    const line = "cat many.ndjson | guard check - --ndjson";
    const { code, stdout } = await bash(command, line);
    assert.equal(code, 0);
    assert.match(stdout, /^standard input: 20,000 lines/);
  });

  test("empty standard input exits with 3", async () => {
    const { code, stderr } = await bash(command, "guard check -");
    assert.equal(code, 3);
    assert.match(stderr, /standard input: is empty/);
  });

  test("a pipe may be named as a file", async () => {
    const { code, stdout } = await bash(command, "guard check <(cat good.json) | tail -n +2");
    assert.equal(code, 0);
    assert.match(stdout, /CC0007/);
  });

  test("a reader that goes away ends it quietly", async () => {
    const line = "guard check many.ndjson --json | head -1 | wc -l; echo ${PIPESTATUS[0]}";
    const { stdout, stderr } = await bash(command, line);
    assert.deepEqual(stdout.trim().split(/\s+/), ["1", "0"]);
    assert.equal(stderr, "");
  });

  test("every line reaches a reader that is slow", async () => {
    const line = "guard check many.ndjson --json 2>/dev/null | (sleep 1; wc -l)";
    assert.equal((await bash(command, line)).stdout.trim(), "20000");
  });

  test("a full disk exits with 3 and says so once", async () => {
    const { code, stderr } = await bash(command, "guard check good.json >/dev/full");
    assert.equal(code, 3);
    assert.equal(stderr, "bankconnect-guard: standard output: there is no space left\n");
  }, !hasFull);

  test("explain and migrate and timeline run", async () => {
    for (
      const line of ["explain MODE_NOT_ENABLED", "migrate recurring.json", "timeline good.json"]
    ) {
      const { code, stderr } = await bash(command, `guard ${line}`);
      assert.equal(code, 0, stderr);
    }
  });

  test("doctor runs", async () => {
    const { code, stdout, stderr } = await bash(command, "guard doctor");
    assert.equal(code, 0, stderr);
    assert.match(stdout, /The guard can serve with this/);
  });

  test("token makes a token", async () => {
    const { code, stdout, stderr } = await bash(command, "guard token loan-app --json");
    assert.equal(code, 0, stderr);
    assert.match(JSON.parse(stdout).token, /^bcg_[\w-]{43}$/);
  });

  test("a terminal gets colour and the progress of many lines", async () => {
    await Deno.writeTextFile(
      `${folder}/in_${runtime}.sh`,
      `exec ${command} check many.ndjson\n`,
    );
    const { stdout } = await bash("true", `script -qec 'bash in_${runtime}.sh' /dev/null`);
    assert.match(stdout, /20,000 lines/);
    assert.ok(stdout.includes("\x1b[32;1mgood\x1b[0m"));
    assert.ok(stdout.includes("\r\x1b[2K"));
  }, !hasScript);
}
