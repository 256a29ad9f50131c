import { html } from "hono/html";
import type { Html } from "./screen.ts";

function icon(path: string): Html {
  return html`
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
      stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
      <path d="${path}" />
    </svg>
  `;
}

/** DATA: the drawings, each one path. */
export const ICONS = {
  lock: icon("M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3M12 15v2"),
  aa: icon("M8 3h8v18H8zM11 18h2M10.5 10.5l1.5 1.5 2.5-3"),
  online: icon("M3 10l9-6 9 6zM5 10v8M10 10v8M14 10v8M19 10v8M3 20h18"),
  pdf: icon("M6 3h8l4 4v14H6zM14 3v4h4M12 18v-7M9 13.5l3-3 3 3"),
  done: icon("M5 12.5l4.5 4.5L19 7.5"),
  bad: icon("M12 6v7M12 17.5v.01"),
  clock: icon("M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z"),
} as const;
