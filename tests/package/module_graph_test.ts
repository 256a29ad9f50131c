import assert from "node:assert/strict";
import * as esbuild from "esbuild";
import { runDeno } from "../support/run.ts";

// What may import what. Imports of types count.

interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file that it names, relative to the project; as written when it names no such file. */
  readonly target: string;
  readonly typeOnly: boolean;
}

interface ModuleInfo {
  readonly specifier: string;
  readonly dependencies?: readonly {
    readonly specifier: string;
    readonly code?: { readonly specifier?: string };
    readonly type?: { readonly specifier?: string };
  }[];
}

const ROOT = new URL("../../", import.meta.url);
const FILES = ["mod.ts", ...filesIn("lib"), ...filesIn("edge")];
const GRAPH = await readGraph(FILES);

function filesIn(folder: string): string[] {
  const files: string[] = [];
  for (const { name, isDirectory } of Deno.readDirSync(new URL(folder, ROOT))) {
    const path = `${folder}/${name}`;
    if (isDirectory) files.push(...filesIn(path));
    else if (/\.[cm]?[jt]sx?$/.test(name)) files.push(path);
  }
  return files.sort();
}

async function readGraph(
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly Import[]>> {
  const graph = new Map<string, readonly Import[]>();
  for (const file of files) {
    if (graph.has(file)) continue;
    for (const { specifier, dependencies } of await modulesFrom(file)) {
      const path = pathOf(specifier);
      if (path === undefined) continue;
      graph.set(
        path,
        (dependencies ?? []).map(({ specifier, code, type }) => ({
          specifier,
          target: pathOf(code?.specifier ?? type?.specifier ?? "") ?? specifier,
          typeOnly: code === undefined,
        })),
      );
    }
  }
  return graph;
}

async function modulesFrom(file: string): Promise<readonly ModuleInfo[]> {
  const { code, stdout, stderr } = await runDeno(["info", "--json", file], { cwd: ROOT });
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout).modules;
}

function pathOf(specifier: string): string | undefined {
  const inside = specifier.startsWith(ROOT.href) && !specifier.includes("/node_modules/");
  return inside ? specifier.slice(ROOT.href.length) : undefined;
}

function importsOf(file: string): readonly Import[] {
  const imports = GRAPH.get(file);
  assert.ok(imports !== undefined, `${file} is not in the module graph`);
  return imports;
}

function folderOf(file: string): string {
  return file.split("/").slice(0, -1).join("/");
}

/** The imports of the files that the rule does not allow, each as `file: specifier`. */
function offences(
  files: readonly string[],
  isAllowed: (imported: Import, file: string) => boolean,
): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((imported) => !isAllowed(imported, file))
      .map(({ specifier }) => `${file}: ${specifier}`)
  );
}

const LIB = FILES.filter((file) => file.startsWith("lib/"));
const EDGE = FILES.filter((file) => file.startsWith("edge/"));

Deno.test("valibot is imported by lib/schema alone", () => {
  const outside = LIB.filter((file) => folderOf(file) !== "lib/schema");
  assert.deepEqual(offences(outside, ({ specifier }) => !specifier.includes("valibot")), []);
});

Deno.test("every file of lib and edge is in the module graph", () => {
  assert.deepEqual(FILES.filter((file) => !GRAPH.has(file)), []);
  assert.ok(LIB.length > 30);
});

Deno.test("lib imports nothing but its own files and valibot", () => {
  const isAllowed = ({ specifier, target }: Import) =>
    target.startsWith("lib/") || /^(?:npm:)?valibot(?:[@/]|$)/.test(specifier);
  assert.deepEqual(offences(LIB, isAllowed), []);
});

Deno.test("whoever imports mod.ts gets the code of lib alone", () => {
  const reached = new Set(["mod.ts"]);
  for (const file of reached) {
    for (const { target, typeOnly } of GRAPH.get(file) ?? []) if (!typeOnly) reached.add(target);
  }
  assert.deepEqual(
    [...reached].filter((file) => !/^(?:mod\.ts$|lib\/(?!schema\/))/.test(file)),
    [],
  );
  assert.ok(reached.has("lib/session/check_session.ts"));
});

Deno.test("mod.ts imports nothing but lib", () => {
  assert.deepEqual(offences(["mod.ts"], ({ target }) => target.startsWith("lib/")), []);
});

Deno.test("files import files, and not the entry module of a folder beside them", () => {
  const isAllowed = ({ target }: Import) => !target.endsWith("mod.ts");
  assert.deepEqual(offences(LIB, isAllowed), []);
});

