/** What the server of this folder answers to a request that it takes. */
export interface Seen {
  /** The body without its key, as a JSON text; of a form each name with its values, in order. */
  readonly data: string;
  /** The body's link_id; of a form its last value. */
  readonly linkId: unknown;
  /** The values of the body's key, texts backwards. */
  readonly key: readonly unknown[];
  readonly query: readonly (readonly [name: string, values: readonly string[]])[];
  readonly files: readonly {
    readonly field: string;
    readonly name: string;
    readonly type: string;
    readonly charset: string | null;
    readonly size: number;
    readonly sha256: string;
  }[];
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it has the header `x-api-key`. */
  readonly hasKey: boolean;
}

/** What an answer says that Django sees. */
export function seenIn(body: Uint8Array): Seen {
  return JSON.parse(new TextDecoder().decode(body));
}
