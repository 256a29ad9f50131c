import * as esbuild from "esbuild";

const ROOT = new URL("../../", import.meta.url);

/** Bundles a module of the project for a runtime, as one ES module. */
export async function bundle(path: string, options: esbuild.BuildOptions): Promise<string> {
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [new URL(path, ROOT).pathname],
      bundle: true,
      format: "esm",
      write: false,
      ...options,
    });
    return outputFiles![0].text;
  } finally {
    await esbuild.stop();
  }
}
