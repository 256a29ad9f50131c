/** Something wrong with a guard's configuration. */
export interface ConfigFault {
  /** The environment variable, and the path to the member in it: `CALLERS[0].name`. */
  readonly name: string;
  /** What is wrong, to be read after the name; never the value or a part of it. */
  readonly problem: string;
}
