// The grammar of Django's URLValidator: four schemes, an optional user and password, a host that
// is an IP address, localhost or a name with a top-level domain of letters, a port of two to five
// digits, and anything without white space after it.
const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "ftp", "ftps"]);
const LETTER = "a-z\\u00a1-\\u{10ffff}";
const OCTET = "(?:0|25[0-5]|2[0-4]\\d|1\\d?\\d?|[1-9]\\d?)";
const LABEL = `[${LETTER}0-9](?:[${LETTER}0-9-]{0,61}[${LETTER}0-9])?`;
const INNER_LABELS = `(?:\\.(?!-)[${LETTER}0-9-]{1,63}(?<!-))*`;
const TOP_LEVEL = `\\.(?!-)(?:[${LETTER}-]{2,63}|xn--[a-z0-9]{1,59})(?<!-)\\.?`;
const HOST =
  `(?:${OCTET}(?:\\.${OCTET}){3}|\\[[0-9a-f:.]+\\]|${LABEL}${INNER_LABELS}${TOP_LEVEL}|localhost)`;
const URL_PATTERN = new RegExp(
  `^[a-z]+://(?:[^\\s:@/]+(?::[^\\s:@/]*)?@)?${HOST}(?::\\p{Nd}{2,5})?(?:[/?#]\\S*)?$`,
  "iu",
);
const IDEOGRAPHIC_DOTS = /[\u3002\uff0e\uff61]/g;

/** Whether Django's URLValidator accepts the text, with the schemes of a plain `URLField`. */
export function isUrl(text: string): boolean {
  if (/[\t\r\n]/.test(text)) return false;
  if (!SCHEMES.has(text.split("://", 1)[0].toLowerCase())) return false;
  const authority = /^[^:]+:\/\/([^/?#]*)/.exec(text)?.[1] ?? "";
  if (!URL_PATTERN.test(text) && !URL_PATTERN.test(text.replace(IDEOGRAPHIC_DOTS, "."))) {
    return false;
  }
  return hasMatchingBrackets(authority) && staysAuthority(authority) &&
    hostOf(authority).length <= 253;
}

function hasMatchingBrackets(authority: string): boolean {
  if (authority.includes("[") !== authority.includes("]")) return false;
  const address = /^\[(.+)\](?::\d{2,5})?$/.exec(authority)?.[1];
  return address === undefined || URL.canParse(`http://[${address}]`);
}

// Letters that become URL punctuation under NFKC would move the end of the host.
function staysAuthority(authority: string): boolean {
  const plain = authority.replace(/[@:#?]/g, "");
  return !/[/?#@:]/.test(plain.normalize("NFKC"));
}

function hostOf(authority: string): string {
  return authority.slice(authority.lastIndexOf("@") + 1).replace(/:\p{Nd}+$/u, "");
}
