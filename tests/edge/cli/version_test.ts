import assert from "node:assert/strict";
import config from "../../../deno.json" with { type: "json" };
import { runCli } from "./fake_io.ts";

Deno.test("the help begins with the version of the package", async () => {
  const { stdout } = await runCli(["--help"]);
  assert.equal(stdout.split("\n", 1)[0], `bankconnect-guard ${config.version}`);
});
