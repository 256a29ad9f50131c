// The grammar of Django's URLValidator: four schemes, an optional user and password, a host that
// is an IP address, localhost or a name with a top-level domain of letters, a port of two to five
// digits, and anything without white space after it.
const LONGEST_HOST = 253;
const ASCII = /^[\0-\x7f]*$/;
const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "ftp", "ftps"]);
const LETTER = "a-z\\u00a1-\\uffff";
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

/** Whether Django's URLValidator accepts the text, with the schemes of a plain `URLField`. */
export function isUrl(text: string): boolean {
  // A text without a colon or slashes fails the pattern.
  const scheme = text.slice(0, text.indexOf(":"));
  if (!SCHEMES.has(scheme.toLowerCase())) return false;
  const rest = text.slice(scheme.length + 3);
  const end = rest.search(/[/?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  if (!URL_PATTERN.test(text) && !isGoodInAscii(text, hostOf(authority))) return false;
  return hasGoodBrackets(authority) && staysAuthority(authority) &&
    (authority.length <= LONGEST_HOST || hostOf(authority).length <= LONGEST_HOST);
}

function hostOf(authority: string): string {
  return authority.slice(authority.lastIndexOf("@") + 1).replace(/:\p{Nd}+$/u, "");
}

// A host that is not ASCII gets a second try in its ASCII form, of which only the shape matters.
function isGoodInAscii(text: string, host: string): boolean {
  if (ASCII.test(host) || /[\t\r\n]/.test(text)) return false;
  return URL_PATTERN.test(text.replace(host, toAscii(host)));
}

function toAscii(host: string): string {
  const labels = host.split(/[.\u3002\uff0e\uff61]/);
  return labels.map((label) => ASCII.test(label) ? label : "xn--a").join(".");
}

// What is in brackets must be an IPv6 address, wherever it is.
function hasGoodBrackets(authority: string): boolean {
  if (!authority.includes("[")) return !authority.includes("]");
  if (!authority.includes("]")) return false;
  const start = authority.indexOf("[");
  const end = authority.indexOf("]", start);
  return end < 0 || URL.canParse(`http://${authority.slice(start, end + 1)}`);
}

// Letters that become URL punctuation under NFKC would move the end of the host.
function staysAuthority(authority: string): boolean {
  if (ASCII.test(authority)) return true;
  const plain = authority.replace(/[@:#?]/g, "");
  return !/[/?#@:]/.test(plain.normalize("NFKC"));
}
