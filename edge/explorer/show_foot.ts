/// <reference lib="dom" />
import { lineAndColumn, locatePointer } from "../body/locate_pointer.ts";
import { build, byId } from "./build.ts";
import type { ExplorerResult } from "./check_state.ts";
import type { ExplorerState } from "./state.ts";
import { stripSecrets } from "./strip_secrets.ts";

/** Says below each text what is wrong with it as a text, or what is special about it. */
export function showFoot(state: ExplorerState, result: ExplorerResult): void {
  const { leftOut } = stripSecrets(state.request);
  const hint = leftOut.length === 0
    ? "Stays on this page."
    : `Stays on this page. Links leave out ${leftOut.join(", ")}.`;
  byId("request-foot").replaceChildren(...(faultIn(state, result, "request") ?? [hint]));
  byId("organization-foot").replaceChildren(
    ...(faultIn(state, result, "organization") ??
      ["JSON; an ISO duration such as P6M is six months."]),
  );
  const isFault = result.kind === "unchecked" && result.where === "organization";
  if (isFault) byId<HTMLDetailsElement>("settings").open = true;
}

function faultIn(
  state: ExplorerState,
  result: ExplorerResult,
  where: "request" | "organization",
): (Node | string)[] | undefined {
  if (result.kind !== "unchecked" || result.where !== where) return undefined;
  const { index, path, problem } = result;
  const place = index !== undefined
    ? lineAndColumn(state[where], index)
    : path === undefined
    ? undefined
    : locatePointer(state[where], path);
  const at = place === undefined ? "" : `Line ${place.line}, column ${place.column}: `;
  return [build("span", { class: "bad" }, `${at}${problem}.`)];
}
