import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import process from "node:process";
import type { Writable } from "node:stream";
import { BrokenPipe, IoError, toIoError } from "./failures.ts";
import type { Input, Io, Output } from "./io.ts";

const CHUNK_BYTES = 64 * 1024;

/** A real output, which ends with what was written. */
interface ProcessOutput extends Output {
  /** Waits until everything is written. */
  readonly flush: () => Promise<void>;
}

/** The process's own streams, files and clock, under Node and Deno. */
export interface ProcessIo extends Io {
  readonly stdout: ProcessOutput;
  readonly stderr: ProcessOutput;
}

/** The world of this process. */
export function createProcessIo(): ProcessIo {
  return {
    stdout: createOutput(process.stdout, "standard output"),
    stderr: createOutput(process.stderr, "standard error"),
    // Touched only when something is read from it.
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    openFile,
    env: (name) => process.env[name],
    now: () => Date.now(),
    listen: async (fetch, port) => {
      const { serveHttp } = await import("./serve_http.ts");
      return await serveHttp(fetch, port);
    },
  };
}

async function openFile(path: string): Promise<Input> {
  const stats = await stat(path);
  if (stats.isDirectory()) throw Object.assign(new Error("is a directory"), { code: "EISDIR" });
  return {
    // A pipe has no size.
    ...(stats.isFile() ? { size: stats.size } : {}),
    // Opened only when something is read from it.
    chunks: {
      [Symbol.asyncIterator]: () =>
        createReadStream(path, { highWaterMark: CHUNK_BYTES })[Symbol.asyncIterator](),
    },
  };
}

function createOutput(
  stream: Writable & { readonly isTTY?: boolean },
  name: string,
): ProcessOutput {
  let failure: Error | undefined;
  let settle = () => {};
  const fail = (error: Error & { code?: string }) => {
    failure = error.code === "EPIPE" ? new BrokenPipe() : toIoError(name, error);
    settle();
  };
  stream.on("drain", () => settle());
  stream.on("error", fail);
  const check = () => {
    if (failure !== undefined) throw failure;
  };
  // Deno throws at once what Node reports by an event.
  const write = (text: string): boolean => {
    check();
    try {
      return stream.write(text);
    } catch (error) {
      fail(error as Error);
      throw failure;
    }
  };
  return {
    isTerminal: stream.isTTY === true,
    write: (text) => write(text) ? undefined : wait(),
    async flush() {
      if (failure === undefined) {
        await new Promise<void>((resolve) => stream.write("", () => resolve()));
      }
      if (failure instanceof IoError) throw failure;
    },
  };
  async function wait(): Promise<void> {
    await new Promise<void>((resolve) => settle = resolve);
    check();
  }
}
