import assert from "node:assert/strict";
import { isUrl } from "../../lib/fields/is_url.ts";

// Four labels of 61 letters and a top-level domain: 253 characters.
const LONGEST_HOST = `${`${"a".repeat(61)}.`.repeat(4)}comxx`;

const URLS: Readonly<Record<string, string>> = {
  "with a host of 253 characters": `https://${LONGEST_HOST}`,
  "with such a host and a path": `https://${LONGEST_HOST}/statement.pdf`,
  "with such a host and a port": `https://${LONGEST_HOST}:8080/`,
  "with such a host and a user": `https://user@${LONGEST_HOST}/`,
  "with a long user": `https://${"u".repeat(250)}@example.com/`,
  "with a long path": `https://example.com/${"x".repeat(300)}`,
  "with a long query": `https://example.com?${"x".repeat(300)}`,
  "with a host that is not ASCII": "https://münchen.de/",
  "with ideographic full stops": "https://www.例え。テスト/",
  "with fullwidth and halfwidth full stops": "https://例え．テスト｡com/",
  "with a user and a host that is not ASCII": "https://user:word@münchen.de/",
  "with an IPv6 address": "http://[::1]:8080/",
  "with brackets in the path": "https://example.com/[a]",
  "with brackets the wrong way round in the user": "https://]a[@example.com/",
};

for (const [what, url] of Object.entries(URLS)) {
  Deno.test(`a URL ${what} is one`, () => {
    assert.equal(isUrl(url), true);
  });
}

const NOT_URLS: Readonly<Record<string, string>> = {
  "with a host of 254 characters": `https://${LONGEST_HOST}x`,
  "with such a host and a path": `https://${LONGEST_HOST}x/`,
  "with such a host and a user": `https://user@${LONGEST_HOST}x/`,
  "with such a host and a port": `https://${LONGEST_HOST}x:8080/`,
  "with such a host, a user and a password": `https://user:1@${LONGEST_HOST}x/`,
  "with a tab in a host that is not ASCII": "https://例\tえ。テスト/",
  "with brackets around what is no IPv6 address": "http://[1:2]/",
  "with an opening bracket in the user": "https://a[b@example.com/",
  "with a closing bracket in the user": "https://a]b@example.com/",
  "with a text in brackets in the user": "https://[ab]@example.com/",
  "with brackets around a colon in the user": "https://[a:b]@example.com/",
  // U+2100 is "a/c" in its compatibility form.
  "with a sign that would end the host": "https://example.\u2100om.in/",
};

for (const [what, url] of Object.entries(NOT_URLS)) {
  Deno.test(`a URL ${what} is none`, () => {
    assert.equal(isUrl(url), false);
  });
}
