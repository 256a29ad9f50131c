import { EDITIONS } from "../../../lib/editions.ts";
import type { Organization } from "../../../mod.ts";
import type { SandboxSession } from "../sandbox_session.ts";
import { bankOf } from "./bank_names.ts";

/** A way to fetch statements. */
export type Mode = "aa" | "pdf" | "online";

/** How a mode is offered to the customer. */
export interface ModeRow {
  /** The mode, as `mode` has it. */
  readonly mode: Mode;
  /** What it is called. */
  readonly name: string;
  /** What the customer has to do. */
  readonly description: string;
}

/** DATA: the modes, in the order in which they are offered. */
export const MODES: readonly ModeRow[] = [
  {
    mode: "aa",
    name: "Approve on your phone",
    description: "Through an Account Aggregator, with a code sent to your mobile. No files needed.",
  },
  {
    mode: "online",
    name: "Log in to net banking",
    description: "With the user ID and password that you use on your bank’s site.",
  },
  {
    mode: "pdf",
    name: "Upload a PDF statement",
    description: "The file that your bank sends you or offers for download.",
  },
];

/** The bank of the session's request, which then skips the choice of a bank. */
export function requestedBank({ plan }: SandboxSession): string | undefined {
  const { bank_name } = plan.request;
  const name = isBlank(bank_name) ? "" : String(bank_name).trim();
  return name === "" ? undefined : bankOf(name).id;
}

/** The mode of the session's request, or the one that its other parameters mean. */
export function requestedMode({ plan }: SandboxSession): Mode | undefined {
  const { mode } = plan.request;
  if (mode === "aa" || mode === "pdf" || mode === "online") return mode;
  const { aaParameters } = EDITIONS[plan.edition];
  return aaParameters.some((name) => !isBlank(plan.request[name])) ? "aa" : undefined;
}

/** The modes that a customer of the bank can choose. */
export function modesOf(bankId: string, organization: Organization = {}): readonly ModeRow[] {
  const { modes, banks = {} } = organization;
  const bank = Object.entries(banks).find(([name]) => name.toLowerCase() === bankId)?.[1];
  return MODES.filter(({ mode }) =>
    (modes?.includes(mode) ?? true) && (bank?.modes.includes(mode) ?? true) &&
    (mode !== "online" || bankOf(bankId).hasNetBanking)
  );
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
