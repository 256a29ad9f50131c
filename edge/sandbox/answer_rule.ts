import { CATALOGUE, type CatalogueEntry } from "../../lib/errors/catalogue/mod.ts";
import { CHALLENGE_HEADER, FINBOX_CHALLENGE } from "../contract/headers.ts";
import { scenarioMessage } from "./scenario_message.ts";

const ENTRIES: ReadonlyMap<string, CatalogueEntry> = new Map(
  CATALOGUE.map((entry) => [entry.rule, entry]),
);

/** DATA: what an answer of a status has besides its envelope. */
const HEADERS: ReadonlyMap<number, Readonly<Record<string, string>>> = new Map([
  [401, { [CHALLENGE_HEADER]: FINBOX_CHALLENGE }],
  [405, { allow: "POST" }],
]);

/** The answer that refuses a request by a rule of the catalogue, in the envelope of its API. */
export function answerRule(
  rule: string,
  version: "v1" | "v2",
  headers: Readonly<Record<string, string>> = {},
): Response {
  const entry = ENTRIES.get(rule);
  if (entry === undefined || entry.status === null) {
    throw new RangeError(`Cannot use rule as one of an answer: current value is ${rule}`);
  }
  const { code, status, where } = entry;
  const message = scenarioMessage(entry, version);
  const own = HEADERS.get(status) ?? {};
  return Response.json(toBody(where, code, message), { status, headers: { ...own, ...headers } });
}

/** The code and text of a rule, as a statement of a status answer has them. */
export function statementError(rule: string): { code: string; message: string } {
  const entry = ENTRIES.get(rule)!;
  return { code: entry.code, message: scenarioMessage(entry) };
}

// An Account Aggregator's refusal has the shape of its ecosystem, not FinBox's envelope.
function toBody(where: CatalogueEntry["where"], code: string, message: string): unknown {
  if (where === "account_aggregator") {
    return { ver: "2.0.0", txnid: crypto.randomUUID(), errorCode: code, errorMsg: message };
  }
  const ids = where === "upload" ? { session_id: "", statement_id: "" } : {};
  return { ...ids, error: { code, message } };
}
