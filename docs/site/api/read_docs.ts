import { fileURLToPath } from "node:url";
import denoJson from "../../../deno.json" with { type: "json" };

/** A docstring as `deno doc` gives it. */
export interface JsDoc {
  readonly doc?: string;
  readonly tags?: readonly JsDocTag[];
}

/** A tag of a docstring, such as `@param`. */
export interface JsDocTag {
  readonly kind: string;
  readonly name?: string;
  readonly doc?: string;
  /** The type that `@throws` names. */
  readonly type?: string;
  readonly tsType?: { readonly repr?: string };
}

/** A declaration of a public symbol. */
export interface Declaration {
  readonly kind: string;
  readonly jsDoc?: JsDoc;
  readonly location: { readonly filename: string; readonly line: number };
}

/** A public symbol, under the name by which it is imported. */
export interface DocSymbol {
  readonly name: string;
  readonly declarations: readonly Declaration[];
}

/** One part of the package: what one `import` can name. */
export interface ApiPart {
  /** What stands behind `from`. */
  readonly specifier: string;
  /** Its folder in the reference. */
  readonly folder: string;
  readonly doc: JsDoc;
  readonly symbols: readonly DocSymbol[];
}

interface DocModule {
  readonly module_doc?: JsDoc;
  readonly symbols: readonly DocSymbol[];
}

const ROOT = new URL("../../../", import.meta.url);

/** The docs of every part of the package, in the order of its exports. */
export async function readDocs(): Promise<readonly ApiPart[]> {
  const exports = Object.entries<string>(denoJson.exports);
  const command = new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", ...exports.map(([, path]) => path)],
    cwd: fileURLToPath(ROOT),
  });
  const { success, stdout, stderr } = await command.output();
  if (!success) throw new Error(`deno doc failed: ${new TextDecoder().decode(stderr)}`);
  const nodes: Readonly<Record<string, DocModule>> =
    JSON.parse(new TextDecoder().decode(stdout)).nodes;
  return exports.map(([name, path]) => {
    const { module_doc: doc = {}, symbols } = nodes[new URL(path, ROOT).href];
    const part = name.replace(/^\.\/?/, "");
    return {
      specifier: [denoJson.name, part].filter((text) => text !== "").join("/"),
      folder: part === "" ? "guard" : part,
      doc,
      symbols,
    };
  });
}
