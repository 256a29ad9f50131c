import * as esbuild from "esbuild";
import type { Project } from "./create_project.ts";

/** Bundles the iframe example's page, as the examples' README says. */
export async function bundlePage({ directory }: Project): Promise<void> {
  try {
    await esbuild.build({
      absWorkingDir: directory,
      entryPoints: ["page.js"],
      bundle: true,
      minify: true,
      format: "esm",
      outdir: "dist",
      logLevel: "silent",
    });
  } finally {
    await esbuild.stop();
  }
}
