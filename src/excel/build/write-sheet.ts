import type { Area } from "../../sheet/grid.js";
import { SHEET_MARK } from "../workbook/book-state.js";
import type { SheetRecord } from "./build-record.js";
import type { BuildJob, SheetJob } from "./build-job.js";
import { markFor } from "./own-sheets.js";
import { supports } from "../workbook/requirements.js";
import { rangeOf, writeCells } from "../cells/write-cells.js";
import { writeAltTexts } from "../cells/write-charts.js";
import { writeLook } from "../cells/write-look.js";
import { writeLinks, writeRules } from "../cells/write-rules.js";
import { writeStyles } from "../cells/write-styles.js";
import { writeTables } from "../cells/write-tables.js";

/** One sheet with all that concerns it alone; every sheet of the build exists by now, so formulas may name them. */
export function writeSheet(sheet: Excel.Worksheet, job: SheetJob, build: BuildJob): void {
  if (job.old) {
    showFilteredRows(sheet, job.old.record);
    clearArea(sheet, job.old.record.area);
  } else if (supports("1.12")) sheet.customProperties.add(SHEET_MARK, markFor(job.sheet.id, build.buildId));
  const regions = job.sheet.regions;
  writeCells(sheet, regions, build.nameOf);
  writeLinks(sheet, job.sheet.links);
  writeStyles(sheet, job.old ? job.record.area : null, regions);
  writeAltTexts(sheet, job.sheet);
  writeRules(sheet, job.sheet, build.nameOf);
  writeTables(sheet, job);
  writeLook(sheet, job.record.look, job.old?.record.look ?? null);
}

/** Rows that a filter hides would not be written. */
function showFilteredRows(sheet: Excel.Worksheet, { tables }: SheetRecord): void {
  for (const { name } of tables) sheet.tables.getItem(name).clearFilters();
}

/** `clear` alone may leave rules behind, depending on the Excel. */
export function clearArea(sheet: Excel.Worksheet, area: Area): void {
  const range = rangeOf(sheet, area);
  range.conditionalFormats.clearAll();
  range.dataValidation.clear();
  range.clear("All");
}
