/**
 * What JSON makes of a request: what is checked is what is sent. `undefined` where it cannot be
 * written as JSON; the value is `undefined` where JSON has none for it.
 */
export function copyAsJson(request: unknown): { readonly value: unknown } | undefined {
  try {
    const text: string | undefined = JSON.stringify(request);
    return { value: text === undefined ? undefined : JSON.parse(text) };
  } catch {
    return undefined;
  }
}
