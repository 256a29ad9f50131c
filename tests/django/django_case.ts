import type { SafetyRefusalName } from "../../edge/guard/safety_refusals.ts";
import type { WireRequest } from "../support/wire_request.ts";

/** A request, what Django with its defaults does with it, and whether the guard takes it too. */
export interface DjangoCase {
  readonly name: string;
  readonly request: WireRequest;
  /** The status with which Django answers it without the guard; 200 when absent. */
  readonly django?: number;
  /** Why the guard refuses what Django takes; absent where it takes it too. */
  readonly refused?: SafetyRefusalName;
  /** The query that Django sees through the guard, where it is not the one that is sent. */
  readonly query?: readonly (readonly [name: string, values: readonly string[]])[];
}

/** Requests by what is special about each. */
export type NamedRequests = Readonly<Record<string, WireRequest>>;

/** Cases of requests that Django and the guard take. */
export function taken(requests: NamedRequests): readonly DjangoCase[] {
  return Object.entries(requests).map(([name, request]) => ({ name, request }));
}

/** Cases of requests that Django answers with a status itself. */
export function refusedByDjango(django: number, requests: NamedRequests): readonly DjangoCase[] {
  return taken(requests).map((one) => ({ ...one, django }));
}

/** Cases of requests that Django takes and the guard does not, for a reason. */
export function refusedInSafety(
  refused: SafetyRefusalName,
  requests: NamedRequests,
): readonly DjangoCase[] {
  return taken(requests).map((one) => ({ ...one, refused }));
}

/** The bytes of a text, each character of which is one byte. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
