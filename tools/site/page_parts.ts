import { createHash } from "node:crypto";

/** Pages by their paths in the site. */
export type PageFiles = ReadonlyMap<string, string>;

/** DATA: the parts of the site, as the pages' header shows them. */
export const PARTS = [
  { part: "explorer", name: "Explorer", path: "index.html" },
  { part: "errors", name: "Errors", path: "errors/index.html" },
  { part: "api", name: "API", path: "api/index.html" },
] as const;

const MARK = '<svg viewBox="0 0 26 26" aria-hidden="true" fill="none">' +
  '<rect x="1" y="1" width="24" height="24" rx="6" fill="currentColor"/>' +
  '<path d="M6 8.5h9M10 13h10M6 17.5h6" stroke="var(--card, #fff)" stroke-width="2.6" ' +
  'stroke-linecap="round"/></svg>';

/** The pages' icon, in the address itself: no request is made for it. */
const ICON = `data:image/svg+xml,${
  encodeURIComponent(
    MARK.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" color="#0b6358" ')
      .replace("var(--card, #fff)", "#fff"),
  )
}`;

/** The header of a page in that part of the site; `root` is the way to the site's top. */
export function headerOf(part: "explorer" | "errors", root: string): string {
  const links = PARTS.map((row) => {
    const current = row.part === part ? ' aria-current="page"' : "";
    return `<a href="${root}${row.path}"${current}>${row.name}</a>`;
  });
  return `<header class="top"><div>` +
    `<a class="brand" href="${root}index.html">${MARK}<span>bankconnect-guard</span></a>` +
    `<nav aria-label="Site">${links.join("")}</nav></div></header>`;
}

/** The footer of every page. */
export const FOOTER = '<footer class="bottom"><div><p>The rules are those of FinBox’s public ' +
  "documents; bankconnect-guard is not made by FinBox. This page loads nothing and sends nothing." +
  "</p></div></footer>";

/** The parts of a page that hold its style and script, and the policy that lets nothing else in. */
export function pageParts(style: string, script: string): Readonly<Record<string, string>> {
  return {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policyFor(style, script)}">`,
    icon: `<link rel="icon" href="${ICON}">`,
    style: `<style>${style}</style>`,
    script: script === "" ? "" : `<script>${script}</script>`,
  };
}

function policyFor(style: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src ${script === "" ? "'none'" : hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** A template in which parts stand for the comments of their names, such as `<!-- header -->`. */
export function fillTemplate(
  template: string,
  parts: Readonly<Record<string, string>>,
): string {
  return template.replace(/<!-- (\w+) -->/g, (_, name: string) => {
    if (!Object.hasOwn(parts, name)) {
      throw new RangeError(`Cannot use the template as a page: <!-- ${name} --> has no part`);
    }
    return parts[name];
  });
}

/** A text inside HTML, or inside an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
