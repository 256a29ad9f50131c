import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A bundle for production. */
export interface Bundle {
  /** The program. */
  readonly text: string;
  /** Its bytes. */
  readonly minified: number;
  /** Its bytes when compressed with gzip, level 9. */
  readonly gzipped: number;
  /** The files in it and the bytes that each adds, the largest first. */
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

// As the published manifest says of all files but the command.
const PURE: esbuild.Plugin = {
  name: "pure",
  setup({ onResolve }) {
    onResolve(
      { filter: /^\.\.?\// },
      ({ path, resolveDir }) =>
        resolveDir.includes("/node_modules/")
          ? undefined
          : { path: resolve(resolveDir, path), sideEffects: false },
    );
  },
};

/** Bundles a file, or one name of it, as is done for a worker or a page: one module, minified. */
export async function bundle(
  { entry, only }: { readonly entry: string; readonly only?: string },
): Promise<Bundle> {
  const contents = `export { ${only} } from "./${entry}";`;
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: ROOT,
    ...(only === undefined ? { entryPoints: [entry] } : { stdin: { contents, resolveDir: ROOT } }),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    conditions: ["workerd", "worker"],
    external: ["node:*"],
    plugins: [PURE],
    target: "es2022",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const [{ contents: bytes, text }] = outputFiles;
  const [{ inputs }] = Object.values(metafile.outputs);
  return {
    text,
    minified: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
    files: Object.entries(inputs)
      .map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
      .filter(([, added]) => added > 0)
      .sort(([, a], [, b]) => b - a),
  };
}
