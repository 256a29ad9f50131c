// Writes what is made from the data tables: the JSON Schemas, the OpenAPI document, the page of what
// the guard refuses though Django takes it, and the table of errors. With --check it writes nothing
// and fails when a file is not current.

import denoJson from "../deno.json" with { type: "json" };
import { CATALOGUE } from "../lib/errors/catalogue/mod.ts";
import { CONDITIONS } from "../edge/contract/conditions.ts";
import { SAFETY_REFUSALS } from "../edge/guard/safety_refusals.ts";
import { EDITIONS } from "../lib/editions.ts";
import { openApiDocument, sessionJsonSchema, uploadJsonSchema } from "../lib/schema/mod.ts";
import type { Edition } from "../mod.ts";

const ROOT = new URL("../", import.meta.url);

/** The files by path, with the text that each should have. */
async function makeFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const edition of Object.keys(EDITIONS) as Edition[]) {
    files.set(`docs/schema/session.${edition}.json`, toText(sessionJsonSchema(edition)));
  }
  files.set("docs/schema/upload.json", toText(uploadJsonSchema()));
  files.set("docs/openapi.json", toText(openApiDocument(denoJson.version)));
  files.set("docs/refusals.md", refusalsPage());
  const errors = await Deno.readTextFile(new URL("docs/errors.md", ROOT));
  files.set("docs/errors.md", replaceBetween(errors, "errors", errorTable()));
  return files;
}

function errorTable(): string {
  const rows = CATALOGUE.map(({ code, status, where, owner, retry, trigger, rule }) => {
    const cells = [`\`${code}\``, status ?? "", where, trigger, owner, retry, `\`${rule}\``];
    return `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return [
    "| Code | Status | Where | Condition | Who acts | Retry | Rule |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function refusalsPage(): string {
  const rows = Object.entries(SAFETY_REFUSALS).map(([name, { condition, example, reason }]) => {
    const { status, code, message } = CONDITIONS[condition];
    const cells = [
      withCode(name[0].toUpperCase() + name.slice(1)),
      `\`${escapeBytes(example)}\``,
      `${status} \`${code}\`: ${withCode(message.replace(/ \{\w+\}/, ""))}`,
      reason,
    ];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return [
    "# What the guard refuses though Django takes it",
    "",
    "FinBox is Django REST Framework. What Django takes, the guard takes, but for what two programs",
    "can read as two different requests: then what the guard has checked might not be what FinBox",
    "reads. No client sends any of it by accident. The tests send each of them, and hundreds of odd",
    "requests that are no danger, to a real Django through the guard in Deno, Node and workerd.",
    "",
    "`deno task generate` makes this page from `edge/guard/safety_refusals.ts` and `edge/contract/conditions.ts`.",
    "",
    "| The request has | For example | The answer | Why |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** The text with names such as `api_key` as code. */
function withCode(text: string): string {
  return text.replace(/\w*_\w+/g, "`$&`");
}

/** The text with an escape for each byte that cannot be seen. */
function escapeBytes(text: string): string {
  return text.replaceAll("\r", "\\r").replaceAll("\n", "\\n").replace(
    /[^ -~]/g,
    (byte) => `\\x${byte.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

function replaceBetween(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const [before, rest] = text.split(start);
  const after = rest.split(end)[1];
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}

function toText(value: unknown): string {
  return JSON.stringify(value, null, 2) + "\n";
}

/** The text as `deno fmt` leaves it, so that a current file compares as equal. */
async function format(path: string, text: string): Promise<string> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["fmt", "--ext", path.split(".").at(-1)!, "-"],
    cwd: ROOT,
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(text));
  await writer.close();
  return new TextDecoder().decode((await child.output()).stdout);
}

const stale: string[] = [];
for (const [path, text] of await makeFiles()) {
  const file = new URL(path, ROOT);
  const wanted = await format(path, text);
  const current = await Deno.readTextFile(file).catch(() => "");
  if (current === wanted) continue;
  stale.push(path);
  if (!Deno.args.includes("--check")) await Deno.writeTextFile(file, wanted);
}
if (Deno.args.includes("--check") && stale.length > 0) {
  console.error(`Not current: ${stale.join(", ")}. Run: deno task generate`);
  Deno.exit(1);
}
