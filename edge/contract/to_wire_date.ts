import { formatWireDate, parseIsoDate } from "../../lib/dates/mod.ts";

/** An ISO 8601 date as FinBox writes it; a text that is no date stays as it is. */
export function toWireDate(iso: string): string {
  const date = parseIsoDate(iso);
  return date === undefined ? iso : formatWireDate(date);
}
