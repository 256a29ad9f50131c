import type { StartGuards } from "../support/guard_host.ts";
import { startInDeno } from "../support/start_in_deno.ts";
import { startInNode } from "../support/start_in_node.ts";
import { startInWorkerd } from "../support/start_in_workerd.ts";

/** DATA: how guards are started, by runtime. */
export const RUNTIMES: Readonly<Record<string, StartGuards>> = {
  Deno: startInDeno,
  Node: startInNode,
  workerd: startInWorkerd,
};
