/// <reference lib="dom" />
import { todayInIndia } from "../../mod.ts";
import { locatePointer } from "../body/locate_pointer.ts";
import { byId } from "./build.ts";
import { checkState, type ExplorerResult } from "./check_state.ts";
import { createControls } from "./controls.ts";
import { describeVerdict } from "./describe_verdict.ts";
import { createEditor } from "./editor.ts";
import { decodeState, initialState, sampleState } from "./explorer_state.ts";
import type { ExplorerState } from "./state.ts";
import { showFoot } from "./show_foot.ts";
import { forgetResult, showResult } from "./show_result.ts";
import { shareState } from "./share_state.ts";
import { stripSecrets } from "./strip_secrets.ts";
import { dateWords } from "./words.ts";

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
  showFoot(state, result);
  controls.showSample(state);
  byId("link").hidden = true;
  byId("today-words").textContent = dateWords(state.today);
  byId("printed-request").textContent = stripSecrets(state.request).text;
  byId("printed-setup").textContent = `Edition ${state.edition}, as if today were ${
    dateWords(state.today)
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

function faultOf(result: ExplorerResult, where: string, text: string) {
  if (result.kind !== "unchecked" || result.where !== where) return [];
  const { index, path } = result;
  const kind = "error" as const;
  if (index !== undefined) {
    // At the end of the text there is nothing to mark but what precedes it.
    const start = Math.min(index, Math.max(0, text.trimEnd().length - 1));
    return [{ start, end: start + 1, kind }];
  }
  const place = path === undefined ? undefined : locatePointer(text, path);
  return place === undefined ? [] : [{ ...place, kind }];
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
