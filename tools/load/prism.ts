import { fileURLToPath } from "node:url";
import { freePort, type RunningWorker, whenListening } from "./workers.ts";

const PACKAGES = ["@stoplight/prism-cli@5.16.0", "node@24.21.0"];
const DOCUMENT = fileURLToPath(new URL("../../docs/openapi.json", import.meta.url));

/** Starts Stoplight Prism as a proxy that refuses what our OpenAPI document does not allow. */
export async function startPrism(upstream: string): Promise<RunningWorker> {
  // Asked for its path and started without npx, so that its process is the one that is measured.
  const { success, stdout, stderr } = await new Deno.Command("npx", {
    args: ["--yes", ...PACKAGES.flatMap((name) => ["--package", name]), "-c", "which node prism"],
    stdin: "null",
  }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  const [node, prism] = new TextDecoder().decode(stdout).trim().split("\n");
  const port = freePort();
  const options = ["--host", "127.0.0.1", "--port", String(port), "--errors"];
  const process = new Deno.Command(node, {
    args: [prism, "proxy", DOCUMENT, upstream, ...options, "--verboseLevel", "silent"],
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn();
  const stop = async (): Promise<void> => {
    process.kill("SIGKILL");
    await process.status;
  };
  try {
    await whenListening(port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, pid: process.pid, stop };
}
