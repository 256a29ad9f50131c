const LISTENS = "0A";

/** The id of the process that listens on a port; undefined where `/proc` does not tell it. */
export function processOfPort(port: number): number | undefined {
  const address = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const inode = readText("/proc/net/tcp")?.split("\n").map((line) => line.trim().split(/\s+/))
    .find(([, local, , state]) => local?.endsWith(address) && state === LISTENS)?.[9];
  if (inode === undefined) return undefined;
  for (const { name } of Deno.readDirSync("/proc")) {
    if (/^\d+$/.test(name) && holdsSocket(name, inode)) return Number(name);
  }
  return undefined;
}

/** The resident memory of a process in megabytes. */
export function residentMegabytes(process: number): number {
  const status = readText(`/proc/${process}/status`) ?? "";
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`Process ${process} tells no resident memory`);
  return Number(kilobytes) / 1024;
}

function holdsSocket(process: string, inode: string): boolean {
  try {
    const files = [...Deno.readDirSync(`/proc/${process}/fd`)];
    return files.some(({ name }) =>
      Deno.readLinkSync(`/proc/${process}/fd/${name}`) === `socket:[${inode}]`
    );
  } catch {
    // Another user's process, or one that has ended.
    return false;
  }
}

function readText(path: string): string | undefined {
  try {
    return Deno.readTextFileSync(path);
  } catch {
    return undefined;
  }
}
