import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Insertion } from "./fictional_rows.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A copy of parts of the project that goes away at the end of its scope. */
export interface ProjectCopy extends AsyncDisposable {
  /** The folder. */
  readonly path: string;
}

/**
 * Copies files and folders of the project to a temporary folder, with the rows put in.
 *
 * @throws {RangeError} If the place of a row is not there once
 */
export async function copyProject(
  parts: readonly string[],
  insertions: readonly Insertion[],
): Promise<ProjectCopy> {
  const path = await mkdtemp(join(tmpdir(), "bankconnect-guard-"));
  const copy: ProjectCopy = {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
  try {
    for (const part of parts) await cp(join(ROOT, part), join(path, part), { recursive: true });
    await symlink(join(ROOT, "node_modules"), join(path, "node_modules"));
    for (const insertion of insertions) await insertRow(path, insertion);
    return copy;
  } catch (error) {
    await copy[Symbol.asyncDispose]();
    throw error;
  }
}

async function insertRow(path: string, { file, before, row }: Insertion): Promise<void> {
  const name = join(path, file);
  const parts = (await readFile(name, "utf8")).split(before);
  if (parts.length !== 2) {
    throw new RangeError(
      `Cannot use ${JSON.stringify(before)} as a place in ${file}: it stands there ${
        parts.length - 1
      } times`,
    );
  }
  await writeFile(name, parts.join(row + before));
}
