// A user's file: every part of the package, with the strictest settings of the compiler.
import {
  checkSession,
  checkUpload,
  classifyError,
  migrateSession,
  parseRedirect,
  type SessionOptions,
  type SessionPlan,
  toErrorBody,
} from "@bankconnect/guard";
import { openJourney } from "@bankconnect/guard/browser";
import { createClient } from "@bankconnect/guard/client";
import { CONSENT_TEMPLATES } from "@bankconnect/guard/consent";
import { addMonths, type CivilDate, formatWireDate, todayInIndia } from "@bankconnect/guard/dates";
import { bankconnectGuard, createGuard, type GuardConfig } from "@bankconnect/guard/edge";
import { CATALOGUE } from "@bankconnect/guard/catalogue";
import { JOURNEY_START, nextJourney } from "@bankconnect/guard/journey";
import { createMemoryStore, createSandbox } from "@bankconnect/guard/sandbox";
import { openApiDocument, sessionSchema } from "@bankconnect/guard/schema";
import { renderTimeline } from "@bankconnect/guard/timeline";

const options: SessionOptions = { version: "v2", today: todayInIndia(Date.now()) };
const check = checkSession({ link_id: "UX-2827" }, options);
if (check.ok) show(check.plan);
else console.log(toErrorBody(check.errors, "session"), check.plan?.today);

const { request, notices } = migrateSession({ link_id: "UX-2827" }, { today: options.today });
const upload = checkUpload({ fields: { session_id: "s", upload_type: "PDF" } });
const { owner } = classifyError({ status: 400, body: undefined }, { api: "session" });
const redirect = parseRedirect("https://lender.example/?success=true&session_id=s");
const sessionId: string | undefined = redirect.outcome === "success"
  ? redirect.sessionId
  : undefined;
const start: CivilDate = addMonths({ year: 2026, month: 8, day: 31 }, -6);
const config: GuardConfig = { baseUrl: "http://localhost:8788/bank-connect" };
const sandbox = createSandbox({
  origin: "http://localhost:8788",
  store: createMemoryStore(),
  requireKey: false,
});
const entered = nextJourney(JOURNEY_START, { kind: "closed" });
const outcome = await sessionSchema(options)["~standard"].validate({});

console.log(request, notices, upload.ok, owner, sessionId, formatWireDate(start), entered.waiting);
console.log(CONSENT_TEMPLATES.CT001.purposeCode, CATALOGUE.length, outcome.issues?.[0]?.message);
console.log(typeof createGuard(config).fetch, typeof bankconnectGuard(config));
console.log(typeof sandbox.fetch, typeof openJourney, openApiDocument("0.1.0").openapi);
console.log(typeof createClient({ version: "v2", apiKey: "key" }).createSession);

function show(plan: SessionPlan): void {
  console.log(plan.period.from, plan.consents.map(({ wire }) => wire.from_date));
  console.log(renderTimeline(plan).slice(0, 4));
}
