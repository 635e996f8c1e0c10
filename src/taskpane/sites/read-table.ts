import { readSites } from "../../sites/table/read-sites.js";
import type { SitesRead } from "../../sites/table/sites-read.js";
import type { SelectedCells } from "../base/ports/workbook.js";
import type { Answers } from "./answers.js";

export { allChoices } from "../../sites/table/questions.js";

/** Selected cells as sites, or the questions and sentences that stand in the way. Fetched on demand. */
export const readTable = (cells: SelectedCells, answers: Answers): SitesRead =>
  readSites(cells.values, {
    address: { sheet: cells.sheetName, row: cells.rowOffset + 1, column: cells.columnOffset + 1 },
    valueTypes: cells.valueTypes,
    mapping: answers,
  });
