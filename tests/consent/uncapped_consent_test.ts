import assert from "node:assert/strict";
import { capConsent, mergeConsent } from "../../lib/consent/merge_consent.ts";
import { resolveOrganization } from "../../lib/consent/organization.ts";

Deno.test("a consent of an edition without a cap is not capped", () => {
  const from = { year: 2000, month: 1, day: 1 };
  const own = { from: { date: from, provenance: { layer: "request" } } } as const;
  const consent = mergeConsent(
    { consent: "A", template: "CT001" },
    resolveOrganization(),
    { topLevel: {}, own },
    { year: 2025, month: 12, day: 9 },
    undefined,
  );
  assert.equal(consent.earliest, undefined);
  assert.deepEqual(capConsent(consent).from.date, from);
});
