/** Runs a program and gives what it prints; throws with what it says where it fails. */
export async function runCommand(
  [program, ...args]: readonly string[],
  { cwd, env }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const command = new Deno.Command(program, {
    args,
    stdin: "null",
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
  });
  const { success, stdout, stderr } = await command.output();
  const decoder = new TextDecoder();
  if (success) return decoder.decode(stdout);
  throw new Error(`${program} ${args[0]}:\n${decoder.decode(stdout)}${decoder.decode(stderr)}`);
}
