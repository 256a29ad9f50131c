import type { SandboxSession } from "../sandbox_session.ts";
import { type Bank, bankOf } from "./bank_names.ts";
import { type Mode, requestedBank, requestedMode } from "./modes.ts";
import type { Move } from "./screen.ts";
import { type Answers, endJourney, type ScreenName, type StepName, type Visit } from "./visit.ts";

/** DATA: the steps of each mode, each with its screens. */
const STEPS: Readonly<Record<Mode, readonly (readonly StepName[])[]>> = {
  aa: [["bank"], ["mode"], ["mobile", "otp"], ["consent"]],
  pdf: [["bank"], ["mode"], ["upload"], ["review"]],
  online: [["bank"], ["mode"], ["login"], ["account"]],
};

/** The bank that was requested or chosen. */
export function chosenBank(session: SandboxSession, { bank }: Answers): string | undefined {
  return requestedBank(session) ?? bank;
}

/** The bank of a customer who has one. */
export function bankOfVisit({ session, progress }: Visit): Bank {
  return bankOf(chosenBank(session, progress.answers)!);
}

/** The mode that was requested or chosen. */
export function chosenMode(session: SandboxSession, { mode }: Answers): Mode | undefined {
  return requestedMode(session) ?? mode;
}

/** The first screen that the customer has not answered. */
export function nextScreen(session: SandboxSession, answers: Answers): StepName {
  if (chosenBank(session, answers) === undefined) return "bank";
  const mode = chosenMode(session, answers);
  if (mode === undefined) return "mode";
  if (mode === "pdf") return hasStatement(session) ? "review" : "upload";
  if (mode === "online") return answers.isLoggedIn ? "account" : "login";
  if (answers.mobile === undefined) return "mobile";
  return answers.isVerified ? "consent" : "otp";
}

/** Whether the customer may see the screen: nothing before it is unanswered. */
export function mayShow(screen: ScreenName, session: SandboxSession, answers: Answers): boolean {
  if (screen === "bank") return requestedBank(session) === undefined;
  if (chosenBank(session, answers) === undefined) return false;
  if (screen === "mode") return requestedMode(session) === undefined;
  // Those who collect several statements come here from any mode.
  if (screen === "review") return hasStatement(session);
  const mode = chosenMode(session, answers);
  const screens = mode === undefined ? [] : STEPS[mode].flat();
  const at = screens.indexOf(screen as StepName);
  return at >= 0 && (screen === "upload" || at <= screens.indexOf(nextScreen(session, answers)));
}

/** Which step of how many the screen is: screens that the request answers do not count. */
export function stepOf(
  screen: StepName,
  session: SandboxSession,
  answers: Answers,
): { readonly number: number; readonly total: number } {
  const mode = screen === "bank" ? undefined : chosenMode(session, answers);
  const steps = STEPS[mode ?? "aa"].filter(([first]) =>
    !(first === "bank" && requestedBank(session) !== undefined) &&
    !(first === "mode" && requestedMode(session) !== undefined)
  );
  const at = steps.findIndex((screens) => screens.includes(screen));
  return { number: at < 0 ? steps.length : at + 1, total: steps.length };
}

/** The screen before, if there is one to go back to. */
export function previousScreen(
  screen: StepName,
  session: SandboxSession,
  answers: Answers,
): StepName | undefined {
  const mode = chosenMode(session, answers);
  const screens = STEPS[mode ?? "aa"].flat().filter((name) => mayShow(name, session, answers));
  const at = screens.indexOf(screen);
  return at > 0 ? screens[at - 1] : undefined;
}

function hasStatement({ statements }: SandboxSession): boolean {
  return statements.length > 0;
}

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
