import type { SessionPlan } from "../session/session_plan.ts";

/** The plan of a check; that of a refused request may lack parts. */
export type TimelinePlan = Partial<SessionPlan> & Pick<SessionPlan, "edition" | "today">;
