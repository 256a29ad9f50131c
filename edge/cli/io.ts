/** A stream of text that a command writes to. */
export interface Output {
  /**
   * Writes a text. Where the reader is slower, a promise that is fulfilled when more may be
   * written.
   *
   * @throws {BrokenPipe} If the output is no longer read, at once or by the promise
   */
  readonly write: (text: string) => Promise<void> | void;
  /** Whether a person reads it. */
  readonly isTerminal: boolean;
}

/** A file or stream of bytes to be read. */
export interface Input {
  /** Its size in bytes; undefined where it cannot be known. */
  readonly size?: number;
  /** Its bytes, in order. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A server that listens. */
export interface Listener {
  /** The port on which it listens. */
  readonly port: number;
  /** Stops it and ends its connections. */
  readonly close: () => Promise<void>;
}

/** The world as a command sees it. */
export interface Io {
  /** Where results go. */
  readonly stdout: Output;
  /** Where everything else goes. */
  readonly stderr: Output;
  /** What is piped in. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Opens a file; fails with an error that has the system's `code`. */
  readonly openFile: (path: string) => Promise<Input>;
  /** A variable of the environment. */
  readonly env: (name: string) => string | undefined;
  /** The clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Serves an app on this machine; port 0 means any. */
  readonly listen: (
    fetch: (request: Request) => Response | Promise<Response>,
    port: number,
  ) => Promise<Listener>;
  /** Ends a command that would go on for ever. */
  readonly stop?: AbortSignal;
}
