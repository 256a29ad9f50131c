import { textElement } from "./write_svg.ts";

/** How a text looks. */
export interface TextStyle {
  readonly size: number;
  /** Its classes. */
  readonly tone?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** A text whose baseline begins, or has its middle or end, at a point. */
export function writeText(x: number, y: number, text: string, style: TextStyle): string {
  const { size, tone, anchor } = style;
  return textElement("text", {
    class: tone,
    x,
    y,
    "font-size": size,
    "text-anchor": anchor === "start" ? undefined : anchor,
  }, text);
}
