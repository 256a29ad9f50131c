/** DATA: requests, by the name of their file. */
export const REQUESTS = {
  "minimal.json": '{ "link_id": "UX-2827" }\n',
  "good.json": `{
  "link_id": "TU-1234",
  "api_key": "canary-key",
  "aa_journey_code": "BCAA004",
  "from_date": "01/01/2023",
  "to_date": "05/12/2025",
  "mobile_number": 9000000000,
  "metadata": { "names": ["RAMESH CANARY"] },
  "consents": {
    "CC0006": { "from_date": "09/06/2025", "consent_expiry": "09/12/2028" }
  }
}
`,
  "refused.json": `{
  "link_id": "UX-2827",
  "from_date": "2025-01-01",
  "mode": "PDF",
  "mobile_number": "+91 9000000000",
  "metadata": { "names": "RAMESH CANARY" },
  "bank": "hdfcc",
  "9000000000": true,
  "consents": { "CC0001": { "from_date": "31/02/2025" } }
}
`,
  "recurring.json": `{
  "link_id": "UX-2827",
  "api_key": "canary-key",
  "bank_name": "hdfc",
  "mode": "aa",
  "aa_journey_mode": "only_recurring",
  "aa_recurring_tenure_month_count": 72,
  "aa_recurring_frequency_unit": "month",
  "aa_recurring_frequency_value": 2
}
`,
  "long.json": JSON.stringify({
    link_id: "UX-2827",
    consents: { [`C${"0".repeat(4)}${"x".repeat(44)}`]: { [`from_${"d".repeat(44)}`]: 1 } },
  }),
  "twice.json": '\ufeff{ "link_id": "a",\n  "link_id": "UX-2827" }\n',
  "broken.json": '{ "link_id": "UX-2827",\n  "mobile_number": 9000000000x }\n',
};

/** DATA: answers of FinBox's, by the name of their file. */
export const ANSWERS = {
  "answer.json": JSON.stringify({
    status: 403,
    body: { error: { code: "MODE_NOT_ENABLED", message: "Specified mode not enabled." } },
  }),
  "body.json": JSON.stringify({
    error: { code: "INVALID_REQUEST", message: "link_id, This field is required." },
  }),
};

/** DATA: many requests, by the name of their file. */
export const LINES = {
  "requests.ndjson": [
    '{"link_id":"a"}',
    '{"link_id":"b","to_date":"05/12/2025"}',
    "",
    '{"link_id":"c","mobile_number":"90000000000","mode":"PDF"}\r',
    '{"link_id":"d","from_date":"01/06/2025","to_date":"05/12/2025"}',
    '{"link_id":"canary",]',
    "[]",
  ].join("\n"),
};

/** DATA: what FinBox has set up for an organization. */
export const ORGANIZATION = JSON.stringify({
  consents: { "*": { expiresAfter: "P7D" }, CT001: { window: "P6M" } },
});
