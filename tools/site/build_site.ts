import * as esbuild from "esbuild";
import { buildApi } from "./build_api.ts";
import { bundleScript, bundleStyle } from "./bundle.ts";
import { buildErrors } from "./errors/build_errors.ts";
import { fillTemplate, FOOTER, headerOf, type PageFiles, pageParts } from "./page_parts.ts";

const EXPLORER = "edge/explorer";
const STYLES = ["base", "explorer", "editor", "results"].map((name) => `${EXPLORER}/${name}.css`);

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

/** The explorer as one file that needs no other. */
async function buildExplorer(): Promise<string> {
  const style = await bundleStyle(STYLES);
  const script = await bundleScript(`${EXPLORER}/main.ts`);
  const template = await Deno.readTextFile(new URL(`../../${EXPLORER}/page.html`, import.meta.url));
  return fillTemplate(template, {
    ...pageParts(style, script),
    header: headerOf("explorer", ""),
    footer: FOOTER,
  });
}
