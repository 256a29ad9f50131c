import { fileURLToPath } from "node:url";
import { Application, JSX } from "typedoc";
import denoJson from "../../deno.json" with { type: "json" };
import { PARTS } from "./page_parts.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Writes the reference of the API into a folder of the site.
 *
 * @throws {Error} If TypeDoc warns, such as of a link to a symbol that is not there
 */
export async function buildApi(folder: string): Promise<void> {
  const exports = Object.entries<string>(denoJson.exports);
  const app = await Application.bootstrap({
    name: denoJson.name,
    basePath: ROOT,
    entryPoints: exports.map(([, path]) => ROOT + path),
    compilerOptions: {
      ...denoJson.compilerOptions,
      target: "esnext",
      module: "esnext",
      moduleResolution: "bundler",
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      noEmit: true,
    },
    // `deno check` is what checks the types; here the types of Deno are missing.
    skipErrorChecking: true,
    excludePrivate: true,
    excludeExternals: true,
    disableSources: true,
    sortEntryPoints: false,
    navigation: { includeFolders: false },
    preservedTypeAnnotationTags: ["@throws"],
    readme: "none",
    customCss: `${ROOT}tools/site/api.css`,
    githubPages: false,
    hideGenerator: true,
    includeHierarchySummary: false,
    logLevel: "Warn",
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc cannot read the package");
  for (const part of project.children ?? []) {
    const [name] = exports.find(([, path]) => path === `./${part.name}.ts`)!;
    // Without the scope, which would fill the list of the parts.
    part.name = denoJson.name.split("/")[1] + name.slice(1);
  }
  app.validate(project);
  app.renderer.hooks.on("pageSidebar.begin", ({ relativeURL }) =>
    JSX.createElement(
      "nav",
      { class: "tsd-navigation", "aria-label": "Site" },
      PARTS.map(({ name, path }) =>
        JSX.createElement("a", { href: relativeURL(`../${path}`) }, name)
      ),
    ));
  await app.generateDocs(project, folder);
  if (app.logger.hasWarnings() || app.logger.hasErrors()) {
    throw new Error("TypeDoc warns of the docs, see above");
  }
}
