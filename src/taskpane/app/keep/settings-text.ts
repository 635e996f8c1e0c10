import { savedSnapshot } from "../../../market/snapshot.js";
import { savedChoices } from "../../base/case/saved-choices.js";
import { baseChoices } from "../../base/case/choices.js";
import type { Answers } from "../../sites/answers.js";
import type { readTable } from "../../sites/read-table.js";
import { firstState } from "../reduce.js";
import { savedScenario } from "../../scenarios/scenario-file.js";
import { steps, type PaneState, type SitesState, type Step } from "../state.js";
import type { SelectedCells } from "../../base/ports/workbook.js";

/** Raised when an older pane could no longer read what this one saves. */
export const settingsSchema = 1;

/** What of the state outlives the pane, as the text that is kept in the workbook. */
export function settingsText(state: PaneState): string {
  const { step, choices, scenarios, preview, market, build, sites } = state;
  return JSON.stringify({
    schema: settingsSchema,
    step,
    choices,
    scenarios: { saved: scenarios.saved, current: scenarios.current },
    preview,
    snapshot: market.snapshot,
    ...(sites.status === "read" ? { cells: sites.cells, answers: sites.answers } : {}),
    ...(build.status === "done" ? { build } : {}),
  });
}

export type Restored =
  | { readonly state: Partial<PaneState> }
  /** Saved by a newer pane: not read, and not to be overwritten. */
  | { readonly newer: number };

/** The state from its kept text. What cannot be read is left at its start; nothing here throws. */
export function restored(text: string | null, read: typeof readTable): Restored {
  const saved = parsed(text);
  if (!saved) return { state: {} };
  if (typeof saved.schema === "number" && saved.schema > settingsSchema) return { newer: saved.schema };
  const sites = savedSites(saved.cells, saved.answers, read);
  const build = savedBuild(saved.build);
  const choices = savedChoices(saved.choices) ?? baseChoices;
  const snapshot = savedSnapshot(saved.snapshot);
  return {
    state: {
      step: savedStep(saved.step, sites, build),
      // The snapshot in use and the one on screen are one object: identity says "in use".
      choices: sameSnapshot(choices.market, snapshot) ? { ...choices, market: snapshot } : choices,
      scenarios: { ...firstState.scenarios, ...savedScenarios(saved.scenarios) },
      preview: { ...firstState.preview, weighted: (saved.preview as { weighted?: unknown })?.weighted === true },
      market: { ...firstState.market, snapshot },
      sites,
      build,
    },
  };
}

type Saved = Readonly<Record<string, unknown>>;

function parsed(text: string | null): Saved | null {
  try {
    const thing: unknown = JSON.parse(text ?? "null");
    return typeof thing === "object" && !Array.isArray(thing) ? (thing as Saved | null) : null;
  } catch {
    return null;
  }
}

const sameSnapshot = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function savedSites(cells: unknown, answers: unknown, read: typeof readTable): SitesState {
  if (!isCells(cells)) return firstState.sites;
  const known = (typeof answers === "object" && answers !== null ? answers : {}) as Answers;
  try {
    return { status: "read", cells, answers: known, read: read(cells, known) };
  } catch {
    return firstState.sites;
  }
}

function isCells(thing: unknown): thing is SelectedCells {
  if (typeof thing !== "object" || thing === null) return false;
  const { address, sheetName, values, rowOffset, columnOffset } = thing as Partial<SelectedCells>;
  const places = [rowOffset, columnOffset].every((offset) => Number.isInteger(offset));
  return (
    typeof address === "string" &&
    typeof sheetName === "string" &&
    places &&
    Array.isArray(values) &&
    values.every(Array.isArray)
  );
}

/** Only names and sentences come back: a workbook may have been edited by anyone. */
function savedBuild(thing: unknown): PaneState["build"] {
  const { status, report, built } = (thing ?? {}) as Saved;
  const { sheets, notes } = (report ?? {}) as Saved;
  const { finding, sites, key, checksFine } = (built ?? {}) as Saved;
  const named = Array.isArray(sheets) ? sheets.filter(({ id, name }) => isText(id) && isText(name)) : [];
  if (status !== "done" || named.length === 0 || !isText(finding) || !isText(key)) return firstState.build;
  return {
    status,
    report: {
      sheets: named.map(({ id, name, rebuilt }) => ({ id, name, rebuilt: rebuilt === true })),
      names: [],
      kept: [],
      lost: [],
      notes: Array.isArray(notes) ? notes.filter(isText) : [],
    },
    built: { finding, key, sites: Number(sites) || 0, checksFine: checksFine === true },
  };
}

const isText = (thing: unknown): thing is string => typeof thing === "string";

function savedScenarios(thing: unknown): Pick<PaneState["scenarios"], "saved" | "current"> {
  const { saved, current } = (thing ?? {}) as Saved;
  const list = Array.isArray(saved) ? saved.flatMap(savedScenario) : [];
  return { saved: list, current: list.some(({ name }) => name === current) ? (current as string) : null };
}

/** No step is restored whose ground is gone. */
function savedStep(thing: unknown, sites: SitesState, build: PaneState["build"]): Step {
  const step = steps.find((one) => one === thing) ?? "sites";
  if (step === "build") return build.status === "done" ? "build" : "sites";
  return sites.status === "read" ? step : "sites";
}
