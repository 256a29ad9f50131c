import { CATALOGUE, type CatalogueEntry } from "../../../lib/errors/catalogue/mod.ts";
import { GUARD_ERRORS, type GuardErrorRow } from "../../../lib/errors/mod.ts";
import type { ErrorOwner, ErrorRetry } from "../../../mod.ts";

/** An error as the site shows it, whether FinBox's or the guard's own. */
export interface SiteError {
  /** The stable id. */
  readonly rule: string;
  readonly code: string;
  readonly status: number | null;
  /** Where it appears. */
  readonly where: CatalogueEntry["where"] | "guard";
  /** What brings it about, in a sentence. */
  readonly trigger: string;
  readonly owner: ErrorOwner;
  readonly retry: ErrorRetry;
  readonly advice: string;
  /** The catalogue's own row. */
  readonly row: CatalogueEntry | GuardErrorRow;
}

/** Every error that has a page: FinBox's in the catalogue's order, then the guard's. */
export const SITE_ERRORS: readonly SiteError[] = [
  ...CATALOGUE.map((row): SiteError => ({ ...row, row })),
  ...GUARD_ERRORS.map((row): SiteError => ({
    ...row,
    where: "guard",
    trigger: row.message.replace(/\.$/, ""),
    row,
  })),
];

/** The errors by code, in the order of their first rows. */
export const ERRORS_BY_CODE: ReadonlyMap<string, readonly SiteError[]> = new Map(
  SITE_ERRORS.map(({ code }) => [code, SITE_ERRORS.filter((error) => error.code === code)]),
);

/**
 * The errors that a reader of one may be looking for: those with its code, then others of the same
 * place and kind.
 */
export function relatedErrors({ rule, code, row }: SiteError): readonly SiteError[] {
  const others = SITE_ERRORS.filter((error) => error.rule !== rule);
  const ofCode = others.filter((error) => error.code === code);
  const category = "category" in row ? row.category : "guard";
  const ofKind = others.filter((error) =>
    error.code !== code && category === ("category" in error.row ? error.row.category : "guard")
  );
  return [...ofCode, ...ofKind].slice(0, Math.max(ofCode.length, MOST_RELATED));
}

const MOST_RELATED = 8;
