/** A text that a sample answer shows and no table has. */
export interface SampleText {
  /** The rule that it reports. */
  readonly rule: string;
  /** The message. */
  readonly message: string;
}

/** DATA: the texts of the documents' sample answers that stand in no table. */
export const SAMPLE_TEXTS = [
  {
    rule: "date-format",
    message: "Invalid format for from_date and to_date, 'Supported format: DD/MM/YYYY'",
  },
  {
    rule: "upload-session-not-found",
    message: "The provided Session ID is invalid",
  },
] as const satisfies readonly SampleText[];
