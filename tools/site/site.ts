// Builds the site into dist/site: the explorer, a page for every error, and the API's reference.

import { fileURLToPath } from "node:url";
import { writeSite } from "./build_site.ts";

const folder = fileURLToPath(new URL("../../dist/site", import.meta.url));
await writeSite(folder);
console.log("The site is in dist/site; open dist/site/index.html");
