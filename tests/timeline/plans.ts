import type { SessionOptions } from "../../mod.ts";

/** A request whose plan is drawn. */
export interface PlanRow {
  readonly request: Readonly<Record<string, unknown>>;
  readonly options: SessionOptions;
  /** The width of the drawing. */
  readonly width?: number;
}

const TODAY = "2025-12-09";
const V2: SessionOptions = { version: "v2", today: TODAY };

/** DATA: the plans whose drawings are kept, by the name of the drawing's file. */
export const PLANS: Readonly<Record<string, PlanRow>> = {
  // Nothing sent: FinBox's documented default.
  default_journey: { request: { link_id: "UX-2827" }, options: V2 },
  // Today minus 6 and minus 14 months have no 31st.
  month_end: {
    request: { link_id: "UX-2827", aa_journey_code: "BCAA003" },
    options: { version: "v2", today: "2026-08-31" },
  },
  first_week_and_cap: {
    request: {
      link_id: "UX-2827",
      aa_journey_code: "BCAA001",
      from_date: "01/06/2023",
      to_date: "05/12/2025",
    },
    options: V2,
  },
  three_consents: { request: { link_id: "UX-2827", aa_journey_code: "BCAA004" }, options: V2 },
  three_consents_narrow: {
    request: { link_id: "UX-2827", aa_journey_code: "BCAA004" },
    options: V2,
    width: 360,
  },
  v1_upload: {
    request: {
      link_id: "UX-2827",
      mode: "pdf",
      bank_name: "hdfc",
      from_date: "01/04/2019",
      to_date: "31/03/2025",
    },
    options: { version: "v1", today: TODAY },
  },
  // Older than the months that fit, and than the years that are shown.
  far_past: {
    request: {
      link_id: "UX-2827",
      mode: "pdf",
      bank_name: "hdfc",
      from_date: "01/04/2009",
      to_date: "31/10/2025",
    },
    options: { version: "v1.2024", today: TODAY },
  },
  v1_recurring: {
    request: {
      link_id: "UX-2827",
      mode: "aa",
      bank_name: "hdfc",
      aa_journey_mode: "once_with_recurring",
      aa_recurring_tenure_month_count: 24,
      aa_recurring_frequency_unit: "month",
      aa_recurring_frequency_value: 1,
    },
    options: { version: "v1", today: TODAY },
  },
  refused_partial: {
    request: { link_id: "UX-2827", aa_journey_code: "BCAA003", from_date: "2025-01-01" },
    options: V2,
  },
  organization_windows: {
    request: { link_id: "UX-2827", aa_journey_code: "LOAN<01>" },
    options: {
      ...V2,
      organization: {
        consents: {
          "*": { expiresAfter: "P7D" },
          CT048: { window: "P26M", expiresAfter: "P2M" },
          'LC "A" & B': { from_date: "01/09/2025", consent_expiry: "31/12/2099" },
        },
        journeys: {
          "LOAN<01>": [
            { consent: 'LC "A" & B', template: "CT003" },
            { consent: "LC0002", template: "CT048" },
          ],
        },
      },
    },
  },
  outside_consent: {
    request: {
      link_id: "UX-2827",
      from_date: "01/01/2025",
      to_date: "09/12/2025",
      consents: { CC0001: { from_date: "15/03/2025", to_date: "30/09/2025" } },
    },
    options: V2,
  },
  cap_leaves_nothing: {
    request: {
      link_id: "UX-2827",
      aa_journey_code: "BCAA001",
      from_date: "01/01/2020",
      to_date: "03/03/2023",
    },
    options: V2,
  },
};
