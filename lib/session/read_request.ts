import type { EditionRow } from "../editions.ts";
import type { Findings } from "../errors/findings.ts";
import { indexNames, nearestIn } from "../errors/nearest.ts";
import {
  ALIASES,
  COMPARED_NAMES,
  type ComparedName,
  type ParameterRow,
  PARAMETERS,
} from "../fields/parameters.ts";
import { memberOf } from "../fields/read_object.ts";
import { pointer } from "../json/pointer.ts";
import { readValue, type Values } from "./read_value.ts";
import { ALIAS, type Alias, type PreparedParameters, type SessionRules } from "./session_rules.ts";

/** A request, as an object with members. */
export type RequestMembers = Readonly<Record<string, unknown>>;

/** The values of a request, and the other names under which it sends some of them. */
export interface ReadRequest {
  readonly values: Values;
  readonly aliases: readonly Alias[];
}

const NO_NAMES: readonly never[] = Object.freeze([]);
/** Of how many unknown members the nearest known name is looked for. */
const MOST_SUGGESTIONS = 10;

/** Makes the parameters of an edition ready to be read. */
export function prepareParameters(
  { parameters }: EditionRow,
  redirectUrlRequired: boolean,
): PreparedParameters {
  const indices = new Map<string, number>();
  const list = parameters.map((name, index) => {
    const alias = (Object.keys(ALIASES) as Alias[])
      .find((alias) => ALIASES[alias].parameter === name);
    indices.set(name, index);
    if (alias !== undefined) indices.set(alias, ALIAS);
    const row: ParameterRow = PARAMETERS[name];
    const isRequired = (name === "redirect_url" && redirectUrlRequired) || row.required === true;
    return {
      name,
      row: isRequired ? { ...row, required: true } : row,
      place: { field: name, path: pointer(name) },
      alias,
      isRequired,
    };
  });
  const at = Object.fromEntries(
    COMPARED_NAMES.map((name) => [name, indices.get(name) ?? list.length]),
  ) as Record<ComparedName, number>;
  return { list, indices, at, names: indexNames(parameters) };
}

/** Reads every parameter in the order of the edition's table, then looks at what is left over. */
export function readRequest(
  request: RequestMembers,
  rules: SessionRules,
  findings: Findings,
): ReadRequest {
  const { parameters: { list, indices, at }, organization } = rules;
  // What is sent, and then what is read of it, in the order of the list.
  const read: unknown[] = new Array(list.length + 1);
  let others: string[] | undefined;
  let hasAliases = false;
  const names = Object.keys(request);
  const sent = Object.values(request);
  for (let index = 0; index < names.length; index++) {
    // JSON has no such value, but a caller in JavaScript may.
    if (sent[index] === undefined) continue;
    const place = indices.get(names[index]);
    if (place === undefined) (others ??= []).push(names[index]);
    else if (place === ALIAS) hasAliases = true;
    else read[place] = sent[index];
  }
  let aliases: readonly Alias[] = NO_NAMES;
  for (let index = 0; index < list.length; index++) {
    const parameter = list[index];
    const value = read[index];
    if (value !== undefined || parameter.isRequired) {
      const journey = read[at.aa_journey_code] as Values["aa_journey_code"];
      const { row, place } = parameter;
      read[index] = readValue(value, row, place, journey, organization, findings);
    }
    if (!hasAliases || parameter.alias === undefined) continue;
    const { row, place, alias } = parameter;
    const other = memberOf(request, alias);
    if (other === undefined) continue;
    const path = pointer(alias);
    if (read[index] !== undefined) {
      findings.notice("ALIAS_IGNORED", { field: alias, path });
      continue;
    }
    const { field } = place;
    findings.notice(ALIASES[alias].notice, { field, path });
    read[index] = readValue(other, row, { field, path }, undefined, organization, findings);
    aliases = [...aliases, alias];
  }
  const values = valuesOf(read, at);
  if (others !== undefined) noticeOthers(others, rules, values, findings);
  return { values, aliases };
}

// An object with these members is read much faster than one that grew name by name.
function valuesOf(read: readonly unknown[], at: PreparedParameters["at"]): Values {
  const values: Record<ComparedName, unknown> = {
    redirect_url: read[at.redirect_url],
    from_date: read[at.from_date],
    to_date: read[at.to_date],
    max_from_date: read[at.max_from_date],
    max_to_date: read[at.max_to_date],
    bank_name: read[at.bank_name],
    mode: read[at.mode],
    journey_mode: read[at.journey_mode],
    aa_journey_mode: read[at.aa_journey_mode],
    aa_recurring_tenure_month_count: read[at.aa_recurring_tenure_month_count],
    aa_recurring_frequency_unit: read[at.aa_recurring_frequency_unit],
    aa_recurring_frequency_value: read[at.aa_recurring_frequency_value],
    aa_journey_code: read[at.aa_journey_code],
    consents: read[at.consents],
  };
  return values as Values;
}

function noticeOthers(
  names: readonly string[],
  { parameters, row: { version } }: SessionRules,
  { aa_journey_code: journey }: Values,
  findings: Findings,
): void {
  let looked = 0;
  for (const name of names) {
    const place = { field: name, path: pointer(name) };
    if (Object.hasOwn(PARAMETERS, name) || Object.hasOwn(ALIASES, name)) {
      const isRecurring = version === "v2" && name.startsWith("aa_recurring_");
      const becomesOneTime = isRecurring && journey === undefined;
      findings.notice(becomesOneTime ? "RECURRING_IN_V2" : "OTHER_EDITION_PARAMETER", place);
    } else if (name.trimStart().startsWith("{")) {
      // A JSON text is a name without a value where it is read as a form.
      findings.notice("JSON_READ_AS_FORM", { path: "" });
    } else {
      const suggestion = looked++ < MOST_SUGGESTIONS
        ? nearestIn(name, parameters.names)
        : undefined;
      findings.noticeNew(
        "UNKNOWN_PARAMETER",
        place,
        suggestion === undefined ? {} : { suggestion },
      );
    }
  }
}
