import { CATALOGUE, type CatalogueEntry } from "../../lib/errors/catalogue/mod.ts";
import { classifyError, type ErrorClass } from "../../lib/errors/mod.ts";
import { type FaultRow, FAULTS } from "./faults.ts";
import type { Scenario, ScenarioApi, ScenarioHow, ScenarioRequest } from "./scenario.ts";
import { scenarioMessage } from "./scenario_message.ts";
import { SESSION_STATES } from "./session_states.ts";

/** What a text begins with that asks for a scenario, in `link_id` and in an upload's fields. */
export const MAGIC = "sandbox:";

/** DATA: the places of the catalogue that the sandbox answers for, and the API of each. */
const APIS: Readonly<Partial<Record<CatalogueEntry["where"], ScenarioApi>>> = {
  session: "session",
  upload: "upload",
  session_data: "session_data",
  recurring: "recurring",
  account_aggregator: "recurring",
  statement: "statement",
};

/** DATA: the rules of the recurring API that concern the session and not the consent. */
const OF_CONSENT_DETAILS: readonly string[] = ["recurring-session-id-invalid"];

/** Whether a scenario of the recurring API acts where consents are listed, not where one is used. */
export function actsOnConsentDetails({ id }: Scenario): boolean {
  return OF_CONSENT_DETAILS.includes(id);
}

/** DATA: all that the sandbox does on request, the catalogue's errors in its order first. */
export const SCENARIOS: readonly Scenario[] = [
  ...CATALOGUE.flatMap(toScenario),
  ...FAULTS.map(toFaultScenario),
  ...SESSION_STATES.map(({ id, message }): Scenario => ({
    id,
    kind: "state",
    api: "session",
    status: 200,
    message,
    how: createSession(id),
  })),
];

const BY_ID: ReadonlyMap<string, Scenario> = new Map(SCENARIOS.map((row) => [row.id, row]));

/**
 * The scenario that a text names by its id or its code, among those of some APIs; the first where a
 * code has several.
 */
export function findScenario(
  text: string,
  apis?: readonly ScenarioApi[],
): Scenario | undefined {
  const fits = ({ api }: Scenario) => apis === undefined || apis.includes(api);
  const ofId = BY_ID.get(text.toLowerCase());
  if (ofId !== undefined && fits(ofId)) return ofId;
  const code = text.toUpperCase();
  return SCENARIOS.find((row) => row.code?.toUpperCase() === code && fits(row));
}

function toScenario(entry: CatalogueEntry): Scenario[] {
  const { rule, code, status, editions, owner, retry } = entry;
  const api = APIS[entry.where];
  if (api === undefined) return [];
  return [{
    id: rule,
    kind: api === "statement" ? "statement" : "error",
    api,
    code,
    rule,
    status,
    ...(editions.length === 0 ? {} : { editions }),
    message: scenarioMessage(entry),
    how: { ...howOf(api, rule), prefer: `example=${rule}` },
    classification: { owner, retry },
  }];
}

function toFaultScenario(row: FaultRow): Scenario {
  const { name, description, status, body } = row;
  const id = `fault=${name}`;
  const answer = status === null || status < 400 ? {} : meaning(classifyError({ status, body }));
  return {
    id,
    kind: "fault",
    api: "session",
    status,
    message: description,
    how: { ...createSession(id), prefer: id },
    ...answer,
  };
}

function meaning({ owner, retry }: ErrorClass): Pick<Scenario, "classification"> {
  return { classification: { owner, retry } };
}

function howOf(api: ScenarioApi, id: string): ScenarioHow {
  switch (api) {
    case "session":
      return createSession(id);
    case "upload":
    case "statement":
      return {
        method: "POST",
        path: "/bank-connect/v1/statement/upload_session/",
        form: {
          session_id: "{session_id}",
          upload_type: "PDF",
          bank_name: "hdfc",
          pdf_password: MAGIC + id,
        },
      };
    case "session_data":
      return {
        method: "GET",
        path: "/bank-connect/v1/session_data/{session_id}/insights/",
        first: createSession(id),
      };
    case "recurring":
      return { ...recurringRequest(id), first: createSession(id, { aa_journey_code: "BCAA002" }) };
  }
}

function recurringRequest(id: string): ScenarioRequest {
  const path = "/bank-connect/v1/account_aggregator";
  return OF_CONSENT_DETAILS.includes(id)
    ? { method: "POST", path: `${path}/get_recurring_consent_details/?session_id={session_id}` }
    : {
      method: "POST",
      path: `${path}/fetch_recurring_aa_data/`,
      body: {
        consent_id: "{session_id}-1",
        date_time_range_from: "01/11/2025",
        date_time_range_to: "30/11/2025",
      },
    };
}

function createSession(id: string, more: Readonly<Record<string, string>> = {}): ScenarioRequest {
  const body = { link_id: MAGIC + id, ...more };
  return { method: "POST", path: "/bank-connect/v2/session/", body };
}
