/** A text put into a copy of a data table, in front of its end. */
export interface Insertion {
  /** The file, relative to the project. */
  readonly file: string;
  /** The text that the row goes in front of; it stands in the file once. */
  readonly before: string;
  /** The row, or its name in the union of names. */
  readonly row: string;
}

/** DATA: an edition, a journey and a template that nobody has. */
export const FICTIONAL_ROWS: readonly Insertion[] = [
  {
    file: "lib/editions.ts",
    before: `;\n\n/** One edition of the session API. */`,
    row: ` | "v2.2027"`,
  },
  {
    file: "lib/editions.ts",
    before: `} as const satisfies Readonly<Record<Edition, EditionRow>>;`,
    row: `  "v2.2027": {
    version: "v2",
    source: "A document that nobody wrote",
    host: "production",
    toDateDaysAgo: 1,
    firstWeekRule: false,
    loneDate: "completed",
    toDateBeforeToday: true,
    aaCapMonths: 12,
    redirectUrlRequired: true,
    errorTables: ["matrix"],
    parameters: [
      "link_id",
      "redirect_url",
      "from_date",
      "to_date",
      "aa_journey_code",
      "consents",
    ],
    aaParameters: ["aa_journey_code", "consents"],
  },
`,
  },
  {
    file: "lib/consent/templates.ts",
    before: `;\n\n/** What a consent lets be read`,
    row: ` | "CT099"`,
  },
  {
    file: "lib/consent/templates.ts",
    before: `} as const satisfies Readonly<Record<TemplateId, TemplateRow>>;`,
    row: `  CT099: {
    useCase: "Nothing in particular",
    purposeCode: "105",
    fetchType: "PERIODIC",
    consentTypes: ["SUMMARY"],
    fiTypes: ["DEPOSIT"],
    maxFiDataRange: "P10M",
    maxConsentExpiry: "P3Y",
    maxFrequency: { value: 2, unit: "DAY" },
    maxDataLife: "P2D",
  },
`,
  },
  {
    file: "lib/consent/journeys.ts",
    before: `;\n\n/**\n * DATA: the predefined journeys`,
    row: ` | "BCAA099"`,
  },
  {
    file: "lib/consent/journeys.ts",
    before: `} as const satisfies Readonly<Record<JourneyCode, readonly JourneyConsent[]>>;`,
    row: `  BCAA099: [
    { consent: "CC0098", template: "CT001" },
    { consent: "CC0099", template: "CT099" },
  ],
`,
  },
  // What the tables above do not hold; the compiler asks for these rows.
  {
    file: "lib/errors/tables/documented_errors.ts",
    before: `};\n\n/** Every documented error,`,
    row: `  "v2.2027": ["matrix"],\n`,
  },
  {
    file: "edge/sandbox/journey/consent_words.ts",
    before: `};\n\n/** DATA: what is shared. */`,
    row: `  CT099: { use: "For nothing in particular", data: "full" },\n`,
  },
];

/**
 * DATA: the tests that are there to fail when a table grows, because they name all of its rows, and
 * what each pins.
 */
export const PINNED: Readonly<Record<string, RegExp>> = {
  "the predefined journeys": /^resolveOrganization knows the predefined journeys without/,
  "the editions in an error's text":
    /^checkSession throws a \w+ at (?:no|a|an) (?:version|edition)/,
};
