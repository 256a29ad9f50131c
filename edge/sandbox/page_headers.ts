/**
 * The headers of a page of the sandbox's.
 *
 * The address of a journey holds its token, so it is neither kept nor sent on; any page may frame one.
 *
 * @param nonce What its styles and scripts are marked with
 */
export function pageHeaders(nonce: string): Record<string, string> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "content-security-policy": [
      "default-src 'none'",
      `style-src 'nonce-${nonce}'`,
      `script-src 'nonce-${nonce}'`,
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors *",
    ].join("; "),
  };
}
