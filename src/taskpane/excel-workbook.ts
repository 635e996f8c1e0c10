import { selectCells } from "../excel/go-to.js";
import { insertFormula } from "../excel/insert-formula.js";
import { insertTable } from "../excel/insert-table.js";
import { readSettings, saveSettings } from "../excel/pane-settings.js";
import { readSelection } from "../excel/selection.js";
import { readEarlierBuild, writeWorkbook } from "../excel/to-excel.js";
import { watchSelection } from "../excel/watch-selection.js";
import { writeInputs } from "../excel/write-inputs.js";
import type { Workbook } from "./workbook-port.js";

/** The open workbook, as Excel has it. */
export const excelWorkbook: Workbook = {
  readSelection,
  watchSelection,
  insertTable,
  selectCells,
  insertFormula,
  readEarlierBuild,
  writeWorkbook,
  writeInputs,
  readSettings,
  saveSettings,
};
