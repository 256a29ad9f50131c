import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { LEFT_OUT_TESTS, SLOW_TESTS } from "./folders.ts";

const OUTPUT = "tests/mutants/all_test.js";

/**
 * Bundles the tests and what they test into one file, so that a run of them starts in a fraction of
 * a second. It is run in Stryker's copy of the project, after the mutants are in it.
 */
export async function bundleTests(tests: readonly string[]): Promise<void> {
  const files = [...new Set(tests.flatMap(filesOf))];
  files.sort((a, b) => SLOW_TESTS.indexOf(a) - SLOW_TESTS.indexOf(b));
  try {
    await esbuild.build({
      stdin: { contents: files.map(importOf).join("\n"), resolveDir: Deno.cwd() },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "es2024",
      outfile: OUTPUT,
      plugins: [OWN_URLS, FEW_RUNS],
      logLevel: "warning",
    });
  } finally {
    await esbuild.stop();
  }
}

// A test reads files from beside itself, and so do some packages.
const OWN_URLS: esbuild.Plugin = {
  name: "own URLs",
  setup(build) {
    build.onLoad({ filter: /\.[jt]s$/ }, async ({ path }) => {
      const text = await Deno.readTextFile(path);
      if (!text.includes("import.meta.url")) return undefined;
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: text.replaceAll("import.meta.url", url), loader: "ts" };
    });
  },
};

const FEW_RUNS_FILE = resolve("tools/mutation/few_runs.ts");
const FEW_RUNS: esbuild.Plugin = {
  name: "few runs",
  setup(build) {
    build.onResolve(
      { filter: /^fast-check$/ },
      ({ importer }) => importer === FEW_RUNS_FILE ? undefined : { path: FEW_RUNS_FILE },
    );
  },
};

function importOf(file: string): string {
  return `import "./${file}";`;
}

function filesOf(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  return [...Deno.readDirSync(path)].map(({ name }) => `${path}/${name}`)
    .filter((file) => file.endsWith("_test.ts") && !LEFT_OUT_TESTS.includes(file)).sort();
}

if (import.meta.main) await bundleTests(Deno.args);
