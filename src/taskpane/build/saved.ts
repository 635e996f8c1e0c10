import { firstBuild, type BuildState } from "./state.js";

/** A finished build outlives the pane; a running one does not. */
export const keptBuild = (build: BuildState): object => (build.status === "done" ? { build } : {});

type Saved = Readonly<Record<string, unknown>>;

/** Only names and sentences come back: a workbook may have been edited by anyone. */
export function savedBuild(thing: unknown): BuildState {
  const { status, report, built } = (thing ?? {}) as Saved;
  const { sheets, notes } = (report ?? {}) as Saved;
  const { finding, sites, key, checksFine } = (built ?? {}) as Saved;
  const named = (Array.isArray(sheets) ? (sheets as readonly Saved[]) : []).flatMap(({ id, name, rebuilt }) =>
    isText(id) && isText(name) ? [{ id, name, rebuilt: rebuilt === true }] : [],
  );
  if (status !== "done" || named.length === 0 || !isText(finding) || !isText(key)) return firstBuild;
  return {
    status,
    report: {
      sheets: named,
      names: [],
      kept: [],
      lost: [],
      notes: Array.isArray(notes) ? notes.filter(isText) : [],
    },
    built: { finding, key, sites: Number(sites) || 0, checksFine: checksFine === true },
  };
}

const isText = (thing: unknown): thing is string => typeof thing === "string";
