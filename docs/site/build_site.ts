import * as esbuild from "esbuild";
import { buildApi } from "./api/build_api.ts";
import { buildErrors } from "./errors/build_errors.ts";
import { buildExplorer } from "./build_explorer.ts";
import type { PageFiles } from "./reference_page.ts";

/** The whole site, by path: the explorer, the errors and the API's reference. */
export async function buildSite(): Promise<PageFiles> {
  try {
    return new Map([
      ["index.html", await buildExplorer()],
      ...await buildErrors(),
      ...await buildApi(),
    ]);
  } finally {
    await esbuild.stop();
  }
}

/** Writes the site into a folder, which is emptied before. */
export async function writeSite(folder: string): Promise<number> {
  const files = await buildSite();
  await Deno.remove(folder, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  for (const [path, text] of files) {
    const file = `${folder}/${path}`;
    await Deno.mkdir(file.slice(0, file.lastIndexOf("/")), { recursive: true });
    await Deno.writeTextFile(file, text);
  }
  return files.size;
}
