import { type OptionFault, optionFaults } from "../../../mod.ts";
import type { ConfigFault } from "./config_fault.ts";

/** Codes and identifiers; a longer name may be anything. */
const SHOWN_PATH = /^organization(?:\.(?:\*|\w{1,20})|\[\d+\])*$/;

/** Checks what FinBox has set up for an organization, by the library's own rules. */
export function checkOrganization(organization: unknown): readonly ConfigFault[] {
  return optionFaults({ version: "v2", today: "2025-12-09", organization }).map(describe);
}

function describe({ path, expected, kind }: OptionFault): ConfigFault {
  // The name of an unknown member may be a value in the wrong place.
  const shown = kind === "unknown" ? path.slice(0, path.lastIndexOf(".")) : path;
  return SHOWN_PATH.test(shown)
    ? {
      name: shown.replace("organization", "ORGANIZATION"),
      problem: `cannot be used as ${expected}`,
    }
    : { name: "ORGANIZATION", problem: "has a member that cannot be used" };
}
