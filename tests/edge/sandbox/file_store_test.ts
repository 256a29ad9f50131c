import assert from "node:assert/strict";
import { createSandbox } from "../../../edge/sandbox/create_sandbox.ts";
import { createFileStore, StateFileError } from "../../../edge/sandbox/file_store.ts";
import type { SandboxSession } from "../../../edge/sandbox/sandbox_session.ts";
import { post } from "../../support/post.ts";
import { withFolder } from "../../support/with_folder.ts";
import { call, clockedSandbox, codeOf, newSession, pdf, sessionData, upload } from "./requests.ts";

/** Runs with a path in a folder that is removed again. */
async function withFile(run: (path: string) => Promise<void> | void): Promise<void> {
  await withFolder(async (folder) => await run(`${folder}/state.json`));
}

Deno.test("sessions, statements and deletions survive a restart", async () => {
  await withFile(async (path) => {
    const before = clockedSandbox({ store: createFileStore(path) });
    const kept = await newSession(before, { from_date: "01/08/2025", to_date: "30/11/2025" });
    const taken = await upload(before, kept, { file: pdf("a") });
    const deleted = await newSession(before);
    await sessionData(before, deleted, "delete", "DELETE");

    const after = clockedSandbox({ store: createFileStore(path) });
    const { body } = await sessionData(after, kept, "session_upload_status");
    assert.equal(body.upload_status, "COMPLETED");
    assert.equal(body.accounts[0].statements[0].statement_id, taken.body.statement_id);
    assert.equal(codeOf(await upload(after, kept, { file: pdf("a") })), "STATEMENT_DUPLICATE");
    assert.equal(codeOf(await sessionData(after, deleted, "progress")), "SESSION_DELETED");
  });
});

Deno.test("what was notified before a restart is not notified again", async () => {
  await withFile(async (path) => {
    const webhookUrl = "http://localhost:1/";
    let count = 0;
    const options = {
      origin: "http://localhost:8788",
      requireKey: false,
      webhookUrl,
      fetch: () => {
        count++;
        return Promise.resolve(new Response());
      },
    };
    const before = createSandbox({ ...options, store: createFileStore(path) });
    await newSession(before, { link_id: "sandbox:completed" });
    const after = createSandbox({ ...options, store: createFileStore(path) });
    await after.tick();
    assert.equal(count, 1);
  });
});

Deno.test("only its owner reads the file, and nothing else is left beside it", async () => {
  await withFile(async (path) => {
    await newSession(clockedSandbox({ store: createFileStore(path) }), { api_key: "secret-key" });
    assert.equal((await Deno.stat(path)).mode! & 0o777, 0o600);
    const names = [...Deno.readDirSync(path.replace(/\/[^/]+$/, ""))].map(({ name }) => name);
    assert.deepEqual(names, ["state.json"]);
    assert.equal((await Deno.readTextFile(path)).includes("secret-key"), false);
  });
});

Deno.test("a write that was broken off leaves the sessions before it", async () => {
  await withFile(async (path) => {
    const id = await newSession(clockedSandbox({ store: createFileStore(path) }));
    await Deno.writeTextFile(`${path}.0.next`, '{"sessions": [');
    const after = clockedSandbox({ store: createFileStore(path) });
    assert.equal((await sessionData(after, id, "progress")).status, 200);
  });
});

Deno.test("a file that others could read is its owner's after the next change", async () => {
  await withFile(async (path) => {
    await newSession(clockedSandbox({ store: createFileStore(path) }));
    await Deno.chmod(path, 0o644);
    await newSession(clockedSandbox({ store: createFileStore(path) }));
    assert.equal((await Deno.stat(path)).mode! & 0o777, 0o600);
  });
});

for (const [when, isThere] of [["before the file was there", false], ["later", true]] as const) {
  Deno.test(`a second sandbox on the file, ${when}, overwrites nothing`, async () => {
    await withFile(async (path) => {
      if (isThere) await newSession(clockedSandbox({ store: createFileStore(path) }));
      const [first, second] = [1, 2].map(() => clockedSandbox({ store: createFileStore(path) }));
      const id = await newSession(first);
      const text = await Deno.readTextFile(path);
      const answer = await call(second, "POST", "/v2/session/", { body: { link_id: "1" } });
      assert.equal(answer.status, 500);
      assert.equal(
        answer.body.detail,
        `Cannot write ${path}: another process has changed it; give each sandbox its own file`,
      );
      assert.equal(await Deno.readTextFile(path), text);
      assert.equal((await sessionData(first, id, "progress")).status, 200);
    });
  });
}

Deno.test("a session that could not be written is not kept in memory either", async () => {
  await withFile((path) => {
    const [first, second] = [1, 2].map(() => createFileStore(path));
    const session = { id: "1", plan: {}, statements: [] } as unknown as SandboxSession;
    first.put(session);
    assert.throws(() => second.put({ ...session, id: "2" }), StateFileError);
    assert.deepEqual([...second.values()], []);
  });
});

Deno.test("a file that is removed is written again, with every session", async () => {
  await withFile(async (path) => {
    const sandbox = clockedSandbox({ store: createFileStore(path) });
    const ids = [await newSession(sandbox)];
    await Deno.remove(path);
    ids.push(await newSession(sandbox));
    assert.deepEqual([...createFileStore(path).values()].map(({ id }) => id), ids);
  });
});

const WRITER = new URL("./write_sessions.ts", import.meta.url).pathname;

for (const milliseconds of [1, 5, 20]) {
  Deno.test(`a process killed ${milliseconds} ms into its writing leaves whole sessions`, async () => {
    await withFile(async (path) => {
      const process = new Deno.Command(Deno.execPath(), {
        args: ["run", "--quiet", "--no-check", "--allow-read", "--allow-write", WRITER, path],
        stdout: "piped",
        stderr: "null",
      }).spawn();
      const reader = process.stdout.getReader();
      await reader.read();
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      process.kill("SIGKILL");
      await process.status;
      await reader.cancel();
      const ids = [...createFileStore(path).values()].map(({ id }) => id);
      assert.ok(ids.length > 0);
      assert.deepEqual(ids, ids.map((_, at) => String(at)));
    });
  });
}

for (const text of ["", "{", "[]", "null", '{"sessions": {}}', '{"sessions": [{"id": "1"}]}']) {
  Deno.test(`a file of ${JSON.stringify(text)} is not overwritten`, async () => {
    await withFile(async (path) => {
      await Deno.writeTextFile(path, text);
      assert.throws(() => createFileStore(path), TypeError);
      assert.equal(await Deno.readTextFile(path), text);
    });
  });
}

Deno.test("a folder that is not there is an error at the first session", async () => {
  await withFile(async (path) => {
    const store = createFileStore(`${path}/none/state.json`);
    const sandbox = clockedSandbox({ store });
    const answer = await sandbox.request("/bank-connect/v2/session/", post({ link_id: "1" }));
    assert.equal(answer.status, 500);
  });
});
