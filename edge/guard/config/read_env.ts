import * as v from "valibot";
import { checkConfig } from "./check_config.ts";
import type { ConfigFault } from "./config_fault.ts";
import { CONFIG } from "./config_schema.ts";
import type { GuardConfig } from "./guard_config.ts";
import { type JsonProblem, readJsonText } from "../../body/json_text.ts";
import { type VariableRow, VARIABLES } from "./variables.ts";
import { HOSTS } from "../../../lib/endpoints.ts";

/** A guard's configuration as its environment has it. */
export interface EnvReading {
  /** The configuration; when there are faults, one that no guard serves with. */
  readonly config: GuardConfig;
  /** Everything that is wrong, by name and without its value. */
  readonly faults: readonly ConfigFault[];
}

const JSON_PROBLEMS = {
  "not UTF-8": "must be JSON in UTF-8",
  "byte order mark": "must be JSON without a byte order mark",
  "not JSON": "must be JSON",
  "duplicate member": "must be JSON without duplicate members",
  "forbidden member": "must be JSON without members named __proto__",
  "too deep": "must be JSON that is less deep",
} as const satisfies Readonly<Record<JsonProblem, string>>;

const encoder = new TextEncoder();

/**
 * Reads a guard's configuration from its environment: texts, and under Cloudflare Workers JSON
 * values and bindings. A blank variable counts as absent.
 *
 * @param env The environment, such as a worker's, `Deno.env.toObject()` or `process.env`
 * @returns The configuration, and every fault by name; with faults the configuration is empty
 *
 * @example A guard with the environment's configuration, which serves when there is no fault
 * ```ts
 * import { createGuard, readEnv } from "@bankconnect/guard/edge";
 *
 * const { config, faults } = readEnv({ GUARD_MODE: "off" }); // or Deno.env.toObject()
 * console.log(faults); // [{ name: "GUARD_MODE", problem: 'must be "enforce" or "report"' }]
 * const guard = createGuard({ ...config, log: () => {} }, faults);
 * console.log((await guard.request("/readyz")).status); // 503
 * ```
 */
export function readEnv(env: Readonly<Record<string, unknown>>): EnvReading {
  const faults: ConfigFault[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, row] of Object.entries<VariableRow>(VARIABLES)) {
    const value = env[name];
    if (isBlank(value)) continue;
    const read = decode(value, row.form);
    put(values, row.member, read.value);
    if (read.problem !== undefined) faults.push({ name, problem: read.problem });
  }
  if (isBlank(env.FINBOX_BASE_URL)) values.baseUrl = HOSTS.production;
  const { RATE_LIMITER: limiter, ANALYTICS: dataset } = env;
  if (!isBlank(limiter)) values.rateLimiter = limiter;
  if (!isBlank(dataset) && !isDataset(dataset)) {
    faults.push({ name: "ANALYTICS", problem: "must be an object with the method writeDataPoint" });
  }
  // What could not be decoded is reported once.
  const reported = new Set(faults.map(({ name }) => name));
  faults.push(...checkConfig(values).filter(({ name }) => !reported.has(name)));
  if (faults.length > 0) return { config: { baseUrl: "" }, faults };
  return {
    config: {
      ...v.parse(CONFIG, values),
      ...(isDataset(dataset) ? { count: (point) => dataset.writeDataPoint(point) } : {}),
    },
    faults,
  };
}

interface Dataset {
  writeDataPoint(point: { readonly indexes: string[]; readonly blobs: string[] }): void;
}

function isDataset(value: unknown): value is Dataset {
  return typeof value === "object" && value !== null && "writeDataPoint" in value &&
    typeof value.writeDataPoint === "function";
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

// A text that cannot be decoded stays as it is, and so is no value of its variable.
function decode(
  value: unknown,
  form: VariableRow["form"],
): { readonly value: unknown; readonly problem?: string } {
  if (form === "json" && typeof value !== "string") return { value };
  if (typeof value !== "string") return { value, problem: "must be a text" };
  if (form === "list") return { value: value.split(",").map((item) => item.trim()) };
  if (form === "switch") return { value: value === "on" ? true : value === "off" ? false : value };
  if (form === "text") return { value };
  const read = readJsonText(encoder.encode(value));
  return "refused" in read ? { value, problem: JSON_PROBLEMS[read.refused] } : read;
}

function put(values: Record<string, unknown>, member: readonly string[], value: unknown): void {
  const [name, inner] = member;
  values[name] = inner === undefined
    ? value
    : { ...(values[name] as Record<string, unknown> | undefined), [inner]: value };
}
