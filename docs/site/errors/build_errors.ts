import { bundleScript, bundleStyle } from "../bundle.ts";
import { codePage, indexPage } from "./error_lists.ts";
import { errorPage } from "./error_page.ts";
import { ERRORS_BY_CODE, SITE_ERRORS } from "./error_row.ts";
import { type PageFiles, referencePage } from "../reference_page.ts";

/**
 * The pages of the errors, by path.
 *
 * @throws {Error} If two pages have one path where case does not count
 */
export async function buildErrors(): Promise<PageFiles> {
  const style = await bundleStyle(["edge/explorer/base.css", "docs/site/reference.css"]);
  const script = await bundleScript("docs/site/errors/filter_errors.ts");
  const files = new Map<string, string>();
  const page = (path: string, title: string, main: string, root: string, script = "") => {
    files.set(path, referencePage({ part: "errors", title, main, root, style, script }));
  };
  page("errors/index.html", "Errors", indexPage(), "../", script);
  for (const error of SITE_ERRORS) {
    const title = `${error.code} (${error.rule})`;
    page(`errors/${error.rule}/index.html`, title, errorPage(error), "../../");
  }
  for (const [code, errors] of ERRORS_BY_CODE) {
    page(`errors/${code}/index.html`, code, codePage(code, errors), "../../");
  }
  const names = new Set([...files.keys()].map((path) => path.toLowerCase()));
  const count = 1 + SITE_ERRORS.length + ERRORS_BY_CODE.size;
  if (names.size < count) throw new Error("Two error pages have one path, case aside");
  return files;
}
