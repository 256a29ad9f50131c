import { buildSite } from "../../../docs/site/build_site.ts";
import type { PageFiles } from "../../../docs/site/reference_page.ts";

/** The site, built once for a file of tests. */
export const SITE: PageFiles = await buildSite();

/** A page of the site. */
export function pageAt(path: string): string {
  const page = SITE.get(path);
  if (page === undefined) throw new RangeError(`The site has no ${path}`);
  return page;
}

/** Writes the site into a new folder, which is there as long as it is used. */
export async function withSiteFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [path, text] of SITE) {
      const file = `${folder}/${path}`;
      await Deno.mkdir(file.slice(0, file.lastIndexOf("/")), { recursive: true });
      await Deno.writeTextFile(file, text);
    }
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
