import { checkSession } from "../../mod.ts";

const OPTIONS = { version: "v2", today: "2025-12-09" } as const;

const REQUESTS = {
  "a v2 request with three consents": {
    link_id: "TU-1234",
    api_key: "0".repeat(40),
    redirect_url: "https://lender.example/bank-connect/return",
    from_date: "01/01/2025",
    to_date: "09/12/2025",
    logo_url: "https://lender.example/logo.png",
    mobile_number: "9876543210",
    session_expiry: 60,
    aa_journey_code: "BCAA004",
    consents: {
      CC0005: { from_date: "01/01/2025", to_date: "09/12/2025", consent_expiry: "10/12/2025" },
      CC0006: { from_date: "09/06/2025", consent_expiry: "09/12/2028" },
      CC0007: { consent_expiry: "09/12/2027" },
    },
    metadata: { names: ["A CUSTOMER"], employer_names: [], companies_for_self_transfer: [] },
  },
  "a minimal v2 request": { link_id: "UX-2827" },
  "a refused v2 request": { from_date: "2025-01-01", to_date: "2025-12-09", mode: "PDF" },
};

for (const [group, request] of Object.entries(REQUESTS)) {
  const text = JSON.stringify(request);
  Deno.bench({ name: "JSON.parse", group, baseline: true, fn: () => void JSON.parse(text) });
  Deno.bench({
    name: "JSON.parse and checkSession",
    group,
    fn: () => void checkSession(JSON.parse(text), OPTIONS),
  });
}
