import { bundleScript, bundleStyle } from "../bundle.ts";
import { escapeHtml, FOOTER, headerOf, type PageFiles, pageParts } from "../page_parts.ts";
import { codePage, indexPage } from "./error_lists.ts";
import { errorPage } from "./error_page.ts";
import { ERRORS_BY_CODE, SITE_ERRORS } from "./error_row.ts";

/**
 * The pages of the errors, by path.
 *
 * @throws {Error} If two pages have one path where case does not count
 */
export async function buildErrors(): Promise<PageFiles> {
  const style = await bundleStyle(["edge/explorer/base.css", "tools/site/reference.css"]);
  const script = await bundleScript("tools/site/errors/filter_errors.ts");
  const files = new Map<string, string>();
  const add = (path: string, title: string, main: string, root: string, script = "") => {
    files.set(path, wholePage(title, main, root, pageParts(style, script)));
  };
  add("errors/index.html", "Errors", indexPage(), "../", script);
  for (const error of SITE_ERRORS) {
    const title = `${error.code} (${error.rule})`;
    add(`errors/${error.rule}/index.html`, title, errorPage(error), "../../");
  }
  for (const [code, errors] of ERRORS_BY_CODE) {
    add(`errors/${code}/index.html`, code, codePage(code, errors), "../../");
  }
  const names = new Set([...files.keys()].map((path) => path.toLowerCase()));
  const count = 1 + SITE_ERRORS.length + ERRORS_BY_CODE.size;
  if (names.size < count) throw new Error("Two error pages have one path, case aside");
  return files;
}

/** A page as a file that needs no other; `root` is the way to the site's top. */
function wholePage(
  title: string,
  main: string,
  root: string,
  { policy, icon, style, script }: Readonly<Record<string, string>>,
): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)} · bankconnect-guard</title>
${icon}
${style}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${headerOf("errors", root)}
<main id="main" tabindex="-1">
${main}
</main>
${FOOTER}
${script}
</body>
</html>
`;
}
