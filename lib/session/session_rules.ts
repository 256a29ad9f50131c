import type { PreparedConsent } from "../consent/prepare_consent.ts";
import type { Day } from "../dates/day.ts";
import type { BoundRange, StatementMonths } from "../dates/plan_period.ts";
import type { Bound } from "../dates/provenance.ts";
import type { Notice, Place } from "../errors/findings.ts";
import type { NameIndex } from "../errors/nearest.ts";
import type { ALIASES, ComparedName, ParameterName, ParameterRow } from "../fields/parameters.ts";
import type { ResolvedOptions } from "./session_options.ts";
import type { ConsentPlan } from "./session_plan.ts";

/** All that the options decide alone, made once and used for every request. */
export interface SessionRules extends ResolvedOptions {
  readonly parameters: PreparedParameters;
  /** Today, in ISO 8601. */
  readonly todayIso: string;
  /** Today as the rules compare it. */
  readonly todayOrder: number;
  /** The first day that the cap on Account Aggregator sessions allows. */
  readonly earliest: Day | undefined;
  /** The period of a session that sends no dates. */
  readonly period: BoundRange;
  /** Its statement months. */
  readonly months: StatementMonths;
  /** Each journey, made when a request first has it. */
  readonly journeys: Map<string, ReadyJourney>;
}

/** Another name of a parameter. */
export type Alias = keyof typeof ALIASES;

/** A parameter with what reading it needs. */
export interface PreparedParameter {
  readonly name: ParameterName;
  readonly row: ParameterRow;
  readonly place: Required<Place>;
  /** Its other name, where it has one. */
  readonly alias: Alias | undefined;
  /** Whether it must be sent. */
  readonly isRequired: boolean;
}

/** The parameters of an edition. */
export interface PreparedParameters {
  /** In the order of the document's table. */
  readonly list: readonly PreparedParameter[];
  /** Where in the list each name is; `ALIAS` for another name of one. */
  readonly indices: ReadonlyMap<string, number>;
  /** Where in the list the values are that rules compare; behind its end where one is absent. */
  readonly at: Readonly<Record<ComparedName, number>>;
  /** The names, to be compared with those that are not known. */
  readonly names: NameIndex;
}

/** The index of another name of a parameter. */
export const ALIAS = -1;

/** A consent with its three dates, as merged from all layers. */
export interface MergedConsent extends BoundRange {
  readonly prepared: PreparedConsent;
  readonly expiry: Bound;
  /** What is known of it already where the request has no date for it. */
  readonly ready?: ReadyParts;
}

/** The notices and the plan of a consent to which no request has added anything. */
export interface ReadyParts {
  readonly notices: readonly Notice[];
  readonly plan: ConsentPlan;
  /** Whether its first day lies before its last one. */
  readonly isOrdered: boolean;
}

/** A journey to whose consents no request has added anything. */
export interface ReadyJourney {
  readonly consents: readonly ReadyConsent[];
  /** Whether the dates of each are in order. */
  readonly isOrdered: boolean;
}

/** A consent to which no request has added anything. */
export interface ReadyConsent extends MergedConsent {
  readonly ready: ReadyParts;
}
