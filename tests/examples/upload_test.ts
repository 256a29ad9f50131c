import assert from "node:assert/strict";
import { createMemoryStore, createSandbox } from "../../edge/sandbox/mod.ts";
import { HASH, KEY } from "./backend.ts";
import { createProject } from "./create_project.ts";
import { freePort } from "../support/free_port.ts";
import { type Run, run } from "../support/run.ts";
import { startServer } from "../support/start_server.ts";

const PDF = new TextEncoder().encode("%PDF-1.7\n%a statement\n%%EOF\n");

Deno.test("the upload example, run by Node", async (t) => {
  const store = createMemoryStore();
  const sandbox = createSandbox({ origin: "http://localhost", store, requireKey: true });
  const finbox = startServer(sandbox.fetch, { hostname: "localhost" });
  const url = `${finbox.origin}/bank-connect`;
  const project = await createProject("upload");
  await Deno.writeFile(project.path("statement.pdf"), PDF);
  await Deno.writeFile(project.path("empty.pdf"), new Uint8Array());

  async function upload(
    args: readonly string[],
    settings: Readonly<Record<string, string>> = {},
  ): Promise<Run> {
    const result = await run(["node", "upload.mjs", ...args], {
      cwd: project.directory,
      env: {
        BANKCONNECT_KEY: KEY,
        BANKCONNECT_SERVER_HASH: HASH,
        BANKCONNECT_URL: url,
        ...settings,
      },
    });
    const printed = result.stdout + result.stderr;
    assert.ok(![KEY, HASH].some((secret) => printed.includes(secret)));
    return result;
  }

  try {
    await t.step("uploads a statement and says where it stands", async () => {
      const { code, stdout, stderr } = await upload(["statement.pdf", "hdfc", "UX-2827"]);
      assert.equal(stderr, "");
      const [session] = [...store.values()];
      assert.equal(session.statements.length, 1);
      assert.deepEqual(stdout.trim().split("\n"), [
        `session ${session.id}`,
        `statement ${session.statements[0].id}`,
        "status COMPLETED",
      ]);
      assert.equal(code, 0);
    });

    await t.step("asks for another file when the password is wrong", async () => {
      const password = "sandbox:PASSWORD_INCORRECT";
      const { code, stderr } = await upload(["statement.pdf", "hdfc", "UX-2828"], {
        PDF_PASSWORD: password,
      });
      assert.equal(code, 3);
      assert.match(stderr, /^PASSWORD_INCORRECT: /);
      assert.match(stderr, /Ask the customer for another file\.$/m);
      assert.ok(!stderr.includes(password));
    });

    await t.step("says who has to act when the account lacks the mode", async () => {
      const { code, stderr } = await upload(["statement.pdf", "hdfc", "sandbox:MODE_NOT_ENABLED"]);
      assert.equal(code, 5);
      assert.match(stderr, /^MODE_NOT_ENABLED: /);
    });

    await t.step("sends no file that FinBox would refuse", async () => {
      const { code, stderr } = await upload(["empty.pdf", "hdfc", "UX-2829"]);
      assert.equal(code, 4);
      assert.match(stderr, /^EMPTY_FILE: /);
    });

    await t.step("says that FinBox may have acted when no answer comes", async () => {
      const nobody = `http://localhost:${freePort()}/bank-connect`;
      const { code, stderr } = await upload(["statement.pdf", "hdfc", "UX-2830"], {
        BANKCONNECT_URL: nobody,
      });
      assert.equal(code, 75);
      assert.match(stderr, /It is not known whether FinBox has acted\.$/m);
    });

    await t.step("says how it is used", async () => {
      const { code, stderr } = await upload([]);
      assert.equal(code, 2);
      assert.match(stderr, /^node upload\.mjs /);
    });
  } finally {
    await finbox.stop();
    await project.remove();
  }
});
