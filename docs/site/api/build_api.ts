import { bundleStyle } from "../bundle.ts";
import { type PageFiles, referencePage } from "../reference_page.ts";
import { isReference, overviewPage, partPage } from "./api_pages.ts";
import { type ApiPart, readDocs } from "./read_docs.ts";

/** The pages of the API's reference, by path. */
export async function buildApi(): Promise<PageFiles> {
  const parts = await readDocs();
  const sources = await readSources(parts);
  const style = await bundleStyle(
    ["edge/explorer/base.css", "docs/site/reference.css", "docs/site/api/api.css"],
  );
  const places = new Map<string, string>();
  for (const { folder, symbols } of parts) {
    for (const symbol of symbols) {
      if (isReference(symbol) || places.has(symbol.name)) continue;
      places.set(symbol.name, `../${folder}/index.html#${symbol.name}`);
    }
  }
  const page = (title: string, main: string, root: string) =>
    referencePage({ part: "api", title, main, root, style, script: "" });
  return new Map([
    ["api/index.html", page("API", overviewPage(parts), "../")],
    ...parts.map((part): [string, string] => [
      `api/${part.folder}/index.html`,
      page(part.specifier, partPage(part, sources, (name) => places.get(name)), "../../"),
    ]),
  ]);
}

async function readSources(parts: readonly ApiPart[]): Promise<ReadonlyMap<string, string>> {
  const files = new Set(
    parts.flatMap(({ symbols }) => symbols)
      .flatMap(({ declarations }) => declarations.map(({ location }) => location.filename)),
  );
  return new Map(
    await Promise.all(
      [...files].map(async (
        file,
      ): Promise<[string, string]> => [file, await Deno.readTextFile(new URL(file))]),
    ),
  );
}
