import assert from "node:assert/strict";
import config from "../../deno.json" with { type: "json" };
import { packPackage } from "./pack_package.ts";

const README = new URL("../../README.md", import.meta.url);

Deno.test("the packed package", async (test) => {
  const folder = await Deno.makeTempDir();
  try {
    const tarball = await packPackage(folder);
    const installed = `${folder}/node_modules/${config.name}`;
    const listed = await new Deno.Command("tar", { args: ["-tzf", tarball] }).output();
    const files = new TextDecoder().decode(listed.stdout).trim().split("\n")
      .map((file) => file.replace(/^package\//, ""));

    await test.step("has the command, and Node runs it", async () => {
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
    });

    await test.step("depends on the packages that it imports, and every export loads", async () => {
      const { dependencies } = JSON.parse(await Deno.readTextFile(`${installed}/package.json`));
      const names = ["@noble/hashes", "hono", "jose", "valibot"] as const;
      assert.deepEqual(
        dependencies,
        Object.fromEntries(names.map((name) => [name, config.imports[name].split("@").at(-1)])),
      );
      // Importing the command runs it.
      const exports = Object.keys(config.exports).filter((subpath) => subpath !== "./cli")
        .map((subpath) => `${config.name}${subpath.slice(1)}`);
      await Deno.writeTextFile(
        `${folder}/exports.mjs`,
        `for (const name of ${JSON.stringify(exports)}) {
          if (Object.keys(await import(name)).length === 0) console.log(name);
        }`,
      );
      const run = await new Deno.Command("node", { args: ["exports.mjs"], cwd: folder }).output();
      assert.equal(new TextDecoder().decode(run.stderr), "");
      assert.equal(new TextDecoder().decode(run.stdout), "");
    });

    await test.step("says what it is", async () => {
      const manifest = await Deno.readTextFile(`${installed}/package.json`);
      const { description, keywords } = JSON.parse(manifest);
      assert.match(description, /FinBox BankConnect/);
      assert.ok(keywords.includes("bankconnect"));
    });

    await test.step("has the pictures that its README shows", async () => {
      const text = await Deno.readTextFile(README);
      const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path);
      assert.ok(pictures.length > 0);
      assert.deepEqual(pictures.filter((path) => !files.includes(path)), []);
    });

    await test.step("has what its documents link to", async () => {
      const broken: string[] = [];
      for (const file of files.filter((file) => file.endsWith(".md"))) {
        const path = `${installed}/${file}`;
        const text = (await Deno.readTextFile(path)).replace(/^```[\s\S]*?^```/gm, "");
        for (const [, address] of text.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)) {
          if (/^https?:/.test(address)) continue;
          const { pathname } = new URL(address, `file:///${file}`);
          if (!files.includes(pathname.slice(1))) broken.push(`${file}: ${address}`);
        }
      }
      assert.deepEqual(broken, []);
    });

    await test.step("runs the README's examples under Node as they are printed", async () => {
      const text = await Deno.readTextFile(README);
      const examples = [...text.matchAll(/```ts\n(.*?)```\n\n```text\n(.*?)```/gs)];
      assert.equal(examples.length, 3);
      for (const [, code, output] of examples) {
        await Deno.writeTextFile(`${folder}/example.mjs`, code);
        const run = await new Deno.Command("node", { args: ["example.mjs"], cwd: folder }).output();
        assert.equal(new TextDecoder().decode(run.stdout), output);
      }
    });

    // What other releases of Node do, `deno task package` sees.
    await test.step("can be imported from CommonJS, and required where Node can", async () => {
      const code = `const use = ({ checkSession }) =>
          console.log(checkSession({}, { version: "v2", today: "2025-12-09" }).ok);
        import("${config.name}").then(use);
        try { use(require("${config.name}")); } catch ({ code }) { console.log(code); }`;
      await Deno.writeTextFile(`${folder}/example.cjs`, code);
      const { stdout } = await new Deno.Command("node", { args: ["example.cjs"], cwd: folder })
        .output();
      const required = await nodeRequiresModules() ? "false" : "ERR_REQUIRE_ESM";
      assert.equal(new TextDecoder().decode(stdout), `${required}\nfalse\n`);
    });

    await test.step("has no source map, test, path of this machine or fixture", async () => {
      assert.deepEqual(
        files.filter((file) => /\.map$|(?:^|\/)(?:tests?|fixtures)\//.test(file)),
        [],
      );
      const here = Deno.cwd();
      for (const file of files.filter((file) => /\.(?:js|ts|json|md)$/.test(file))) {
        const path = `${installed}/${file}`;
        const text = await Deno.readTextFile(path);
        assert.ok(!text.includes("sourceMappingURL") && !text.includes(here), file);
        assert.ok(!/file:\/\/\/(?!\S*example)/.test(text), file);
      }
    });

    // What an export imports is compiled; the rest is for the project's own folder.
    await test.step("has no source that no export imports", () => {
      const sources = files.filter((file) => /(?<!\.d)\.ts$|\.(?:css|html|lock|toml)$/.test(file));
      assert.deepEqual(sources, []);
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

/** Whether the Node on the path is 20.19, 22.12 or newer. */
async function nodeRequiresModules(): Promise<boolean> {
  const { stdout } = await new Deno.Command("node", { args: ["--version"] }).output();
  const [major, minor] = new TextDecoder().decode(stdout).slice(1).split(".").map(Number);
  return major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22;
}
