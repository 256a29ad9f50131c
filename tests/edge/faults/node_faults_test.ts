import { runFaults } from "./run_faults.ts";
import { startInNode } from "../../support/start_in_node.ts";

Deno.test("the guard in Node withstands every fault", async (test) => {
  await runFaults(test, "node", startInNode);
});
