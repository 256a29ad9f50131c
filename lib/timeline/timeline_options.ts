import { showValue } from "../consent/show_value.ts";
import type { Theme } from "./timeline_style.ts";

/** How a timeline is drawn. */
export interface TimelineOptions {
  /**
   * The width in CSS pixels, 320 to 2000; 760 by default. Below 600 the texts stand above the bars
   * instead of beside them.
   */
  readonly width?: number;
  /**
   * The id of the image and the beginning of every id in it; `timeline` by default. Two images in
   * one page need two of them. A letter, then letters, digits, `-` and `_`.
   */
  readonly id?: string;
  /** The heading; "Session plan" by default. */
  readonly title?: string;
  /** The colours: `auto` by default, which follows the reader's; print is always light. */
  readonly theme?: Theme;
}

/** Options after their check. */
export type ResolvedTimelineOptions = Required<TimelineOptions>;

const THEMES: readonly unknown[] = ["auto", "light", "dark"] satisfies Theme[];
const NARROWEST = 320;
const WIDEST = 2000;

/**
 * Checks the options of a timeline.
 *
 * @throws {TypeError} If an option has a wrong type
 * @throws {RangeError} If an option has a value that cannot be used
 */
export function resolveTimelineOptions(
  { width = 760, id = "timeline", title = "Session plan", theme = "auto" }: TimelineOptions,
): ResolvedTimelineOptions {
  if (typeof width !== "number") refuse(TypeError, "width", "a number", width);
  if (!(width >= NARROWEST && width <= WIDEST)) {
    refuse(RangeError, "width", `pixels from ${NARROWEST} to ${WIDEST}`, width);
  }
  if (typeof id !== "string") refuse(TypeError, "id", "a text", id);
  if (!/^[A-Za-z][\w-]{0,63}$/.test(id)) {
    refuse(RangeError, "id", "a letter with letters, digits, - and _ after it", id);
  }
  if (typeof title !== "string") refuse(TypeError, "title", "a text", title);
  if (!THEMES.includes(theme)) refuse(RangeError, "theme", THEMES.join(", "), theme);
  return { width, id, title, theme };
}

function refuse(
  Kind: typeof TypeError | typeof RangeError,
  name: string,
  wanted: string,
  value: unknown,
): never {
  throw new Kind(`Cannot use ${name} as ${wanted}: current value is ${showValue(value)}`);
}
