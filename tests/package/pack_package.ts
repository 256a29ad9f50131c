/**
 * Packs the package for npm with its command: `deno pack` knows neither `bin` nor `sideEffects`
 * nor what the package is, and lists no dependencies while `nodeModulesDir` is `"manual"`, so they
 * are added to the tarball's package.json.
 *
 *     deno run --allow-all tests/package/pack_package.ts [FOLDER]
 */
import config from "../../deno.json" with { type: "json" };

const ROOT = new URL("../../", import.meta.url);
const ADDITIONS = {
  description:
    "Tells, before a session request is sent to FinBox BankConnect, whether it will be " +
    "refused and why; with an edge proxy, a sandbox, a client and a command line",
  keywords: [
    "finbox",
    "bankconnect",
    "account-aggregator",
    "bank-statement",
    "india",
    "validation",
    "proxy",
    "sandbox",
    "cloudflare-workers",
  ],
  bin: { "bankconnect-guard": "edge/cli/bin.js" },
  engines: { node: ">=20" },
  // All but the command is pure, so a bundler keeps what is used and nothing else.
  sideEffects: ["./edge/cli/bin.js"],
} as const;
/** An import as `deno pack` writes it, of anything but a file; a line of a comment begins otherwise. */
const IMPORT = /(?:^(?:import|export|\})(?: .*)? from |^import |\bimport\()"([^."][^"]*)"/gm;

/** Packs the package into a folder and gives the tarball's path. */
export async function packPackage(folder: string): Promise<string> {
  const work = await Deno.makeTempDir();
  try {
    await run(
      Deno.execPath(),
      ["pack", "--quiet", "--allow-dirty", "--no-source-maps", "-o", `${work}/deno.tgz`],
      ROOT,
    );
    await run("tar", ["-xzf", "deno.tgz"], work);
    const file = `${work}/package/package.json`;
    const manifest = {
      ...JSON.parse(await Deno.readTextFile(file)),
      ...ADDITIONS,
      dependencies: dependenciesOf(await importedPackages(`${work}/package`)),
    };
    await Deno.writeTextFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
    const [bin] = Object.values(ADDITIONS.bin);
    const [first] = (await Deno.readTextFile(`${work}/package/${bin}`)).split("\n", 1);
    if (!first.startsWith("#!")) throw new Error(`${bin} does not begin with #!`);
    const name = (await run("npm", ["pack", "--silent", "./package"], work)).trim();
    await Deno.copyFile(`${work}/${name}`, `${folder}/${name}`);
    return `${folder}/${name}`;
  } finally {
    await Deno.remove(work, { recursive: true });
  }
}

/** The names of the packages that the modules and declarations of a package's folder import. */
export async function importedPackages(folder: string): Promise<readonly string[]> {
  const names = new Set<string>();
  for (const file of Deno.readDirSync(folder)) {
    const path = `${folder}/${file.name}`;
    if (file.isDirectory) (await importedPackages(path)).forEach((name) => names.add(name));
    if (!/\.(?:js|d\.ts)$/.test(file.name)) continue;
    for (const [, specifier] of (await Deno.readTextFile(path)).matchAll(IMPORT)) {
      if (!specifier.startsWith("node:")) names.add(specifier.match(/^(?:@[^/]+\/)?[^/]+/)![0]);
    }
  }
  return [...names].sort();
}

function dependenciesOf(names: readonly string[]): Readonly<Record<string, string>> {
  const imports: Readonly<Record<string, string>> = config.imports;
  return Object.fromEntries(names.map((name) => {
    const prefix = `npm:${name}@`;
    if (!imports[name]?.startsWith(prefix)) throw new Error(`deno.json has no version of ${name}`);
    return [name, imports[name].slice(prefix.length)];
  }));
}

async function run(program: string, args: readonly string[], cwd: string | URL): Promise<string> {
  const output = await new Deno.Command(program, { args: [...args], cwd }).output();
  const decoder = new TextDecoder();
  if (!output.success) throw new Error(`${program} fails: ${decoder.decode(output.stderr)}`);
  return decoder.decode(output.stdout);
}

if (import.meta.main) console.log(await packPackage(Deno.args[0] ?? Deno.cwd()));
