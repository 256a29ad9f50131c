import { runFaults } from "./run_faults.ts";
import { startInWorkerd } from "../../support/start_in_workerd.ts";

Deno.test("the guard in workerd withstands every fault", async (test) => {
  await runFaults(test, "workerd", startInWorkerd);
});
