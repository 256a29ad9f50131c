// The grammar of Django's URLValidator: four schemes, an optional user and password, a host that
// is an IP address, localhost or a name with a top-level domain of letters, a port of two to five
// digits, and anything without white space after it. It is read part by part, so that the time that
// takes grows with the length of a text and with nothing else.
const LONGEST_HOST = 253;
const LONGEST_LABEL = 63;
const ASCII = /^[\0-\x7f]*$/;
const SCHEMES: ReadonlySet<string> = new Set(["http", "https", "ftp", "ftps"]);
const USER = /^[^\s:@/]+(?::[^\s:@/]*)?$/;
const PORT = /^:\p{Nd}{2,5}$/u;
const OCTET = /^(?:0|[1-9]\d{0,2})$/;
const BRACKETS = /^\[[0-9a-f:.]+\]$/i;
const LOCALHOST = /^localhost$/iu;
const ENCODED = /^xn--[a-z0-9]{1,59}$/iu;
const HYPHEN = 0x2d;

// What most URLs are: a short name in lower case, and visible ASCII behind it.
const PLAIN =
  /^https?:\/\/(?=[a-z0-9.-]{1,63}(?:[/?#]|$))(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,63}(?:[/?#][!-~]*)?$/;

/** Whether Django's URLValidator accepts the text, with the schemes of a plain `URLField`. */
export function isUrl(text: string): boolean {
  if (PLAIN.test(text)) return true;
  const rest = restOf(text);
  if (rest === undefined) return false;
  const authority = authorityOf(rest);
  if (!isGoodRest(rest) && !isGoodInAscii(text, hostOf(authority))) return false;
  return hasGoodBrackets(authority) && staysAuthority(authority) &&
    (authority.length <= LONGEST_HOST || hostOf(authority).length <= LONGEST_HOST);
}

// What follows the scheme and its slashes, where the scheme is one of the four.
function restOf(text: string): string | undefined {
  const scheme = text.slice(0, text.indexOf(":"));
  if (!SCHEMES.has(scheme.toLowerCase()) || !text.startsWith("://", scheme.length)) {
    return undefined;
  }
  return text.slice(scheme.length + 3);
}

function authorityOf(rest: string): string {
  const end = rest.search(/[/?#]/);
  return end === -1 ? rest : rest.slice(0, end);
}

// A user may have a question mark or a hash in its name, at which the host would end.
function isGoodRest(rest: string): boolean {
  if (isHostWithPath(rest)) return true;
  const at = rest.indexOf("@");
  return at !== -1 && USER.test(rest.slice(0, at)) && isHostWithPath(rest.slice(at + 1));
}

function isHostWithPath(text: string): boolean {
  const authority = authorityOf(text);
  const end = authority.startsWith("[") ? authority.indexOf("]") + 1 : authority.indexOf(":");
  const host = end === -1 ? authority : authority.slice(0, end);
  return isHost(host) && (host.length === authority.length || PORT.test(authority.slice(end))) &&
    !/\s/.test(text.slice(authority.length));
}

function isHost(host: string): boolean {
  return isName(host) || isAddress(host) || LOCALHOST.test(host) || BRACKETS.test(host);
}

function isName(host: string): boolean {
  // A name may end with a full stop.
  const labels = (host.endsWith(".") ? host.slice(0, -1) : host).split(".");
  const top = labels.pop()!;
  return labels.length > 0 && isTopLevel(top) && labels.every(isLabel);
}

function isAddress(host: string): boolean {
  const octets = host.split(".");
  return octets.length === 4 && octets.every((octet) => OCTET.test(octet) && Number(octet) <= 255);
}

function isTopLevel(label: string): boolean {
  return label.length > 1 && isLabel(label) && !/\d/.test(label) || ENCODED.test(label);
}

function isLabel(label: string): boolean {
  if (label.length === 0 || label.length > LONGEST_LABEL) return false;
  for (let at = 0; at < label.length; at++) {
    const unit = label.charCodeAt(at);
    const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
    if (isLetter || (unit >= 0x30 && unit <= 0x39)) continue;
    if (unit === HYPHEN ? at === 0 || at === label.length - 1 : unit < 0xa1) return false;
    // Characters beyond U+FFFF are no letters of a host.
    if (unit >= 0xd800 && unit <= 0xdbff && label.codePointAt(at)! > 0xffff) return false;
  }
  return true;
}

function hostOf(authority: string): string {
  return authority.slice(authority.lastIndexOf("@") + 1).replace(/:\p{Nd}+$/u, "");
}

// A host that is not ASCII gets a second try in its ASCII form, of which only the shape matters.
function isGoodInAscii(text: string, host: string): boolean {
  if (ASCII.test(host) || /[\t\r\n]/.test(text)) return false;
  const rest = restOf(text.replace(host, toAscii(host)));
  return rest !== undefined && isGoodRest(rest);
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
