import { type FieldSchemas, fieldSchemas } from "../../lib/schema/mod.ts";

type ValueOf<Name extends keyof FieldSchemas> = NonNullable<
  FieldSchemas[Name]["~standard"]["types"]
>["output"];

/** A parameter's value as the library reads it; undefined where it is absent, blank or refused. */
export function readField<Name extends keyof FieldSchemas>(
  name: Name,
  request: Readonly<Record<string, unknown>>,
): ValueOf<Name> | undefined {
  const outcome = fieldSchemas[name]["~standard"].validate(request[name]);
  return "value" in outcome ? outcome.value as ValueOf<Name> : undefined;
}
