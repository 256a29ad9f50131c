import { parseIsoDate } from "../../lib/dates/mod.ts";
import { LATEST_EDITIONS } from "../../lib/editions.ts";
import { optionFaults, type Organization, type SessionOptions, todayInIndia } from "../../mod.ts";
import { UsageError } from "./failures.ts";
import type { Io } from "./io.ts";
import type { GivenOptions, OptionName } from "./options.ts";
import { nameOf, readJson } from "./read_input.ts";
import { printable } from "./wrap.ts";

/** DATA: the options that say how to check a session. */
export const SESSION_OPTIONS: readonly OptionName[] = [
  "version",
  "today",
  "organization",
  "workflow",
];

/**
 * The options of a check from those of the command line.
 *
 * @throws {UsageError} If one cannot be used
 * @throws {IoError} If the organization's file cannot be read
 */
export async function readSessionOptions(given: GivenOptions, io: Io): Promise<SessionOptions> {
  const workflow = given.get("workflow");
  const today = given.get("today");
  if (today !== undefined && parseIsoDate(today) === undefined) {
    throw new UsageError("--today is a calendar date, YYYY-MM-DD");
  }
  const options = {
    version: given.get("version") ?? "v2",
    today: today ?? todayInIndia(io.now()),
    ...(workflow === undefined ? {} : { workflow }),
  } as SessionOptions;
  refuseFaults(options, "--");
  const { version } = options;
  const edition = version === "v1" || version === "v2" ? LATEST_EDITIONS[version] : version;
  const organization = await readOrganization(given, io);
  return { ...options, version: edition, ...(organization === undefined ? {} : { organization }) };
}

/** What FinBox has set up for the organization, where a file is given. */
export async function readOrganization(
  given: GivenOptions,
  io: Io,
): Promise<Organization | undefined> {
  const file = given.get("organization");
  if (file === undefined) return undefined;
  const organization = (await readJson(file, io)).value as Organization;
  refuseFaults({ version: "v2", today: "2025-12-09", organization }, `${nameOf(file)}: `);
  return organization;
}

function refuseFaults(options: SessionOptions, label: string): void {
  const [fault] = optionFaults(options);
  if (fault === undefined) return;
  throw new UsageError(printable(`Cannot use ${label}${fault.path} as ${fault.expected}`));
}
