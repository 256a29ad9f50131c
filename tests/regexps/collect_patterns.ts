import { runDeno } from "../support/run.ts";

/** A regular expression of the project, and the file that has it. */
export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const ROOT = new URL("../../", import.meta.url);
const FOLDERS = ["lib", "edge", "tools/site"];
/** What makes every expression that is put together as its module is loaded. */
const ENTRIES = ["mod.ts", "edge/guard/mod.ts", "edge/guard/middleware.ts", "lib/errors/mod.ts"];

/** Every regular expression of the project: the literals, and those that modules put together. */
export async function collectPatterns(): Promise<readonly Pattern[]> {
  const files = FOLDERS.flatMap((folder) => filesIn(folder));
  const patterns = [...files.flatMap(literalsIn), ...await constructed()];
  const unique = new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern]));
  return [...unique.keys()].sort().map((key) => unique.get(key)!);
}

function filesIn(folder: string): string[] {
  return [...Deno.readDirSync(new URL(folder, ROOT))].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    return isDirectory ? filesIn(path) : path.endsWith(".ts") ? [path] : [];
  });
}

// The API of deno lint reads the syntax; it is there in tests alone.
function literalsIn(file: string): Pattern[] {
  const found: Pattern[] = [];
  const rule: Deno.lint.Rule = {
    create: () => ({
      Literal(node) {
        if (!("regex" in node) || node.regex === undefined) return;
        const { pattern: source, flags } = node.regex;
        found.push({ file, source, flags });
      },
    }),
  };
  const plugin: Deno.lint.Plugin = { name: "patterns", rules: { collect: rule } };
  Deno.lint.runPlugin(plugin, file, Deno.readTextFileSync(new URL(file, ROOT)));
  return found;
}

// In a process of its own, in which no module is loaded yet.
async function constructed(): Promise<Pattern[]> {
  const script = `
    const { RegExp: Original } = globalThis;
    const found = [];
    globalThis.RegExp = class extends Original {
      constructor(source, flags) {
        super(source, flags);
        const file = new Error().stack.match(/${"\\/((?:lib|edge)\\/[\\w\\/]+\\.ts):"}/)?.[1];
        if (file !== undefined && typeof source === "string") {
          found.push({ file, source, flags: this.flags });
        }
      }
    };
    for (const entry of ${JSON.stringify(ENTRIES)}) await import(new URL(entry, ${
    JSON.stringify(ROOT.href)
  }));
    console.log(JSON.stringify(found));
  `;
  const { code, stdout, stderr } = await runDeno(["eval", "--quiet", script], { cwd: ROOT });
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
