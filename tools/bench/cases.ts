import { checkSession, prepareSession } from "../../mod.ts";
import { OPTIONS, REQUESTS } from "./requests.ts";
import { countWithAjv } from "./structures/ajv.ts";
import { countWithArkType } from "./structures/arktype.ts";
import { countWithTypeBox } from "./structures/typebox.ts";
import { countWithValibot } from "./structures/valibot.ts";
import { countWithZod } from "./structures/zod.ts";

/** One thing to measure. */
export interface BenchCase {
  /** What it is compared within. */
  readonly group: string;
  /** What it is. */
  readonly name: string;
  /** Does it once; what it returns is there to be kept from being optimized away. */
  readonly run: () => unknown;
}

/** The name of the case that the others of its group are compared with. */
export const BASELINE = "JSON.parse";

/** The name of the case that is ours. */
export const OURS = "checkSession, to the plan";

const SESSION = prepareSession(OPTIONS);

const VALIDATORS = {
  "valibot, structure": countWithValibot,
  "zod, structure": countWithZod,
  "Ajv, structure": countWithAjv,
  "TypeBox, structure": countWithTypeBox,
  "ArkType, structure": countWithArkType,
  [OURS]: (value: unknown) => checkSession(value, OPTIONS),
  "prepared, to the plan": (value: unknown) => SESSION.check(value),
  "prepared, judged": (value: unknown) => SESSION.judge(value),
} as const;

/** What is measured: each validator from the request's text, and alone on the parsed value. */
export const CASES: readonly BenchCase[] = Object.entries(REQUESTS).flatMap(([group, text]) => {
  const value: unknown = JSON.parse(text);
  return [
    { group, name: BASELINE, run: () => JSON.parse(text) as unknown },
    ...Object.entries(VALIDATORS).flatMap(([name, validate]) => [
      { group, name, run: () => validate(JSON.parse(text)) },
      { group, name: aloneNameOf(name), run: () => validate(value) },
    ]),
  ];
});

/** The name of a validator's case without parsing. */
export function aloneNameOf(name: string): string {
  return `${name}, without parsing`;
}
