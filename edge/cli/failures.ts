/** DATA: what the process's exit codes mean. */
export const EXIT = {
  good: 0,
  refused: 1,
  usage: 2,
  io: 3,
  fault: 70,
} as const;

/** An exit code. */
export type ExitCode = typeof EXIT[keyof typeof EXIT];

/** A command line that means nothing. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something that cannot be read or written; its message begins with what it is. */
export class IoError extends Error {
  override readonly name = "IoError";
}

/** The output is no longer read, such as after `| head -1`. */
export class BrokenPipe extends Error {
  override readonly name = "BrokenPipe";
}

/** DATA: what the system's error codes mean. */
const CODES: ReadonlyMap<string, string> = new Map([
  ["ENOENT", "there is no such file"],
  ["EISDIR", "is a directory"],
  ["EACCES", "may not be read"],
  ["EPERM", "may not be read"],
  ["EADDRINUSE", "is in use"],
  ["ENOSPC", "there is no space left"],
]);

/** The system's error about a thing, such as a file, as a failure of the command. */
export function toIoError(thing: string, error: unknown): IoError {
  if (error instanceof IoError) return error;
  const { code } = (error ?? {}) as { readonly code?: unknown };
  const meaning = typeof code === "string" ? CODES.get(code) ?? `fails with ${code}` : undefined;
  return new IoError(`${thing}: ${meaning ?? "cannot be used"}`, { cause: error });
}
