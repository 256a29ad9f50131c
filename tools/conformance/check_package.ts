// Packs the package and looks at the tarball as its users do: `deno task package`. publint and
// attw must find nothing, a user's file must compile with the strictest settings, and CommonJS must
// load the package in each release of Node as the README says.
import { fileURLToPath } from "node:url";
import { runCommand } from "./run_command.ts";
import { createTarballProject } from "./tarball_project.ts";

const PUBLINT = "publint@0.3.25";
const ATTW = "@arethetypeswrong/cli@0.18.5";
/** DATA: the compilers: the newest, and the last one that is written in JavaScript. */
const COMPILERS = ["typescript@7.0.2", "typescript@5.9.3"];
const CONSUMER = fileURLToPath(new URL("consumer.ts", import.meta.url));

/** DATA: how a compiler finds modules, and what kind of module it then needs to make. */
const RESOLUTIONS: readonly (readonly [moduleResolution: string, module: string])[] = [
  ["nodenext", "nodenext"],
  ["bundler", "preserve"],
];

/** DATA: releases of Node, and whether they can `require` an ES module. */
const NODES: readonly (readonly [release: string, canRequire: boolean])[] = [
  ["20.18.3", false],
  ["20.19.0", true],
  ["22.11.0", false],
  ["22.12.0", true],
  ["24", true],
];

const project = await createTarballProject();
const failures: string[] = [];
try {
  const { folder, tarball } = project;
  await Deno.writeTextFile(`${folder}/package.json`, '{ "type": "module", "private": true }\n');
  await Deno.copyFile(CONSUMER, `${folder}/consumer.ts`);
  await check("publint finds nothing", ["npx", "--yes", PUBLINT, tarball], { says: "All good!" });
  await check("attw finds nothing", ["npx", "--yes", ATTW, tarball, "--profile", "esm-only"]);
  await Deno.writeTextFile(`${folder}/required.cjs`, commonJs(`require("@bankconnect/guard")`));
  await Deno.writeTextFile(
    `${folder}/imported.cjs`,
    commonJs(`await import("@bankconnect/guard")`),
  );
  for (const [release, canRequire] of NODES) {
    const node = ["npx", "--yes", "--package", `node@${release}`, "node"];
    await check(`Node ${release} imports it in CommonJS`, [...node, "imported.cjs"], {
      cwd: folder,
      says: "loaded",
    });
    const what = canRequire ? "requires it" : "refuses to require it";
    await check(`Node ${release} ${what}`, [...node, "required.cjs"], {
      cwd: folder,
      says: canRequire ? "loaded" : "ERR_REQUIRE_ESM",
    });
  }
  for (const compiler of COMPILERS) {
    for (const [moduleResolution, module] of RESOLUTIONS) {
      const config = `${folder}/tsconfig.${moduleResolution}.json`;
      await Deno.writeTextFile(config, JSON.stringify(configOf(moduleResolution, module)));
      const command = ["npx", "--yes", "--package", compiler, "tsc", "--project", config];
      await check(`${compiler} compiles a user's file, ${moduleResolution}`, command, {
        cwd: folder,
      });
    }
  }
} finally {
  await project.remove();
}
if (failures.length > 0) {
  console.log(`\n${failures.join("\n\n")}`);
  Deno.exit(1);
}

async function check(
  what: string,
  command: readonly string[],
  { cwd = ".", says = "" }: { readonly cwd?: string; readonly says?: string } = {},
): Promise<void> {
  const { good, text } = await runCommand(command, { cwd }).then(
    (printed) => ({ good: printed.includes(says), text: printed }),
    (error: Error) => ({ good: false, text: error.message }),
  );
  console.log(`${what}: ${good ? "yes" : "no"}`);
  if (!good) failures.push(text);
}

/** A program that says whether an expression gives the package, or which error it throws. */
function commonJs(expression: string): string {
  return `(async () => {
    const { checkSession } = ${expression};
    const { ok } = checkSession({ link_id: "1" }, { version: "v2", today: "2025-12-09" });
    console.log(ok ? "loaded" : "refused");
  })().catch(({ code }) => console.log(code));\n`;
}

function configOf(moduleResolution: string, module: string): unknown {
  return {
    compilerOptions: {
      module,
      moduleResolution,
      target: "es2022",
      lib: ["es2024", "dom", "dom.iterable"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      // The package's own declarations are checked, too.
      skipLibCheck: false,
      noEmit: true,
    },
    files: ["consumer.ts"],
  };
}
