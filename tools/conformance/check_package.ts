// Packs the package and looks at the tarball as its users do: `deno task package`. publint and
// attw must find nothing, and a user's file must compile with the strictest settings.
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

const project = await createTarballProject();
const failures: string[] = [];
try {
  const { folder, tarball } = project;
  await Deno.writeTextFile(`${folder}/package.json`, '{ "type": "module", "private": true }\n');
  await Deno.copyFile(CONSUMER, `${folder}/consumer.ts`);
  await check("publint finds nothing", ["npx", "--yes", PUBLINT, tarball], { says: "All good!" });
  await check("attw finds nothing", ["npx", "--yes", ATTW, tarball, "--profile", "esm-only"]);
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
