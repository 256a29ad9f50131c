import type { ConfigFault } from "./config_fault.ts";
import { readEnv } from "./read_env.ts";
import { type VariableName, type VariableRow, VARIABLES } from "./variables.ts";

const COLUMNS = 80;
const ROWS = Object.entries(VARIABLES) as [VariableName, VariableRow][];
const NAME_WIDTH = Math.max(...ROWS.map(([name]) => name.length));

/** What the doctor finds. */
export interface Diagnosis {
  /** Whether the guard can serve. */
  readonly ok: boolean;
  /** What is set, what is wrong and what to do, in lines of at most 80 columns, without values. */
  readonly text: string;
}

/** Lists what is set, missing and wrong in a guard's environment, without values. */
export function diagnose(env: Readonly<Partial<Record<VariableName, string>>>): Diagnosis {
  const { faults } = readEnv(env);
  const ok = faults.length === 0;
  const unset = ROWS.filter(([name, row]) =>
    !isSet(env[name]) && !row.defaulted && faultsOf(name, faults).length === 0
  );
  const lines = [
    ...ROWS.flatMap(([name, row]) => describeState(name, row, isSet(env[name]), faults)),
    "",
    ...(ok
      ? ["The guard can serve with this."]
      : ["The guard answers 503 until this is put right:", ...adviseFaults(faults)]),
    ...(unset.length === 0 ? [] : ["", "Not set, which is allowed:", ...adviseUnset(unset)]),
    "",
    ...wrap(
      "For a deployed environment add --env uat or --env production to wrangler's commands; " +
        "`wrangler secret list` names the secrets that it has. For wrangler dev, write NAME=value " +
        "in .dev.vars.",
      "",
    ),
  ];
  return { ok, text: lines.join("\n") };
}

function describeState(
  name: VariableName,
  { defaulted }: VariableRow,
  set: boolean,
  faults: readonly ConfigFault[],
): string[] {
  const problems = faultsOf(name, faults).map((fault) =>
    `wrong: ${`${fault.name.slice(name.length).replace(/^\./, "")} ${fault.problem}`.trim()}`
  );
  const state = set ? "set" : defaulted ? "default in use" : "not set";
  const states = problems.length === 0 ? [state] : set ? problems : ["missing"];
  return states.flatMap((state, index) =>
    wrap(state, `  ${(index === 0 ? name : "").padEnd(NAME_WIDTH)}  `)
  );
}

function adviseFaults(faults: readonly ConfigFault[]): string[] {
  const names = ROWS.map(([name]) => name).filter((name) => faultsOf(name, faults).length > 0);
  return names.flatMap((name) => [
    ...faultsOf(name, faults).flatMap((fault) => wrap(`${fault.name} ${fault.problem}`, "  ")),
    ...howToSet(name),
  ]);
}

function adviseUnset(rows: readonly (readonly [VariableName, VariableRow])[]): string[] {
  const reasons = new Set(rows.map(([, { absent }]) => absent));
  return [...reasons].map((absent) => ({
    absent,
    rows: rows.filter(([, row]) => row.absent === absent),
  })).flatMap(({ absent, rows }) => [
    ...wrap(`${rows.map(([name]) => name).join(", ")}: ${absent}`, "  "),
    ...rows.flatMap(([name]) => howToSet(name)),
  ]);
}

function howToSet(name: VariableName): string[] {
  const token = name === "CALLERS"
    ? ["      bankconnect-guard token NAME   # in a clone: deno task token NAME"]
    : [];
  return VARIABLES[name].secret
    ? [...token, `      wrangler secret put ${name}`]
    : [`      ${name} = '...' among the vars in wrangler.toml`];
}

function faultsOf(name: VariableName, faults: readonly ConfigFault[]): ConfigFault[] {
  return faults.filter((fault) => fault.name.split(/[.[]/, 1)[0] === name);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== "";
}

// Breaks a text into lines, of which the first begins with a label and the others are indented.
function wrap(text: string, label: string): string[] {
  const lines: string[] = [];
  let line = label;
  for (const word of text.split(" ")) {
    const longer = line === label ? line + word : `${line} ${word}`;
    if (longer.length <= COLUMNS) {
      line = longer;
    } else {
      lines.push(line);
      line = " ".repeat(label.length) + word;
    }
  }
  return [...lines, line];
}