/** DATA: the folders that each folder of lib may import; every one may import itself. */
const LIB_ROOMS: Readonly<Record<string, readonly string[]>> = {
  // Tables, which name each other's rows in their types.
  "lib": ["lib/errors/tables", "lib/fields"],
  "lib/dates": [],
  "lib/json": [],
  "lib/privacy": [],
  "lib/errors/tables": ["lib/json", "lib"],
  "lib/errors": ["lib", "lib/errors/tables", "lib/privacy"],
  "lib/errors/catalogue": ["lib/errors/tables"],
  "lib/fields": ["lib/dates", "lib/errors", "lib/json"],
  "lib/consent": ["lib/dates", "lib/errors", "lib/json"],
  "lib/session": ["lib", "lib/dates", "lib/errors", "lib/fields", "lib/consent", "lib/json"],
  "lib/upload": ["lib/json", "lib/errors", "lib/errors/tables", "lib/fields"],
  "lib/messages": ["lib/dates", "lib/json"],
  "lib/words": ["lib", "lib/json", "lib/dates", "lib/consent", "lib/session"],
  "lib/timeline": [
    "lib",
    "lib/json",
    "lib/dates",
    "lib/errors",
    "lib/fields",
    "lib/consent",
    "lib/session",
    "lib/words",
  ],
  "lib/schema": [
    "lib",
    "lib/json",
    "lib/dates",
    "lib/errors",
    "lib/errors/catalogue",
    "lib/errors/tables",
    "lib/fields",
    "lib/consent",
    "lib/session",
    "lib/upload",
  ],
};

/** DATA: the rooms of edge that each room may import; every one may import itself. */
const EDGE_ROOMS: Readonly<Record<string, readonly string[]>> = {
  "edge/contract": [],
  "edge/http": [],
  "edge/body": ["edge/contract", "edge/http"],
  "edge/guard": ["edge/contract", "edge/body", "edge/http"],
  "edge/client": ["edge/contract", "edge/http"],
  "edge/sandbox": ["edge/contract", "edge/body", "edge/http"],
  "edge/browser": [],
  "edge/explorer": ["edge/contract", "edge/body"],
  // It starts the others.
  "edge/cli": [
    "edge/contract",
    "edge/http",
    "edge/body",
    "edge/guard",
    "edge/client",
    "edge/sandbox",
  ],
};

/** A file's room: of edge the folder below it with all that is in it. */
function roomOf(file: string): string {
  return file.startsWith("edge/") ? file.split("/").slice(0, 2).join("/") : folderOf(file);
}

const ROOMS = { ...LIB_ROOMS, ...EDGE_ROOMS };

Deno.test("every file of lib and edge is in a room", () => {
  const rooms = new Set([...LIB, ...EDGE].map(roomOf));
  assert.deepEqual([...rooms].sort(), Object.keys(ROOMS).sort());
});

for (const [room, allowed] of Object.entries(ROOMS)) {
  const others = allowed.length === 0 ? "no other room" : allowed.join(", ");
  const side = room.split("/", 1)[0];
  Deno.test(`${room} imports from ${others} of ${side}`, () => {
    const files = [...LIB, ...EDGE].filter((file) => roomOf(file) === room);
    const isAllowed = ({ target }: Import) =>
      !target.startsWith(`${side}/`) || [room, ...allowed].includes(roomOf(target));
    assert.deepEqual(offences(files, isAllowed), []);
  });
}

/** DATA: the files of edge that import something else, and what. */
const EDGE_RULES: Readonly<Record<string, RegExp>> = {
  // It writes a file.
  // Types alone: the modules are asked of the runtime where it has them.
  "edge/http/fetch_once.ts": /^node:(?:http|stream|zlib)$|^edge\//,
  "edge/sandbox/file_store.ts": /^node:fs$|^edge\/sandbox\//,
  // The notice is the one that checkSession gives; no entry module has it by itself.
  "edge/contract/check_recurring_fetch.ts":
    /^lib\/(?:dates\/(?:day|mod)|errors\/findings|fields\/reading|session\/notice_recurring_range)\.ts$/,
  // The error's words are in no entry module.
  "edge/browser/journey_target.ts": /^lib\/messages\/cannot_use\.ts$/,
  "edge/browser/open_journey.ts": /^lib\/messages\/(?:cannot_use|mod)\.ts$|^edge\/browser\//,
  // The notices are in no entry module: they would make ./errors larger by a fifth.
  "edge/cli/find_errors.ts":
    /^lib\/errors\/(?:catalogue\/mod|mod|tables\/notices)\.ts$|^edge\/client\//,
  // The command line is a program of Node's.
  "edge/cli/bin.ts": /^node:process$|^edge\/cli\//,
  "edge/cli/create_process_io.ts": /^node:(?:fs|fs\/promises|process|stream)$|^edge\/cli\//,
  "edge/cli/serve_http.ts": /^node:(?:http|stream|stream\/promises|stream\/web)$|^edge\/cli\//,
  "edge/cli/parse_arguments.ts": /^node:util$|^edge\/cli\//,
};

