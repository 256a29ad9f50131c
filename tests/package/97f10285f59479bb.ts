import { checkSession } from "@bankconnect/guard";

const organization = {
  // By consent code, template id or "*"; a code beats a template beats "*", field by field.
  consents: {
    "*": { expiresAfter: "P7D" },
    CT001: { window: "P6M" },
  },
  // Your own journeys, beside the four predefined ones.
  journeys: { LOAN01: [{ consent: "LC0001", template: "CT001" } as const] },
  // Your modes, and your banks with theirs.
  modes: ["pdf", "aa"] as const,
  banks: { HDFC: { modes: ["aa"] as const } },
};

const { plan } = checkSession(
  { link_id: "UX-2827", aa_journey_code: "LOAN01" },
  { version: "v2", today: "2025-12-09", organization },
);
console.log(plan?.consents?.[0].wire);

const { errors } = checkSession(
  { link_id: "UX-2827", mode: "online", bank_name: "hdfc" },
  { version: "v2", today: "2025-12-09", organization },
);
console.log(errors.map(({ code }) => code));
