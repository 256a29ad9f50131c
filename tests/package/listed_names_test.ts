import assert from "node:assert/strict";
import config from "../../deno.json" with { type: "json" };
import { COMMANDS } from "../../edge/cli/main.ts";
import { EXIT } from "../../edge/cli/failures.ts";
import { optionRow } from "../../edge/cli/options.ts";
import { EDITION_ROWS } from "../../edge/explorer/words.ts";
import { FAULTS } from "../../edge/sandbox/faults.ts";
import { EDITIONS } from "../../lib/editions.ts";

// Lists that people read and that no program writes, against the rows that they list.

const ROOT = new URL("../../", import.meta.url);
const VECTORS = await Deno.readTextFile(new URL("tests/vectors/README.md", ROOT));
const EDITION_NAMES = Object.keys(EDITIONS);
const SUBPATHS = Object.keys(config.exports)
  .map((subpath) => `| \`${config.name}${subpath.slice(1)}\``);

/** DATA: what each list is, its text, and what it must name. */
const LISTS: readonly (readonly [what: string, text: string, names: readonly string[]])[] = [
  [
    "library, Options: every edition",
    await sectionOf("library", "Options"),
    EDITION_NAMES.map((name) => `"${name}"`),
  ],
  [
    "library, Smaller imports: every subpath",
    await sectionOf("library", "Smaller imports"),
    SUBPATHS,
  ],
  [
    "sandbox: every fault",
    await sectionOf("sandbox", "The sandbox"),
    FAULTS.map(({ name }) => `${name}\``),
  ],
  [
    "cli, The command line: every command",
    await sectionOf("cli", "The command line"),
    COMMANDS.map(({ name }) => `\nbankconnect-guard ${name}`),
  ],
  [
    "cli, The command line: every exit code",
    (await sectionOf("cli", "The command line")).split("It exits with")[1].replaceAll("\n", " "),
    Object.values(EXIT).map((code) => ` ${code} `),
  ],
  ["README of the vectors: every edition", VECTORS, EDITION_NAMES.map((name) => `\`${name}\``)],
  ["help of --version: every edition", optionRow("version")!.help, EDITION_NAMES],
  [
    "explorer: every edition",
    EDITION_ROWS.map(({ edition }) => edition).join(" "),
    EDITION_NAMES,
  ],
];

for (const [what, text, names] of LISTS) {
  Deno.test(`the list has them all: ${what}`, () => {
    assert.ok(names.length > 0);
    assert.deepEqual(names.filter((name) => !text.includes(name)), []);
  });
}

/** The text of the section of a title, of one of the documents. */
async function sectionOf(document: string, title: string): Promise<string> {
  const page = await Deno.readTextFile(new URL(`docs/${document}.md`, ROOT));
  const [, text] = page.split(new RegExp(`^#+ ${title}$`, "m"));
  return text.split(/^#+ /m, 1)[0];
}
