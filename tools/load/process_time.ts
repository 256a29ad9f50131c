const TICKS_A_SECOND = 100;
// The fields after the program's name, which may have spaces in it.
const USER = 11;
const SYSTEM = 12;

/** The processor time that a process has taken so far, in microseconds; a tick is 10,000 of them. */
export function processorMicroseconds(process: number): number {
  const text = Deno.readTextFileSync(`/proc/${process}/stat`);
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * 1e6 / TICKS_A_SECOND;
}
