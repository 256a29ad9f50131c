import type { Move } from "./screen.ts";
import { endJourney, type Visit } from "./visit.ts";

/** DATA: the values of journey_mode with which a customer may share several accounts. */
const MULTI_BANKING: readonly unknown[] = ["multi_banking", "aa_multi_banking"];

/** What follows once an account is shared: the end, or a look at what there is so far. */
export async function afterStatement(visit: Visit): Promise<Move> {
  if (isMultiBanking(visit)) return { to: "review" };
  await endJourney(visit, { outcome: "success" });
  return { to: "done" };
}

/** Whether the customer may share accounts of several banks. */
export function isMultiBanking({ session }: Visit): boolean {
  return MULTI_BANKING.includes(session.request.journey_mode);
}
