import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import denoJson from "../../deno.json" with { type: "json" };
import type { BrokenRule } from "./broken_rules.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The ways to run the vectors: each is an entry file beside this one. */
export type ConformanceEntry =
  | "conformance"
  | "conformance_node"
  | "conformance_worker"
  | "conformance_page";

/**
 * Bundles the vectors' comparison with the library into one module.
 *
 * @param entry What the module does when it is run
 * @param broken A rule to break in it
 * @throws {RangeError} If the rule's text does not stand in its file once
 */
export async function bundleConformance(
  entry: ConformanceEntry,
  broken?: BrokenRule,
): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [`tools/mutation/${entry}.ts`],
    bundle: true,
    // A page runs a script.
    format: entry === "conformance_page" ? "iife" : "esm",
    target: "es2022",
    platform: entry === "conformance_node" ? "node" : "neutral",
    write: false,
    logOverride: { "empty-import-meta": "silent" },
    plugins: broken === undefined ? [] : [breakFile(broken)],
  });
  return outputFiles[0].text;
}

/** Bundles the comparison alone, for Node: the library is the package that is installed there. */
export async function bundleForPackage(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ["tools/mutation/conformance_node.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    plugins: [{
      name: "installed package",
      setup(build) {
        build.onResolve({ filter: /\/mod\.ts$/ }, ({ path, resolveDir }) => {
          const file = join(resolveDir, path);
          const entry = Object.entries(denoJson.exports)
            .find(([, entry]) => file === join(ROOT, entry));
          if (entry === undefined) return undefined;
          return { path: entry[0].replace(".", denoJson.name), external: true };
        });
      },
    }],
  });
  return outputFiles[0].text;
}

function breakFile({ file, find, replace }: BrokenRule): esbuild.Plugin {
  const path = ROOT + file;
  return {
    name: "broken rule",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async (args) => {
        if (args.path !== path) return undefined;
        const parts = (await Deno.readTextFile(path)).split(find);
        if (parts.length === 2) return { contents: parts.join(replace), loader: "ts" };
        throw new RangeError(
          `Cannot break ${file}: ${JSON.stringify(find)} stands there ${parts.length - 1} times`,
        );
      });
    },
  };
}

if (import.meta.main) {
  console.log(await bundleForPackage());
  await esbuild.stop();
}
