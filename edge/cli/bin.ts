#!/usr/bin/env node
/**
 * The command line `bankconnect-guard`, for Deno and Node: it checks requests, shows plans,
 * explains errors, and serves the sandbox. `--help` says the rest.
 *
 * @module
 */
import process from "node:process";
import { EXIT, IoError } from "./failures.ts";
import { PROGRAM } from "./help.ts";
import { run } from "./main.ts";
import { createProcessIo } from "./create_process_io.ts";

const io = createProcessIo();
try {
  const code = await run(process.argv.slice(2), io);
  process.exitCode = code;
  // A failure to write is reported once.
  if (code !== EXIT.io) await io.stdout.flush();
} catch (error) {
  const isIo = error instanceof IoError;
  process.exitCode = isIo ? EXIT.io : EXIT.fault;
  const text = isIo ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${PROGRAM}: ${text}\n`);
}
