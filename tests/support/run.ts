/** What a program came to. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a program is run. */
export interface RunOptions
  extends Pick<Deno.CommandOptions, "clearEnv" | "cwd" | "env" | "signal"> {
  /** What its standard input has; nothing when absent. */
  readonly stdin?: string;
}

/** Runs a program to its end, and returns what it printed. */
export async function run(
  [program, ...args]: readonly string[],
  { stdin, ...options }: RunOptions = {},
): Promise<Run> {
  const child = new Deno.Command(program, {
    args,
    stdin: stdin === undefined ? "null" : "piped",
    stdout: "piped",
    stderr: "piped",
    ...options,
  }).spawn();
  const output = child.output();
  if (stdin !== undefined) await new Blob([stdin]).stream().pipeTo(child.stdin);
  const { code, stdout, stderr } = await output;
  const decoder = new TextDecoder();
  return { code, stdout: decoder.decode(stdout), stderr: decoder.decode(stderr) };
}

/** Runs this Deno to its end, and returns what it printed. */
export function runDeno(args: readonly string[], options?: RunOptions): Promise<Run> {
  return run([Deno.execPath(), ...args], options);
}

/** Whether a machine has a program. */
export async function hasProgram(name: string): Promise<boolean> {
  return (await run(["sh", "-c", `command -v ${name}`])).code === 0;
}
