import { type Edition, type EditionRow, EDITIONS } from "../editions.ts";
import type { Place } from "../errors/findings.ts";
import { pointer } from "../json/pointer.ts";
import {
  ALIASES,
  type ParameterName,
  type ParameterRow,
  PARAMETERS,
} from "../fields/parameters.ts";

/** Another name of a parameter. */
export type Alias = keyof typeof ALIASES;

/** A parameter with what reading it needs. */
export interface EditionParameter {
  readonly name: ParameterName;
  readonly row: ParameterRow;
  readonly place: Place;
  /** Its other name, where it has one. */
  readonly alias: Alias | undefined;
}

/** The parameters of an edition. */
export interface EditionParameters {
  /** In the order of the document's table. */
  readonly list: readonly EditionParameter[];
  /** Where in the list each name is. */
  readonly indices: ReadonlyMap<string, number>;
  /** The other names of some. */
  readonly aliases: ReadonlySet<string>;
}

/** DATA joined: what the tables of editions, parameters and other names say together. */
export const EDITION_PARAMETERS = Object.fromEntries(
  Object.entries(EDITIONS).map(([edition, row]) => [edition, parametersOf(row)]),
) as Readonly<Record<Edition, EditionParameters>>;

function parametersOf({ parameters }: EditionRow): EditionParameters {
  const list = parameters.map((name) => ({
    name,
    row: PARAMETERS[name],
    place: { field: name, path: pointer(name) },
    alias: (Object.keys(ALIASES) as Alias[]).find((alias) => ALIASES[alias].parameter === name),
  }));
  return {
    list,
    indices: new Map(parameters.map((name, index) => [name, index])),
    aliases: new Set(list.flatMap(({ alias }) => alias ?? [])),
  };
}
