import { EDITIONS } from "../../../lib/editions.ts";
import type { Organization } from "../../../mod.ts";
import { type Bank, bankOf } from "./bank_names.ts";
import {
  endJourney,
  type Mode,
  type Move,
  type ScreenName,
  type StepName,
  type Visit,
} from "./visit.ts";

/** DATA: the modes, in the order in which they are offered. */
const MODES: readonly {
  readonly mode: Mode;
  readonly name: string;
  readonly description: string;
}[] = [
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

/** DATA: the steps of each mode, each with its screens. */
const STEPS: Readonly<Record<Mode, readonly (readonly StepName[])[]>> = {
  aa: [["bank"], ["mode"], ["mobile", "otp"], ["consent"]],
  pdf: [["bank"], ["mode"], ["upload"], ["review"]],
  online: [["bank"], ["mode"], ["login"], ["account"]],
};

/** What the steps depend on. */
type Known = Pick<Visit, "session" | "progress">;

/** DATA: whether a screen is answered; those that end the journey never are. */
const IS_ANSWERED: Readonly<Partial<Record<StepName, (known: Known) => boolean>>> = {
  bank: (known) => chosenBank(known) !== undefined,
  mode: (known) => chosenMode(known) !== undefined,
  mobile: ({ progress }) => progress.answers.mobile !== undefined,
  otp: ({ progress }) => progress.answers.isVerified ?? false,
  upload: hasStatement,
  login: ({ progress }) => progress.answers.isLoggedIn ?? false,
};

/** The bank of the session's request, which then skips the choice of a bank. */
export function requestedBank({ session: { plan } }: Known): string | undefined {
  const { bank_name } = plan.request;
  const name = isBlank(bank_name) ? "" : String(bank_name).trim();
  return name === "" ? undefined : bankOf(name).id;
}

/** The mode of the session's request, or the one that its other parameters mean. */
export function requestedMode({ session: { plan } }: Known): Mode | undefined {
  const { mode } = plan.request;
  if (mode === "aa" || mode === "pdf" || mode === "online") return mode;
  const { aaParameters } = EDITIONS[plan.edition];
  return aaParameters.some((name) => !isBlank(plan.request[name])) ? "aa" : undefined;
}

/** The bank that was requested or chosen. */
export function chosenBank(known: Known): Bank | undefined {
  const id = requestedBank(known) ?? known.progress.answers.bank;
  return id === undefined ? undefined : bankOf(id);
}

/** The mode that was requested or chosen. */
export function chosenMode(known: Known): Mode | undefined {
  return requestedMode(known) ?? known.progress.answers.mode;
}

/** The modes that a customer who has a bank can choose. */
export function offeredModes(visit: Visit): typeof MODES {
  const { modes, banks = {} }: Organization = visit.options.organization ?? {};
  const { id, hasNetBanking } = chosenBank(visit)!;
  const bank = Object.entries(banks).find(([name]) => name.toLowerCase() === id)?.[1];
  return MODES.filter(({ mode }) =>
    (modes?.includes(mode) ?? true) && (bank?.modes.includes(mode) ?? true) &&
    (mode !== "online" || hasNetBanking)
  );
}

/** The first screen that the customer has not answered. */
export function nextScreen(known: Known): StepName {
  return STEPS[chosenMode(known) ?? "aa"].flat().find((name) => !IS_ANSWERED[name]?.(known))!;
}

/** Whether the customer may see the screen: nothing before it is unanswered. */
export function mayShow(screen: ScreenName, known: Known): boolean {
  if (screen === "bank") return requestedBank(known) === undefined;
  if (chosenBank(known) === undefined) return false;
  if (screen === "mode") return requestedMode(known) === undefined;
  // Those who collect several statements come here from any mode.
  if (screen === "review") return hasStatement(known);
  const mode = chosenMode(known);
  const screens = mode === undefined ? [] : STEPS[mode].flat();
  const at = screens.indexOf(screen as StepName);
  return at >= 0 && (screen === "upload" || at <= screens.indexOf(nextScreen(known)));
}

/** Which step of how many the screen is: screens that the request answers do not count. */
export function stepOf(screen: StepName, known: Known): readonly [number: number, total: number] {
  const mode = screen === "bank" ? undefined : chosenMode(known);
  const steps = STEPS[mode ?? "aa"].filter(([first]) =>
    !(first === "bank" && requestedBank(known) !== undefined) &&
    !(first === "mode" && requestedMode(known) !== undefined)
  );
  const at = steps.findIndex((screens) => screens.includes(screen));
  return [at < 0 ? steps.length : at + 1, steps.length];
}

/** The screen before, if there is one to go back to. */
export function previousScreen(screen: StepName, known: Known): StepName | undefined {
  const screens = STEPS[chosenMode(known) ?? "aa"].flat().filter((name) => mayShow(name, known));
  return screens[screens.indexOf(screen) - 1];
}

/** What follows once an account is shared: the end, or a look at what there is so far. */
export async function afterStatement(visit: Visit): Promise<Move> {
  if (isMultiBanking(visit)) return { to: "review" };
  return await finish(visit);
}

/** Ends the journey with success. */
export async function finish(visit: Visit): Promise<Move> {
  await endJourney(visit, { outcome: "success" });
  return { to: "done" };
}

/** Whether the customer may share accounts of several banks. */
export function isMultiBanking({ session: { request } }: Visit): boolean {
  return request.journey_mode === "multi_banking" || request.journey_mode === "aa_multi_banking";
}

function hasStatement({ session }: Known): boolean {
  return session.statements.length > 0;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}
