import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A script for a page, with everything that it imports, as small as it gets. */
export async function bundleScript(path: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    // The script stands in a page, whose encoding is UTF-8.
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "error",
  });
  return outputFiles[0].text.trim();
}

/** Style sheets, one after the other, as small as they get. */
export async function bundleStyle(paths: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    paths.map((path) => Deno.readTextFile(new URL(path, new URL("../../", import.meta.url)))),
  );
  const { code } = await esbuild.transform(texts.join("\n"), {
    loader: "css",
    minify: true,
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
  return code.trim();
}
