/// <reference lib="dom" />
import { sayDate } from "../../lib/words/say_date.ts";
import { todayInIndia } from "../../mod.ts";
import { lineAndColumn, locatePointer, type TextPlace } from "../body/locate_pointer.ts";
import { build, byId } from "./build.ts";
import {
  checkState,
  type ExplorerResult,
  type ExplorerState,
  type Unchecked,
} from "./check_state.ts";
import { createControls } from "./controls.ts";
import { describeVerdict } from "./describe_verdict.ts";
import { createEditor } from "./editor.ts";
import { decodeState, encodeState, initialState, sampleState } from "./explorer_state.ts";
import { forgetResult, showResult } from "./show_result.ts";
import { stripSecrets } from "./strip_secrets.ts";

// The page: one state, checked and shown anew whenever any part of it changes.

const TYPING_MS = 120;
const SPEAKING_MS = 700;

const now = (): string => todayInIndia(Date.now());
const request = createEditor(byId("request-editor"), updateSoon);
const organization = createEditor(byId("organization-editor"), updateSoon);
const controls = createControls({
  now,
  onChange: update,
  onSample: (sample) => reset(sampleState(sample)),
});
let typing: ReturnType<typeof setTimeout> | undefined;
let speaking: ReturnType<typeof setTimeout> | undefined;

function currentState(): ExplorerState {
  return { ...controls.setup, request: request.text, organization: organization.text };
}

function reset(state: ExplorerState): void {
  controls.reset(state);
  request.reset(state.request);
  organization.reset(state.organization);
  byId<HTMLDetailsElement>("settings").open = state.organization !== "";
  forgetResult();
  update();
}

function updateSoon(): void {
  clearTimeout(typing);
  typing = setTimeout(update, TYPING_MS);
}

function update(): void {
  clearTimeout(typing);
  const state = currentState();
  const result = checkState(state);
  const { select, replace } = request;
  const found = showResult(result, state.request, { select, replace });
  request.mark([
    ...found.flatMap(({ place, kind }) => place === undefined ? [] : [{ ...place, kind }]),
    ...faultOf(result, "request", state.request),
  ]);
  organization.mark(faultOf(result, "organization", state.organization));
  showFeet(result, state);
  controls.showSample(state);
  byId("link").hidden = true;
  byId("today-words").textContent = sayDate(state.today);
  byId("printed-request").textContent = stripSecrets(state.request).text;
  byId("printed-setup").textContent = `Edition ${state.edition}, as if today were ${
    sayDate(state.today)
  }.`;
  clearTimeout(speaking);
  speaking = setTimeout(() => speak(result), SPEAKING_MS);
}

// Typing is not interrupted: what is said waits until nothing changes.
function speak(result: ExplorerResult): void {
  const { title, detail, numbers } = describeVerdict(result);
  const counted = numbers.map(([name, value]) => `${value} ${name}`).join(", ");
  byId("summary").textContent = `${title}. ${detail} ${counted}`;
}

/** Where a text is at fault, if it is. */
function faultOf(result: ExplorerResult, where: Unchecked["where"], text: string) {
  if (result.kind !== "unchecked" || result.where !== where) return [];
  const place = placeOf(result, text);
  return place === undefined ? [] : [{ ...place, kind: "error" as const }];
}

function placeOf({ index, path }: Unchecked, text: string): TextPlace | undefined {
  if (index === undefined) return path === undefined ? undefined : locatePointer(text, path);
  // At the end of the text there is nothing to mark but what precedes it.
  const start = Math.min(index, Math.max(0, text.trimEnd().length - 1));
  return { start, end: start + 1, ...lineAndColumn(text, index) };
}

// Says below each text what is wrong with it as a text, or what is special about it.
function showFeet(result: ExplorerResult, state: ExplorerState): void {
  const { leftOut } = stripSecrets(state.request);
  const links = leftOut.length === 0 ? "" : ` Links leave out ${leftOut.join(", ")}.`;
  showFoot("request", `Stays on this page.${links}`);
  showFoot("organization", "JSON; an ISO duration such as P6M is six months.");

  function showFoot(where: "request" | "organization", hint: string): void {
    byId(`${where}-foot`).replaceChildren(hint);
    if (result.kind !== "unchecked" || result.where !== where) return;
    const place = placeOf(result, state[where]);
    const at = place === undefined ? "" : `Line ${place.line}, column ${place.column}: `;
    byId(`${where}-foot`).replaceChildren(
      build("span", { class: "bad" }, `${at}${result.problem}.`),
    );
    if (where === "organization") byId<HTMLDetailsElement>("settings").open = true;
  }
}

function formatRequest(): void {
  try {
    const text = JSON.stringify(JSON.parse(request.text), null, 2);
    if (text !== request.text) request.replace(0, request.text.length, text);
  } catch {
    const [fault] = faultOf(checkState(currentState()), "request", request.text);
    if (fault !== undefined) request.select(fault.start, fault.end);
  }
}

function checkMoved(): void {
  const { today } = controls.setup;
  const result = checkState(currentState());
  if (result.kind !== "moved") return;
  const text = JSON.stringify(result.migration.request, null, 2);
  reset({ ...currentState(), view: "check", edition: "v2.2025", today, request: text });
}

/** Puts a link to a state into the address bar and the clipboard, and shows it. */
async function shareState(state: ExplorerState): Promise<void> {
  const { fragment, leftOut } = encodeState(state);
  // No event follows, so the page does not read it back.
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

function readLink(): void {
  if (!/^#(?:state|sample)=/.test(location.hash)) return;
  const state = decodeState(location.hash);
  if (state !== undefined) reset(state);
  else byId("shows").textContent = "The link cannot be read; perhaps a part of it is missing.";
}

byId("format").addEventListener("click", formatRequest);
byId("check-moved").addEventListener("click", checkMoved);
byId("share").addEventListener("click", () => void shareState(currentState()));
addEventListener("hashchange", readLink);
let width = innerWidth;
addEventListener("resize", () => {
  // A phone's address bar changes the height alone.
  if (width !== innerWidth) updateSoon();
  width = innerWidth;
});
reset(initialState(now()));
readLink();
