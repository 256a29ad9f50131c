const PYTHON = "/usr/bin/python3";
const GUNICORN = "/usr/bin/gunicorn";
const LISTENING = /Listening at: http:\/\/127\.0\.0\.1:(\d+)/;
const PATIENCE_MS = 30_000;
const HERE = new URL("./", import.meta.url);

/** A running Django, which stops where it is disposed of. */
export interface Django extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
}

/** Why there is no Django on this machine; undefined where it can be started. */
export const DJANGO_MISSING: string | undefined = await missing();
if (DJANGO_MISSING !== undefined) {
  console.log(`Skipped: tests with Django, since ${DJANGO_MISSING}`);
}

/** Starts Django under gunicorn on a free port of this machine. */
export async function startDjango(): Promise<Django> {
  const gunicorn = new Deno.Command(GUNICORN, {
    args: [
      ...["--bind", "127.0.0.1:0", "--workers", "1", "--threads", "4", "--timeout", "120"],
      // A request on a connection that gunicorn is about to close would fail, and is not sent again.
      ...["--keep-alive", "120"],
      ...["--chdir", HERE.pathname, "server:application"],
    ],
    env: { PYTHONDONTWRITEBYTECODE: "1" },
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const { promise: listening, resolve, reject } = Promise.withResolvers<number>();
  const timer = setTimeout(reject, PATIENCE_MS, new Error("gunicorn does not listen"));
  let log = "";
  const read = (async () => {
    for await (const text of gunicorn.stderr.pipeThrough(new TextDecoderStream())) {
      log += text;
      const port = LISTENING.exec(log)?.[1];
      if (port !== undefined) resolve(Number(port));
    }
    reject(new Error(`gunicorn has ended: ${log}`));
  })();
  const stop = async () => {
    try {
      gunicorn.kill();
    } catch {
      // It has ended by itself.
    }
    await Promise.all([gunicorn.status, read]);
  };
  try {
    const port = await listening;
    return { port, origin: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function missing(): Promise<string | undefined> {
  for (const path of [PYTHON, GUNICORN]) {
    if (await Deno.stat(path).then(() => false, () => true)) return `${path} is missing`;
  }
  const args = ["-c", "import django, rest_framework"];
  const { success } = await new Deno.Command(PYTHON, { args, stderr: "null" }).output();
  return success ? undefined : "python3-django or python3-djangorestframework is missing";
}
