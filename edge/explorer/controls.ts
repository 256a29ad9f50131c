/// <reference lib="dom" />
import { addDays, formatIsoDate, parseIsoDate } from "../../lib/dates/mod.ts";
import { build, byId } from "./build.ts";
import type { ExplorerState } from "./check_state.ts";
import { sampleShown } from "./explorer_state.ts";
import { type Sample, SAMPLES } from "./samples.ts";
import { EDITION_ROWS } from "./words.ts";

/** The part of the state that the controls above the columns hold. */
export type Setup = Omit<ExplorerState, "request" | "organization">;

/** The controls above the columns. */
export interface Controls {
  /** What they say. */
  readonly setup: Setup;
  /** Makes them say something else. */
  reset(setup: Setup): void;
  /** Shows whether the state is a sample, and what to look for in it. */
  showSample(state: ExplorerState): void;
}

/** What the controls bring about. */
export interface ControlActions {
  /** Something else is to be checked. */
  readonly onChange: () => void;
  /** A sample is chosen. */
  readonly onSample: (sample: Sample) => void;
  /** India's today, ISO 8601. */
  readonly now: () => string;
}

/** Fills the page's controls and listens to them. */
export function createControls({ onChange, onSample, now }: ControlActions): Controls {
  const form = byId<HTMLFormElement>("setup");
  const sample = byId<HTMLSelectElement>("sample");
  const edition = byId<HTMLSelectElement>("edition");
  const today = byId<HTMLInputElement>("today");
  const workflow = byId<HTMLSelectElement>("workflow");
  sample.append(...sampleGroups());
  edition.append(
    ...EDITION_ROWS.map(({ edition, name }) => build("option", { value: edition }, name)),
  );

  function setToday(date: string): void {
    today.value = date;
    onChange();
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  sample.addEventListener("change", () => {
    const chosen = SAMPLES.find(({ id }) => id === sample.value);
    if (chosen !== undefined) onSample(chosen);
  });
  for (const control of [edition, today, workflow]) control.addEventListener("input", onChange);
  for (const radio of form.querySelectorAll('[name="view"]')) {
    radio.addEventListener("change", () => {
      edition.disabled = viewOf(form) === "migrate";
      if (edition.disabled) edition.value = "v1.2025";
      onChange();
    });
  }
  byId("day-before").addEventListener("click", () => setToday(dayBeside(today.value, -1)));
  byId("day-after").addEventListener("click", () => setToday(dayBeside(today.value, 1)));
  today.addEventListener("keydown", (event) => {
    const days = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (days === undefined) return;
    event.preventDefault();
    setToday(dayBeside(today.value, days));
  });
  byId("now").addEventListener("click", () => setToday(now()));

  return {
    get setup() {
      return {
        view: viewOf(form),
        edition: edition.value,
        today: today.value.trim(),
        workflow: workflow.value,
      };
    },
    reset(setup) {
      for (const radio of form.querySelectorAll<HTMLInputElement>('[name="view"]')) {
        radio.checked = radio.value === setup.view;
      }
      edition.value = setup.edition;
      edition.disabled = setup.view === "migrate";
      today.value = setup.today;
      workflow.value = setup.workflow;
    },
    showSample(state) {
      const current = sampleShown(state);
      sample.value = current?.id ?? "";
      byId("shows").textContent = current?.shows ?? "";
    },
  };
}

function sampleGroups(): HTMLElement[] {
  const groups = [...new Set(SAMPLES.map(({ group }) => group))];
  return groups.map((group) =>
    build(
      "optgroup",
      { label: group },
      ...SAMPLES.filter((row) => row.group === group)
        .map(({ id, title }) => build("option", { value: id }, title)),
    )
  );
}

function viewOf(form: HTMLFormElement): ExplorerState["view"] {
  return new FormData(form).get("view") === "migrate" ? "migrate" : "check";
}

function dayBeside(date: string, days: number): string {
  const civil = parseIsoDate(date.trim());
  return civil === undefined ? date : formatIsoDate(addDays(civil, days));
}
