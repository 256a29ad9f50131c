/**
 * The catalogue of FinBox BankConnect's errors for people: what `./errors` knows of each, and what
 * brings it about, in our words and in those of FinBox's tables. A program that only has to act on
 * an answer does without it.
 *
 * @example The errors that a customer brings about
 * ```ts
 * import { CATALOGUE } from "@bankconnect/guard/catalogue";
 *
 * for (const { code, trigger, owner } of CATALOGUE) {
 *   if (owner === "customer") console.log(code, trigger);
 * }
 * ```
 *
 * @module
 */
export { CATALOGUE, type CatalogueEntry, type CatalogueMessage } from "./catalogue.ts";
export type {
  DocumentedError,
  ErrorKind,
  ErrorMessage,
  ErrorPlace,
} from "../tables/documented_errors.ts";
