import * as v from "valibot";
import { prepareSession } from "../session/prepare_session.ts";
import type { SessionOptions } from "../session/session_options.ts";
import type { SessionPlan } from "../session/session_plan.ts";
import type { FieldSchema } from "./field_schema.ts";
import { addErrors } from "./field_schemas.ts";

/**
 * A valibot schema for a whole session request: it reads a request to FinBox's plan for it.
 *
 * Every error of `checkSession` is an issue, with FinBox's message, and its rule in `expected`.
 * Notices are not issues; use `checkSession` to see them.
 *
 * @param options As for `checkSession`
 * @returns The schema
 * @throws {TypeError} If an option has a wrong type
 * @throws {RangeError} If an option has a value that cannot be used
 *
 * @example Validate with Standard Schema
 * ```ts
 * import { sessionSchema } from "@bankconnect/guard/schema";
 *
 * const schema = sessionSchema({ version: "v2", today: "2025-12-09" });
 * const outcome = await schema["~standard"].validate({ link_id: "" });
 * console.log(outcome.issues?.[0].message); // "link_id, This field may not be blank."
 * ```
 */
export function sessionSchema(options: SessionOptions): FieldSchema<SessionPlan> {
  // Wrong options are the programmer's mistake: they throw here.
  const session = prepareSession(options);
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }): SessionPlan => {
      const check = session.check(dataset.value);
      if (check.ok) return check.plan;
      addErrors(check.errors, addIssue, dataset.value);
      return NEVER;
    }),
  );
}
