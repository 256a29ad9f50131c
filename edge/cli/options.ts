/** One option of the command line. */
export interface OptionRow {
  /** Its name, without the dashes. */
  readonly name: string;
  /** What its value is, as the help shows it; a switch has none. */
  readonly value?: string;
  /** What it does, in one line. */
  readonly help: string;
}

/** DATA: every option. */
export const OPTIONS = [
  {
    name: "version",
    value: "VERSION",
    help: "v1, v2, or an edition: v1.2020, v1.2024, v1.2025, v2.2025; a check takes v2 without it",
  },
  {
    name: "today",
    value: "YYYY-MM-DD",
    help: "the day on which the session is created; India's today without it",
  },
  {
    name: "organization",
    value: "FILE.json",
    help: "what FinBox has set up for you, as the library takes it",
  },
  { name: "workflow", value: "NAME", help: "redirect (needs a redirect_url) or iframe" },
  { name: "ndjson", help: "one request per line; assumed for .ndjson and .jsonl" },
  { name: "status", value: "CODE", help: "the HTTP status that came with a bare body" },
  {
    name: "api",
    value: "NAME",
    help: "the API that answered: session, upload, session_data or recurring",
  },
  { name: "port", value: "PORT", help: "where it listens; 8788 without it" },
  { name: "file", value: "STATE.json", help: "keep the sessions in a file" },
  { name: "webhook", value: "URL", help: "send notifications to this URL of this machine" },
  { name: "keyless", help: "serve requests without x-api-key and server-hash too" },
  { name: "json", help: "write JSON for a program to read" },
  { name: "help", help: "show this" },
] as const satisfies readonly OptionRow[];

/** The name of an option. */
export type OptionName = typeof OPTIONS[number]["name"];

/** The options that a command line gives; the value of a switch is empty. */
export type GivenOptions = ReadonlyMap<OptionName, string>;

const ROWS: ReadonlyMap<string, OptionRow> = new Map(OPTIONS.map((row) => [row.name, row]));

/** The row of an option, or `undefined` where there is none of that name. */
export function optionRow(name: string): OptionRow | undefined {
  return ROWS.get(name);
}
