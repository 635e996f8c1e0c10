import { selectCells } from "../../../excel/selection/go-to.js";
import { insertFormula } from "../../../excel/selection/insert-formula.js";
import { insertTable } from "../../../excel/selection/insert-table.js";
import { readSettings, saveSettings } from "../../../excel/workbook/pane-settings.js";
import { readSelection } from "../../../excel/selection/selection.js";
import { watchSelection } from "../../../excel/selection/watch-selection.js";
import { onDemand } from "../../base/on-demand.js";
import type { Workbook } from "../../base/ports/workbook.js";

/** The writer is not needed before a build, or before market numbers go into one. */
const writer = onDemand(() => import("./excel-writer.js"));
const sharing = onDemand(() => import("./excel-sharing.js"));

/** The open workbook, as Excel has it. */
export const excelWorkbook: Workbook = {
  readSelection,
  watchSelection,
  insertTable,
  selectCells,
  insertFormula,
  readEarlierBuild: async () => (await writer.load()).readEarlierBuild(),
  writeWorkbook: async (laidOut, options) => (await writer.load()).writeWorkbook(laidOut, options),
  writeInputs: async (changes) => (await writer.load()).writeInputs(changes),
  sharing: async () => (await sharing.load()).excelSharing,
  readSettings,
  saveSettings,
};