Deno.test("edge imports mod.ts, entry modules and rows of lib, its packages and its own files", () => {
  const isAllowed = ({ specifier, target }: Import) =>
    target === "mod.ts" ||
    /^lib\/(?:(?:[a-z_]+\/)+mod|editions|endpoints|(?:json|privacy|words)\/[a-z_]+)\.ts$/.test(
      target,
    ) ||
    target.startsWith("edge/") ||
    /^(?:npm:)?(?:@noble\/hashes|hono|jose|valibot)(?:[@/]|$)/.test(specifier);
  const files = EDGE.filter((file) => !Object.hasOwn(EDGE_RULES, file));
  assert.deepEqual(offences(files, isAllowed), []);
});

for (const [file, pattern] of Object.entries(EDGE_RULES)) {
  Deno.test(`${file} imports nothing but ${pattern.source}`, () => {
    assert.deepEqual(offences([file], ({ target }) => pattern.test(target)), []);
  });
}

Deno.test("no file imports one that imports it, however far round", () => {
  const finished = new Set<string>();
  const cycles: string[] = [];
  function visit(file: string, trail: readonly string[]): void {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      return;
    }
    if (finished.has(file)) return;
    for (const { target } of GRAPH.get(file) ?? []) visit(target, [...trail, file]);
    finished.add(file);
  }
  for (const file of FILES) visit(file, []);
  assert.deepEqual(cycles, []);
});

/** Names that reach out of a pure function, or make its answer depend on where it runs. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  "Date.now": /\bDate\.now\b/,
  "new Date": /\bnew Date\b/,
  "Deno": /\bDeno\./,
  "process": /\bprocess[.[]/,
  "node:": /\bnode:/,
  "fetch": /\bfetch\(/,
  "console": /\bconsole\./,
  "Math.random": /\bMath\.random\b/,
  "setTimeout": /\bsetTimeout\b/,
  "setInterval": /\bsetInterval\b/,
  "crypto": /\bcrypto\b/,
  "performance": /\bperformance\./,
  "globalThis": /\bglobalThis\b/,
  "Intl": /\bIntl\./,
  "toLocale": /\.toLocale[A-Z]/,
  "localeCompare": /\.localeCompare\(/,
  "import()": /\bimport\(/,
};

const SAMPLES: Readonly<Record<string, string>> = {
  "Date.now": "Date.now()",
  "new Date": "new Date()",
  "Deno": 'Deno.env.get("KEY")',
  "process": "process.env.KEY",
  "node:": 'import fs from "node:fs"',
  "fetch": 'await fetch("https://example.com")',
  "console": "console.log(1)",
  "Math.random": "Math.random()",
  "setTimeout": "setTimeout(run, 0)",
  "setInterval": "setInterval(run, 0)",
  "crypto": "crypto.randomUUID()",
  "performance": "performance.now()",
  "globalThis": "globalThis.cache",
  "Intl": "new Intl.DateTimeFormat()",
  "toLocale": "date.toLocaleString()",
  "localeCompare": "a.localeCompare(b)",
  "import()": 'await import("./late.ts")',
};

for (const [name, pattern] of Object.entries(FORBIDDEN)) {
  Deno.test(`the code of lib does not name ${name}`, async () => {
    assert.match(SAMPLES[name], pattern);
    const code = await readLib();
    assert.deepEqual([...code].filter(([, text]) => pattern.test(text)).map(([file]) => file), []);
  });
}

Deno.test("the modules of lib hold no variable that could change", async () => {
  const code = await readLib();
  const changing = [...code].filter(([, text]) => /^(?:export )?(?:let|var) /m.test(text));
  assert.deepEqual(changing.map(([file]) => file), []);
});

let lib: Promise<ReadonlyMap<string, string>> | undefined;

/** The code of lib by file, without its comments and types. */
function readLib(): Promise<ReadonlyMap<string, string>> {
  lib ??= stripComments(LIB);
  return lib;
}

async function stripComments(files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  try {
    const code = new Map<string, string>();
    for (const file of files) {
      const text = await Deno.readTextFile(new URL(file, ROOT));
      const stripped = await esbuild.transform(text, {
        loader: "ts",
        legalComments: "none",
        target: "esnext",
      });
      code.set(file, stripped.code);
    }
    return code;
  } finally {
    await esbuild.stop();
  }
}
