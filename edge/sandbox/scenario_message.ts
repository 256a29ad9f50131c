import type { CatalogueEntry } from "../../lib/errors/catalogue/mod.ts";

/** DATA: what the sandbox puts into the texts of rules that no document gives whole. */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "field-null": { field: "link_id" },
  "field-blank": { field: "link_id" },
  "text-invalid": { field: "link_id" },
  "text-null-character": { field: "link_id" },
  "text-surrogate": { field: "link_id", codePoint: "D800" },
  "integer-too-long": { field: "aa_recurring_tenure_month_count" },
  "object-invalid": { field: "metadata", type: "list" },
  "list-invalid": { field: "names", type: "str" },
  "bank-mismatch": { input: "hdfc" },
};

/**
 * The text of an error as FinBox's documents give it for a version; where none does, what brings
 * the error about.
 */
export function scenarioMessage(entry: CatalogueEntry, version: "v1" | "v2" = "v2"): string {
  const { template, messages, rule, trigger } = entry;
  const parts = PARTS[rule];
  if (template !== undefined && parts !== undefined) {
    return template.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
  }
  const text = messages.find(({ table }) => table === `${version}.2025`) ?? messages[0];
  return text?.message ?? `${trigger}.`;
}
