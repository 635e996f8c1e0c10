import { readSites } from "../../sites/read-sites.js";
import type { Meaning, Question, SitesRead } from "../../sites/sites-read.js";
import type { SelectedCells } from "../workbook-port.js";

/** What the user says columns are, by column number (1 is A). */
export type Answers = Readonly<Record<number, Meaning>>;

/** Selected cells as sites, or the questions and sentences that stand in the way. */
export const readTable = (cells: SelectedCells, answers: Answers): SitesRead =>
  readSites(cells.values, {
    address: { sheet: cells.sheetName, row: cells.rowOffset + 1, column: cells.columnOffset + 1 },
    valueTypes: cells.valueTypes,
    mapping: answers,
  });

/** Questions not yet answered, and those whose answer left a new one. */
export const openQuestions = ({ questions }: SitesRead): readonly Question[] => questions;

export const rowsLeftOut = ({ rows }: SitesRead): number => rows.filter(({ refused }) => refused).length;
