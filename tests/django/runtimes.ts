import type { StartGuards } from "../edge/faults/guard_host.ts";
import { startInDeno } from "../edge/faults/start_in_deno.ts";
import { startInNode } from "../edge/faults/start_in_node.ts";
import { startInWorkerd } from "../edge/faults/start_in_workerd.ts";

/** DATA: how guards are started, by runtime. */
export const RUNTIMES: Readonly<Record<string, StartGuards>> = {
  Deno: startInDeno,
  Node: startInNode,
  workerd: startInWorkerd,
};
