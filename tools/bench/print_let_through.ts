import { fileURLToPath } from "node:url";
import { readSessionVectors } from "../../tests/vectors/session_vectors.ts";
import { printTable } from "./print_table.ts";

const VECTORS = fileURLToPath(new URL("../../tests/vectors/sessions.jsonl", import.meta.url));
/** DATA: the versions that the OpenAPI document describes. */
const PATHS: ReadonlyMap<string, string> = new Map([
  ["v1", "/v1/session/"],
  ["v2", "/v2/session/"],
]);

/**
 * Prints how many requests of the vectors a proxy lets through: by FinBox's codes those that
 * FinBox refuses, and those that it accepts. What an organization's settings decide about is
 * counted by itself.
 */
export async function printLetThrough(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const counts = new Map<string, [all: number, through: number]>();
  for (const { options, request, expect } of readSessionVectors(await Deno.readTextFile(VECTORS))) {
    const path = PATHS.get(options.version);
    if (path === undefined) continue;
    const body = JSON.stringify(request);
    const answer = await fetch(url + path, { method: "POST", headers, body });
    await answer.body?.cancel();
    const kinds = expect.ok
      ? ["accepted"]
      : ["refused", `refused: ${expect.codes.join(", ")}${settings(options.organization)}`];
    for (const kind of kinds) {
      const [all, through] = counts.get(kind) ?? [0, 0];
      counts.set(kind, [all + 1, through + (answer.ok ? 1 : 0)]);
    }
  }
  const rows = [...counts].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([kind, [all, through]]) => [kind, String(all), String(through)]);
  console.log("\nRequests that FinBox accepts and refuses, and how many Prism lets through\n");
  printTable(["by FinBox", "requests", "let through"], rows);
}

function settings(organization: unknown): string {
  return organization === undefined ? "" : ", with an organization's settings";
}
