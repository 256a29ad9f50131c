import * as esbuild from "esbuild";
import { LEFT_OUT_TESTS, SLOW_TESTS } from "./folders.ts";

// The vectors are read from beside the folder of the test that reads them.
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
      stdin: { contents: [PRELUDE, ...files.map(importOf)].join("\n"), resolveDir: Deno.cwd() },
      bundle: true,
      format: "esm",
      platform: "node",
      target: "es2024",
      define: { "import.meta.url": "__url" },
      outfile: OUTPUT,
      logLevel: "warning",
    });
  } finally {
    await esbuild.stop();
  }
}

// The same random inputs for every mutant, and no search for a small one that fails.
const PRELUDE = `import fc from "fast-check"; fc.configureGlobal({ seed: 1, endOnFailure: true });`;

function importOf(file: string): string {
  return `import "./${file}";`;
}

function filesOf(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  return [...Deno.readDirSync(path)].map(({ name }) => `${path}/${name}`)
    .filter((file) => file.endsWith("_test.ts") && !LEFT_OUT_TESTS.includes(file)).sort();
}

if (import.meta.main) await bundleTests(Deno.args);
