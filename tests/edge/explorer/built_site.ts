import { readdir, readFile } from "node:fs/promises";
import { buildPages, writeSite } from "../../../tools/site/build_site.ts";
import type { PageFiles } from "../../../tools/site/page_parts.ts";
import { withFolder } from "../../support/with_folder.ts";

/** The site's own pages, built once for a file of tests. */
export const SITE: PageFiles = await buildPages();

/** A page of the site. */
export function pageAt(path: string): string {
  const page = SITE.get(path);
  if (page === undefined) throw new RangeError(`The site has no ${path}`);
  return page;
}

/** Writes the site, with the API's reference, into a folder that is there as long as it is used. */
export function withSiteFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    await writeSite(folder);
    return await use(folder);
  });
}

/** Every file of the site, with those of the API's reference. */
export function readWholeSite(): Promise<PageFiles> {
  return withSiteFolder(async (folder) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`);
    return new Map(
      await Promise.all(paths.map(async (path): Promise<[string, string]> => [
        path.slice(folder.length + 1),
        await readFile(path, "utf8"),
      ])),
    );
  });
}
