import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Bundles modules of the project as ES modules. */
export async function build(options: esbuild.BuildOptions): Promise<esbuild.BuildResult> {
  try {
    return await esbuild.build({
      absWorkingDir: ROOT,
      bundle: true,
      format: "esm",
      logLevel: "silent",
      ...options,
    });
  } finally {
    await esbuild.stop();
  }
}

/** The text of a bundle of one module, by its path in the project or as a text. */
export async function bundle(
  entry: string | esbuild.StdinOptions,
  options: esbuild.BuildOptions = {},
): Promise<string> {
  const { outputFiles } = await build({
    ...(typeof entry === "string" ? { entryPoints: [entry] } : { stdin: entry }),
    ...options,
    write: false,
  });
  return outputFiles![0].text;
}
