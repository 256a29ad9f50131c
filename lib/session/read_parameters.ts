import type { EditionRow } from "../editions.ts";
import type { Findings } from "../errors/findings.ts";
import { nearest } from "../errors/nearest.ts";
import { pointer } from "../json/pointer.ts";
import { ALIASES, type ParameterRow, PARAMETERS } from "../fields/parameters.ts";
import { memberOf } from "../fields/read_object.ts";
import { type Alias, EDITION_PARAMETERS, type EditionParameters } from "./edition_parameters.ts";
import { readValue, type Values } from "./read_value.ts";
import type { ResolvedOptions } from "./session_options.ts";

/** A request, as an object with members. */
export type RequestMembers = Readonly<Record<string, unknown>>;

const REQUIRED_URL: ParameterRow = { ...PARAMETERS.redirect_url, required: true };

/** The values of a request, and the other names under which it sends some of them. */
export interface ReadParameters {
  readonly values: Values;
  readonly aliases: readonly Alias[];
}

/** Reads every parameter in the order of the edition's table, then looks at what is left over. */
export function readParameters(
  request: RequestMembers,
  { edition, row, organization, redirectUrlRequired }: ResolvedOptions,
  findings: Findings,
): ReadParameters {
  const { list } = EDITION_PARAMETERS[edition];
  const { sent, others } = sortMembers(request, EDITION_PARAMETERS[edition]);
  const values: Record<string, unknown> = {};
  const aliases: Alias[] = [];
  for (let index = 0; index < list.length; index++) {
    const value = sent[index];
    const { name, row: usual, place, alias } = list[index];
    const parameter = redirectUrlRequired && name === "redirect_url" ? REQUIRED_URL : usual;
    const hasAlias = alias !== undefined && memberOf(request, alias) !== undefined;
    if (value === undefined && !parameter.required && !hasAlias) continue;
    const read = readValue(value, parameter, place, values as Values, organization, findings);
    values[name] = read;
    if (!hasAlias) continue;
    const aliasPlace = { field: name, path: pointer(alias) };
    if (read === undefined) {
      findings.notice(ALIASES[alias].notice, aliasPlace);
      const other = request[alias];
      values[name] = readValue(
        other,
        parameter,
        aliasPlace,
        values as Values,
        organization,
        findings,
      );
      aliases.push(alias);
    } else {
      findings.notice("ALIAS_IGNORED", { field: alias, path: pointer(alias) });
    }
  }
  for (const name of others) noticeOther(name, row, values as Values, findings);
  return { values: values as Values, aliases };
}

// One pass over the request, so that what it does not send costs next to nothing.
function sortMembers(
  request: RequestMembers,
  { list, indices, aliases }: EditionParameters,
): { sent: readonly unknown[]; others: readonly string[] } {
  const sent: unknown[] = new Array(list.length);
  const others: string[] = [];
  for (const name of Object.keys(request)) {
    const value = request[name];
    // JSON has no such value, but a caller in JavaScript may.
    if (value === undefined) continue;
    const index = indices.get(name);
    if (index !== undefined) sent[index] = value;
    else if (!aliases.has(name)) others.push(name);
  }
  return { sent, others };
}

function noticeOther(
  name: string,
  { parameters, version }: EditionRow,
  { aa_journey_code: journey }: Values,
  findings: Findings,
): void {
  const place = { field: name, path: pointer(name) };
  if (Object.hasOwn(PARAMETERS, name) || Object.hasOwn(ALIASES, name)) {
    const isRecurring = version === "v2" && name.startsWith("aa_recurring_");
    const becomesOneTime = isRecurring && journey === undefined;
    findings.notice(becomesOneTime ? "RECURRING_IN_V2" : "OTHER_EDITION_PARAMETER", place);
    return;
  }
  // A JSON text is a name without a value where it is read as a form.
  if (name.trimStart().startsWith("{")) {
    findings.notice("JSON_READ_AS_FORM", { path: "" });
    return;
  }
  const suggestion = nearest(name, parameters);
  findings.notice("UNKNOWN_PARAMETER", place, suggestion === undefined ? {} : { suggestion });
}
