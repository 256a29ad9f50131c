import assert from "node:assert/strict";
import { prepareConsent } from "../../lib/consent/prepare_consent.ts";
import { resolveOrganization } from "../../lib/consent/organization.ts";

const TODAY = { year: 2025, month: 12, day: 9 };

Deno.test("a consent of an edition without a cap has no earliest day", () => {
  const journeyConsent = { consent: "A", template: "CT001" } as const;
  const organization = resolveOrganization();
  const uncapped = prepareConsent(journeyConsent, organization, TODAY, undefined);
  assert.equal(uncapped.earliest, undefined);
  const capped = prepareConsent(journeyConsent, organization, TODAY, 14);
  assert.equal(capped.earliest?.wire, "09/10/2024");
});
