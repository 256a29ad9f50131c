/** The headers of an answer: a `Headers` object, or an object of texts by name. */
export type AnswerHeaders =
  | { readonly get: (name: string) => string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

const SECONDS = /^\s*(\d{1,9})\s*$/;
const AVAILABLE_IN = /\bavailable in (\d{1,9}) second/i;

/**
 * How many seconds an answer asks to wait: its Retry-After, or what Django REST Framework's text of a
 * throttled request says.
 *
 * A date in Retry-After is counted from the answer's own Date, for there is no clock here.
 */
export function retryAfterOf(
  headers: AnswerHeaders | undefined,
  message: string | undefined,
): number | undefined {
  const sent = headerOf(headers, "retry-after");
  const seconds = SECONDS.exec(sent ?? "")?.[1] ?? AVAILABLE_IN.exec(message ?? "")?.[1];
  if (sent === undefined || SECONDS.test(sent)) {
    return seconds === undefined ? undefined : Number(seconds);
  }
  const wait = (Date.parse(sent) - Date.parse(headerOf(headers, "date") ?? "")) / 1000;
  if (Number.isFinite(wait)) return Math.max(0, Math.ceil(wait));
  return seconds === undefined ? undefined : Number(seconds);
}

function headerOf(headers: AnswerHeaders | undefined, name: string): string | undefined {
  if (typeof headers !== "object" || headers === null) return undefined;
  if (typeof headers.get === "function") return headers.get(name) ?? undefined;
  const entry = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  const value: unknown = Array.isArray(entry?.[1]) ? entry[1][0] : entry?.[1];
  return typeof value === "string" ? value : undefined;
}
