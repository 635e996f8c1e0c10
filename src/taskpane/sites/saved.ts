import type { SelectedCells } from "../base/ports/workbook.js";
import type { Answers } from "./answers.js";
import type { readTable } from "./read-table.js";
import { firstSites, type SitesState } from "./state.js";

/** What of the table outlives the pane: its cells and what was answered. They are read again, never trusted as read. */
export const keptSites = (sites: SitesState): object =>
  sites.status === "read" ? { cells: sites.cells, answers: sites.answers } : {};

/** The table from what was kept, or none where that cannot be read. */
export function savedSites(cells: unknown, answers: unknown, read: typeof readTable): SitesState {
  if (!isCells(cells)) return firstSites;
  const known = (typeof answers === "object" && answers !== null ? answers : {}) as Answers;
  try {
    return { status: "read", cells, answers: known, read: read(cells, known) };
  } catch {
    return firstSites;
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
