import { escapeHtml } from "./html.ts";
import { FOOTER, headerOf, pageParts, type SitePart } from "./page_parts.ts";

/** Pages by their paths in the site. */
export type PageFiles = ReadonlyMap<string, string>;

/** A page of the reference. */
export interface ReferencePage {
  readonly part: SitePart;
  readonly title: string;
  /** The content of its `<main>`. */
  readonly main: string;
  /** The way to the site's top, such as `../`. */
  readonly root: string;
  readonly style: string;
  /** Its script; empty for none. */
  readonly script: string;
}

/** A page of the reference as a file that needs no other. */
export function referencePage({ part, title, main, root, style, script }: ReferencePage): string {
  const parts = pageParts(style, script);
  return [
    "<!DOCTYPE html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    parts.policy,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)} · bankconnect-guard</title>`,
    parts.icon,
    parts.style,
    "</head>",
    "<body>",
    '<a class="skip" href="#main">Skip to the content</a>',
    headerOf(part, root),
    `<main id="main" tabindex="-1">`,
    main,
    "</main>",
    FOOTER,
    parts.script,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
