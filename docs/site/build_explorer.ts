import { bundleScript, bundleStyle } from "./bundle.ts";
import { fillTemplate, FOOTER, headerOf, pageParts } from "./page_parts.ts";

const FOLDER = "edge/explorer";
const STYLES = ["base", "explorer", "editor", "results"].map((name) => `${FOLDER}/${name}.css`);

/** The explorer as one file that needs no other. */
export async function buildExplorer(): Promise<string> {
  const style = await bundleStyle(STYLES);
  const script = await bundleScript(`${FOLDER}/main.ts`);
  const template = await Deno.readTextFile(new URL(`../../${FOLDER}/page.html`, import.meta.url));
  return fillTemplate(template, {
    ...pageParts(style, script),
    header: headerOf("explorer", ""),
    footer: FOOTER,
  });
}
