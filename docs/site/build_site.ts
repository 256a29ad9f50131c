import * as esbuild from "esbuild";
import { buildApi } from "./build_api.ts";
import { buildErrors } from "./errors/build_errors.ts";
import { buildExplorer } from "./build_explorer.ts";
import type { PageFiles } from "./reference_page.ts";

/** Our own pages, by path: the explorer and the errors. */
export async function buildPages(): Promise<PageFiles> {
  try {
    return new Map([["index.html", await buildExplorer()], ...await buildErrors()]);
  } finally {
    await esbuild.stop();
  }
}

/** Writes the whole site into a folder, which is emptied before: our pages, and the API's reference. */
export async function writeSite(folder: string): Promise<void> {
  const files = await buildPages();
  await Deno.remove(folder, { recursive: true }).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  for (const [path, text] of files) {
    const file = `${folder}/${path}`;
    await Deno.mkdir(file.slice(0, file.lastIndexOf("/")), { recursive: true });
    await Deno.writeTextFile(file, text);
  }
  await buildApi(`${folder}/api`);
}
