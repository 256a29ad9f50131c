// A test runner for Stryker: the bundle of tests is evaluated in Stryker's own Node process, and the
// mutant is switched on inside it. A run of the tests that reach a mutant takes milliseconds.
import { readdirSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import process from "node:process";

const BUNDLE = "tests/mutants/all_test.js";
const require = createRequire(import.meta.url);
const AsyncFunction = (async () => {}).constructor;
// What the instrumented code reads and writes.
const state = globalThis.__stryker__ ??= {};

/** The tests of a fresh evaluation of the bundle, in their order. */
async function loadTests() {
  const tests = [];
  const test = (first, second) => {
    const { name, fn, ignore } = typeof first === "string" ? { name: first, fn: second } : first;
    tests.push({ id: `${tests.length} ${name}`, name, fn, ignore });
  };
  // What the tests of the library use of Deno.
  const Deno = {
    test,
    args: [],
    env: { get: () => undefined },
    readTextFile: (file) => readFile(file, "utf8"),
    readDir: async function* (folder) {
      yield* await readdir(folder, { withFileTypes: true });
    },
    readDirSync: (folder) => readdirSync(folder, { withFileTypes: true }),
  };
  await new AsyncFunction("Deno", "require", program())(Deno, require);
  return tests;
}

let text;

// A module is kept for ever; a function's body is not.
function program() {
  text ??= readFileSync(BUNDLE, "utf8")
    .replace(/^import (\w+) from "([^"]+)";/gm, 'const { default: $1 } = await import("$2");')
    .replace(/^import \* as (\w+) from "([^"]+)";/gm, 'const $1 = await import("$2");')
    .replace(
      /^import \{([^}]+)\} from "([^"]+)";/gm,
      (_, names, from) => `const {${names.replace(/ as /g, ": ")}} = await import("${from}");`,
    );
  return text;
}

const context = {
  async step(first, second) {
    const { fn, ignore } = typeof first === "string" ? { fn: second } : first;
    if (!ignore) await fn(context);
    return true;
  },
};

class BundleRunner {
  #tests;
  #isClean = false;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    state.activeMutant = "none";
    state.currentTestId = undefined;
    state.mutantCoverage = undefined;
    state.hitCount = undefined;
    await this.#load();
    const tests = [];
    for (const test of this.#tests) {
      state.currentTestId = test.id;
      const start = performance.now();
      const failure = await failureOf(test);
      tests.push({
        id: test.id,
        name: test.name,
        timeSpentMs: performance.now() - start,
        ...(failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure }),
      });
    }
    state.currentTestId = undefined;
    return { status: "complete", tests, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, reloadEnvironment }) {
    state.hitCount = hitLimit === undefined ? undefined : 0;
    state.hitLimit = hitLimit;
    const isStatic = mutantActivation === "static";
    state.activeMutant = isStatic ? activeMutant.id : "none";
    try {
      if (reloadEnvironment || isStatic || !this.#isClean) await this.#load();
    } catch (error) {
      this.#isClean = false;
      // Not even the modules can be loaded: whoever imports them notices.
      return { status: "killed", killedBy: ["load"], failureMessage: String(error), nrOfTests: 1 };
    }
    this.#isClean = !isStatic;
    state.activeMutant = activeMutant.id;
    let nrOfTests = 0;
    for (const test of this.#tests) {
      if (testFilter !== undefined && !testFilter.includes(test.id)) continue;
      nrOfTests++;
      const failureMessage = await failureOf(test);
      if (state.hitCount > state.hitLimit) return { status: "timeout", reason: "Too many hits" };
      if (failureMessage !== undefined) {
        return { status: "killed", killedBy: [test.id], failureMessage, nrOfTests };
      }
    }
    return { status: "survived", nrOfTests };
  }

  async #load() {
    this.#tests = (await loadTests()).filter(({ ignore }) => !ignore);
    this.#isClean = true;
  }
}

async function failureOf({ fn }) {
  try {
    await fn(context);
    return undefined;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 200);
  }
}

// A mutant may leave a promise behind that nobody waits for.
process.on("unhandledRejection", () => {});

export const strykerPlugins = [{
  kind: "TestRunner",
  name: "bundle",
  injectableClass: BundleRunner,
}];
