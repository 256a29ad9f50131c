import type { ErrorRow } from "../tables/error_row.ts";
import type { TableRule } from "../tables/remedies.ts";
import { CAUSES } from "./causes.ts";

/**
 * What brings an error about when it comes with one of its documented texts: in the words of the
 * text's table, or `undefined` where the table has no column for it.
 */
export function conditionOf(
  { rule, texts }: Pick<ErrorRow, "rule" | "texts">,
  text: string,
): string | undefined {
  const at = texts.findIndex(({ message }) => message === text);
  return CAUSES[rule as TableRule].conditions?.[at];
}

/** What brings an error of the tables about, in our words. */
export function triggerOf({ rule }: { readonly rule: string }): string {
  return CAUSES[rule as TableRule].trigger;
}
