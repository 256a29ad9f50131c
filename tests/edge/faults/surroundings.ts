import type { FaultCase } from "./fault_case.ts";
import type { GuardHost, GuardSettings, StartGuards } from "../../support/guard_host.ts";
import { ENV } from "../../support/identities.ts";
import { startTokenIssuer, type TokenIssuer } from "../../support/json_web_tokens.ts";
import { type FaultUpstream, startFaultUpstream } from "./upstream.ts";

/** What the cases run against: FinBox, an issuer of tokens, and a guard for every configuration. */
export interface Surroundings {
  readonly upstream: FaultUpstream;
  readonly issuer: TokenIssuer;
  readonly host: GuardHost;
  /** The port of the guard with the configuration of a case. */
  portOf(fault: FaultCase): number;
  stop(): Promise<void>;
}

/** Starts everything that the cases need. */
export async function startSurroundings(
  cases: readonly FaultCase[],
  start: StartGuards,
): Promise<Surroundings> {
  const upstream = await startFaultUpstream();
  const issuer = await startTokenIssuer();
  const keys = [...new Set(cases.map(keyOf))];
  const host = await start(keys.map((key) => settingsOf(key, upstream, issuer)));
  return {
    upstream,
    issuer,
    host,
    portOf: (fault) => host.ports[keys.indexOf(keyOf(fault))],
    async stop() {
      await host.stop();
      await Promise.all([upstream.stop(), issuer.stop()]);
    },
  };
}

/** What distinguishes the guard that a case needs. */
function keyOf({ env = {}, rateLimit, upstream }: FaultCase): string {
  return JSON.stringify({ env, rateLimit, refuses: upstream === "refuses" });
}

function settingsOf(
  key: string,
  { origin, refusingOrigin }: FaultUpstream,
  { jwksUrl }: TokenIssuer,
): GuardSettings {
  const { env, rateLimit, refuses } = JSON.parse(key);
  const variables = Object.entries<string | null>({ ...ENV, ...env }).flatMap(([name, value]) => {
    if (value === null) return [];
    const text = value.replace("{upstream}", refuses ? refusingOrigin : origin)
      .replace("{jwks}", jwksUrl)
      .replace("{refusing}", refusingOrigin)
      .replace("{redirecting}", `${jwksUrl}/moved`);
    return [[name, text]];
  });
  return { env: Object.fromEntries(variables), rateLimit };
}
