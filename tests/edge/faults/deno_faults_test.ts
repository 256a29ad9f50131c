import { runFaults } from "./run_faults.ts";
import { startInDeno } from "../../support/start_in_deno.ts";

Deno.test("the guard in Deno withstands every fault", async (test) => {
  await runFaults(test, "deno", startInDeno);
});
