import type { SessionOptions } from "../../mod.ts";

/** The options of every check that is measured. */
export const OPTIONS = { version: "v2", today: "2025-12-09" } as const satisfies SessionOptions;

const THREE_CONSENTS = {
  link_id: "TU-1234",
  api_key: "0".repeat(40),
  redirect_url: "https://lender.example/bank-connect/return",
  from_date: "01/01/2025",
  to_date: "09/12/2025",
  logo_url: "https://lender.example/logo.png",
  mobile_number: "9000000000",
  session_expiry: 60,
  accept_anything: false,
  is_mobile_field_editable: false,
  aa_journey_code: "BCAA004",
  consents: {
    CC0005: { from_date: "01/01/2025", to_date: "09/12/2025", consent_expiry: "10/12/2025" },
    CC0006: { from_date: "09/06/2025", consent_expiry: "09/12/2028" },
    CC0007: { consent_expiry: "09/12/2027" },
  },
  metadata: {
    names: ["A CUSTOMER"],
    employer_names: ["AN EMPLOYER LIMITED"],
    companies_for_self_transfer: [],
  },
};

/** DATA: the requests, as texts. */
export const REQUESTS = {
  "three consents": JSON.stringify(THREE_CONSENTS),
  "three consents, refused": JSON.stringify({ ...THREE_CONSENTS, to_date: "31/06/2025" }),
  "minimal": JSON.stringify({ link_id: "UX-2827" }),
  "refused": JSON.stringify({ from_date: "2025-01-01", to_date: "2025-12-09", mode: "PDF" }),
} as const;
