import assert from "node:assert/strict";
import { runDeno } from "../support/run.ts";
import { fileURLToPath } from "node:url";

// An example is a block of TypeScript followed by the text that it prints.
const EXAMPLE = /```ts\n(.*?)```\n\n```text\n(.*?)```/gs;
const ROOT = new URL("../../", import.meta.url);
const LONGEST_README = 250;

/** DATA: the languages of blocks, but for `js`, which `tests/edge/browser` runs in a page. */
const LANGUAGES: ReadonlySet<string> = new Set(["ts", "text", "sh"]);

/** DATA: the files that the examples of the command line name. */
const FILES: Readonly<Record<string, string>> = {
  "request.json": '{ "link_id": "UX-2827" }',
  "sessions.ndjson": '{ "link_id": "UX-2827" }\n{ "link_id": "TU-1234" }\n',
  "answer.json": '{ "error": { "code": "MODE_NOT_ENABLED", "message": "" } }',
  "v1.json": '{ "link_id": "UX-2827", "api_key": "secret" }',
};

/** The documents that may have examples. */
const DOCUMENTS = [
  "README.md",
  ...[...Deno.readDirSync(new URL("docs", ROOT))].map(({ name }) => `docs/${name}`)
    .filter((file) => file.endsWith(".md")),
];

Deno.test(`the README has at most ${LONGEST_README} lines`, async () => {
  const readme = await Deno.readTextFile(new URL("README.md", ROOT));
  assert.ok(readme.trimEnd().split("\n").length <= LONGEST_README);
});

for (const path of DOCUMENTS) {
  const text = await Deno.readTextFile(new URL(path, ROOT));
  const examples = [...text.matchAll(EXAMPLE)];

  Deno.test(`${path}: every block of TypeScript shows its output`, () => {
    assert.equal(examples.length, text.match(/```ts\n/g)?.length ?? 0);
  });

  Deno.test(`${path}: every block is one that a test knows`, () => {
    const languages = [...text.matchAll(/^```(.+)$/gm)].map(([, language]) => language);
    const known = (language: string): boolean =>
      LANGUAGES.has(language) || (path === "docs/browser.md" && language === "js ignore");
    assert.deepEqual(languages.filter((language) => !known(language)), []);
  });

  for (const [, code, output] of examples) {
    const title = text.slice(0, text.indexOf(code)).match(/^#+ (.*)$/gm)!.at(-1)!;
    Deno.test(`${path}, "${title.replace(/^#+ /, "")}": the example prints what is shown`, async () => {
      // From standard input a program is in the project, so the package's name resolves.
      const options = ["--quiet", "--check", "--ext=ts", "--allow-net=localhost,0.0.0.0"];
      const { stdout, stderr } = await runDeno(["run", ...options, "-"], {
        cwd: ROOT,
        env: { NO_COLOR: "1" },
        stdin: code,
      });
      assert.equal(stderr, "");
      assert.equal(stdout, output);
    });
  }
}

Deno.test("every command line of the documents succeeds", async (test) => {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(FILES)) {
      await Deno.writeTextFile(`${folder}/${name}`, text);
    }
    for (const path of ["README.md", "docs/cli.md"]) {
      const text = await Deno.readTextFile(new URL(path, ROOT));
      const lines = [...text.matchAll(/^bankconnect-guard (.*?)(?: +#.*)?$/gm)];
      assert.ok(lines.length > 0);
      for (const [, line] of lines) {
        // The sandbox serves until it is ended; its options are read all the same.
        const end = line === "sandbox" ? " --help" : "";
        await test.step(`${path}: ${line}`, async () => {
          const { code, stderr } = await new Deno.Command("sh", {
            args: [
              "-c",
              `"$DENO" run --quiet -A --config "$ROOT/deno.json" "$ROOT/edge/cli/bin.ts" ${line}${end}`,
            ],
            cwd: folder,
            env: { DENO: Deno.execPath(), ROOT: fileURLToPath(ROOT) },
          }).output();
          assert.equal(code, 0, new TextDecoder().decode(stderr));
        });
      }
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
