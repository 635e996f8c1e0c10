import { firstBuild, type BuildState } from "./state.js";

/** A finished build outlives the pane; a running one does not. */
export const keptBuild = (build: BuildState): object => (build.status === "done" ? { build } : {});

type Saved = Readonly<Record<string, unknown>>;

/** Only names and sentences come back: a workbook may have been edited by anyone. */
export function savedBuild(thing: unknown): BuildState {
  const { status, report, built } = (thing ?? {}) as Saved;
  const { sheets, notes } = (report ?? {}) as Saved;
  const { finding, sites, key, checksFine } = (built ?? {}) as Saved;
  const named = Array.isArray(sheets) ? sheets.filter(({ id, name }) => isText(id) && isText(name)) : [];
  if (status !== "done" || named.length === 0 || !isText(finding) || !isText(key)) return firstBuild;
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
