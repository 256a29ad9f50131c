/// <reference lib="dom" />
import { byId } from "./build.ts";
import { encodeState } from "./explorer_state.ts";
import type { ExplorerState } from "./state.ts";

/** Puts a link to a state into the address bar and the clipboard, and shows it. */
export async function shareState(state: ExplorerState): Promise<void> {
  const { fragment, leftOut } = encodeState(state);
  // Nobody is told of it, so the page does not read it back.
  history.replaceState(null, "", `#${fragment}`);
  const text = byId<HTMLInputElement>("link-text");
  text.value = location.href;
  byId("link").hidden = false;
  const isCopied = await copy(text);
  byId("link-note").textContent = [
    isCopied ? "Copied." : "Copy it from here.",
    leftOut.length === 0
      ? "The request is in the link itself, behind the #, which browsers do not send."
      : `Left out, because links are shared: ${leftOut.join(", ")}.`,
  ].join(" ");
}

async function copy(text: HTMLInputElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    text.select();
    return false;
  }
}
