import { type DocumentedError, documentedErrors } from "./tables/documented_errors.ts";

/**
 * Every documented error: the session API's in the order of FinBox's matrix, then the upload API's
 * and those of the endpoints and events around them.
 *
 * Several can share one code, such as `INVALID_REQUEST`; `rule` is unique. The catalogue, which is
 * a part of the package by itself, adds what brings each about.
 *
 * @example What a customer has to fix
 * ```ts
 * import { DOCUMENTED_ERRORS } from "@bankconnect/guard/errors";
 *
 * const errors = DOCUMENTED_ERRORS.filter(({ owner }) => owner === "customer");
 * console.log(errors.some(({ code }) => code === "PASSWORD_INCORRECT")); // true
 * ```
 */
export const DOCUMENTED_ERRORS: readonly DocumentedError[] = documentedErrors();
