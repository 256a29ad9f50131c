import assert from "node:assert/strict";
import { packPackage } from "./pack_package.ts";

Deno.test("the packed package has the command, and Node runs it", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const tarball = await packPackage(folder);
    await Deno.writeTextFile(`${folder}/package.json`, "{}");
    const install = new Deno.Command("npm", {
      args: ["install", "--silent", "--no-audit", "--no-fund", tarball],
      cwd: folder,
    });
    assert.ok((await install.output()).success);
    const { code, stdout } = await new Deno.Command("npx", {
      args: ["--no-install", "bankconnect-guard", "explain", "MODE_NOT_ENABLED"],
      cwd: folder,
    }).output();
    assert.equal(code, 0);
    assert.match(new TextDecoder().decode(stdout), /^MODE_NOT_ENABLED mode-not-enabled\n/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
