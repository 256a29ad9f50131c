import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { importedPackages, packPackage } from "../../tests/package/pack_package.ts";
import { runCommand } from "./run_command.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Whether the package stays outside of the bundle, is in it, or is in it as a page's script. */
export type BundleForm = "package outside" | "whole" | "script";

/** A user's project that has the package installed as it is published. */
export interface TarballProject {
  /** Its folder. */
  readonly folder: string;
  /** The package's tarball. */
  readonly tarball: string;
  /** Bundles one of the suite's files to run in the project; gives the path. */
  readonly bundle: (
    entry: string,
    form?: "package outside" | "whole" | "script",
  ) => Promise<string>;
  /** Deletes it. */
  readonly remove: () => Promise<void>;
}

/** Packs the package and installs the tarball into a project of its own. */
export async function createTarballProject(): Promise<TarballProject> {
  const folder = await Deno.realPath(await Deno.makeTempDir());
  const tarball = await packPackage(folder);
  const modules = `${folder}/node_modules`;
  const target = `${modules}/@bankconnect/guard`;
  await Deno.mkdir(target, { recursive: true });
  await runCommand(["tar", "-xzf", tarball, "-C", target, "--strip-components=1"]);
  for (const name of await importedPackages(target)) {
    await Deno.mkdir(dirname(`${modules}/${name}`), { recursive: true });
    await Deno.symlink(await Deno.realPath(`${ROOT}node_modules/${name}`), `${modules}/${name}`);
  }
  const bundles = new Map<string, Promise<string>>();
  return {
    folder,
    tarball,
    bundle(entry, form = "package outside") {
      const made = bundles.get(entry) ?? bundleInto(folder, entry, form);
      bundles.set(entry, made);
      return made;
    },
    remove: () => Deno.remove(folder, { recursive: true }),
  };
}

// The suite comes from here and the package from the project, so the bundle is made in two steps.
async function bundleInto(folder: string, entry: string, form: BundleForm): Promise<string> {
  const suite = `${folder}/${entry}.mjs`;
  const whole = `${folder}/${entry}.${form === "script" ? "js" : "whole.mjs"}`;
  try {
    await esbuild.build({
      entryPoints: [fileURLToPath(new URL(`${entry}.ts`, import.meta.url))],
      outfile: suite,
      bundle: true,
      format: "esm",
      external: ["@bankconnect/guard", "@bankconnect/guard/*", "node:*"],
      logLevel: "silent",
    });
    if (form === "package outside") return suite;
    await esbuild.build({
      entryPoints: [suite],
      outfile: whole,
      bundle: true,
      format: form === "script" ? "iife" : "esm",
      target: "es2022",
      logLevel: "silent",
    });
    return whole;
  } finally {
    await esbuild.stop();
  }
}
