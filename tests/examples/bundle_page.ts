import { build } from "../support/bundle.ts";
import type { Project } from "./create_project.ts";

/** Bundles the iframe example's page, as the examples' README says. */
export async function bundlePage({ directory }: Project): Promise<void> {
  await build({ absWorkingDir: directory, entryPoints: ["page.js"], minify: true, outdir: "dist" });
}
