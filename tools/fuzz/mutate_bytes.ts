import type { Random } from "./random.ts";

const LONGEST = 4000;

/**
 * A changed copy of bytes: some bytes flipped, cut out, repeated or put in, and now and then a
 * piece of another body.
 */
export function mutateBytes(
  bytes: Uint8Array<ArrayBuffer>,
  random: Random,
  { pieces, bodies }: {
    /** What the format gives a meaning to. */
    readonly pieces: readonly Uint8Array<ArrayBuffer>[];
    /** Other bodies. */
    readonly bodies: readonly Uint8Array<ArrayBuffer>[];
  },
): Uint8Array<ArrayBuffer> {
  let changed = bytes;
  for (let left = random.below(4); left > 0; left--) {
    const at = random.below(changed.length + 1);
    const end = Math.min(changed.length, at + 1 + random.below(random.once(4) ? 40 : 3));
    switch (random.below(7)) {
      case 0:
        changed = replace(changed, at, end);
        break;
      case 1:
        changed = replace(changed, at, at, changed.subarray(at, end));
        break;
      case 2:
        changed = replace(changed, at, at + 1, Uint8Array.of(random.below(256)));
        break;
      case 3:
        changed = random.once(4) ? changed.slice(0, at) : replace(changed, at, end);
        break;
      case 4: {
        const other = random.pick(bodies);
        const from = random.below(other.length);
        changed = replace(changed, at, at, other.subarray(from, from + 1 + random.below(60)));
        break;
      }
      default:
        changed = replace(changed, at, random.once(2) ? at : end, random.pick(pieces));
    }
    if (changed.length > LONGEST) changed = changed.slice(0, LONGEST);
  }
  return changed;
}

/** The bytes with those between two places replaced. */
export function replace(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  end: number,
  by: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> {
  const rest = bytes.subarray(Math.min(end, bytes.length));
  const result = new Uint8Array(start + by.length + rest.length);
  result.set(bytes.subarray(0, start));
  result.set(by, start);
  result.set(rest, start + by.length);
  return result;
}

/** The text in UTF-8. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
