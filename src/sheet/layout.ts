import type { Area, LaidOutSheet, LaidOutWorkbook, Region } from "./grid.js";
import type { SheetPlan, SiteSheet, TableSheet, WorkbookPlan } from "./plan.js";
import { PlanError } from "./plan-error.js";
import { chartPrintBlocks, layOutCharts } from "./frame/charts.js";
import { printSetup } from "./print/print-setup.js";
import { Positions } from "./formulas/positions.js";
import { joinedDown } from "./frame/regions.js";
import type { SheetBody } from "./frame/sheet-body.js";
import { sitePositions, stackRows } from "./site-sheet/site-sheet-rows.js";
import { siteSheetBody } from "./site-sheet/site-sheet.js";
import { stackTables, tablePositions } from "./table-sheet/table-rows.js";
import { tableSheetBody } from "./table-sheet/table-sheet.js";
import { textSheetBody } from "./frame/text-sheet.js";
import { linesOf, validationsOf } from "./frame/validations.js";
import { requireNames } from "./frame/sheet-names.js";

/**
 * Gives every line of a plan its place and turns formulas by name into R1C1.
 * @throws PlanError naming line and sheet: unknown name, reference that does not fit its cell, id or name used twice
 */
export function layout(plan: WorkbookPlan): LaidOutWorkbook {
  requireNames(plan);
  const positions = new Positions();
  const bodies = plan.sheets.map((sheet) => stack(sheet, plan, positions)); // all positions first, formulas after
  const allFine = checksFine(plan);
  const sheets = plan.sheets.map((sheet, place) =>
    finished(sheet, (bodies[place] as (allFine: boolean) => SheetBody)(allFine), plan, positions),
  );
  return { title: plan.title, stamp: plan.stamp, sheets, names: namesOf(plan, positions) };
}

/** Enters a sheet's positions, and returns how to write it once every sheet has entered its own. */
function stack(sheet: SheetPlan, plan: WorkbookPlan, positions: Positions): (allFine: boolean) => SheetBody {
  if (sheet.form === "sites") return stackSites(sheet, sheet.across?.labels ?? plan.siteNames, positions);
  if (sheet.form === "table") return stackTable(sheet, positions);
  return (allFine) => textSheetBody(sheet, positions, allFine);
}

function stackSites(
  sheet: SiteSheet,
  siteNames: readonly string[],
  positions: Positions,
): (allFine: boolean) => SheetBody {
  const rows = stackRows(sheet);
  sitePositions(sheet, rows, siteNames.length).forEach((position) => positions.add(position));
  return (allFine) => siteSheetBody(sheet, rows, siteNames, positions, allFine);
}

function stackTable(sheet: TableSheet, positions: Positions): (allFine: boolean) => SheetBody {
  const stacked = stackTables(sheet);
  tablePositions(sheet, stacked).forEach((position) => positions.add(position));
  return (allFine) => tableSheetBody(sheet, stacked, positions, allFine);
}

function finished(sheet: SheetPlan, body: SheetBody, plan: WorkbookPlan, positions: Positions): LaidOutSheet {
  const places = placesOf(body.regions);
  const charts = layOutCharts(sheet, chartPlaces(sheet, body, places), positions);
  const lastRow = Math.max(body.lastRow, charts.lastRow);
  const lastColumn = Math.max(body.lastColumn, charts.lastColumn);
  const printBlocks = [...body.printBlocks, ...chartPrintBlocks(charts.charts, body.lastRow)];
  const chartsEnd = charts.lastColumn;
  const { print, columnWidths } = printSetup({ ...body, printBlocks }, lastRow, lastColumn, chartsEnd, plan.stamp);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColour: sheet.tabColour,
    columnWidths,
    rowHeights: body.rowHeights,
    columnGroups: body.columnGroups,
    freeze: body.freeze,
    regions: joinedDown([...body.regions, ...charts.regions]),
    links: body.links,
    validations: validationsOf(sheet, positions, places),
    highlights: body.highlights,
    charts: charts.charts,
    tables: body.tables,
    print,
    places,
  };
}

function placesOf(regions: readonly Region[]): Record<string, Area> {
  const places: Record<string, Area> = {};
  for (const { id, row, column, rows, columns } of regions) {
    if (id !== undefined) places[id] = { row, column, rows, columns };
  }
  return places;
}

/** Charts stand below the content, or to the right of the table that they name. */
function chartPlaces(sheet: SheetPlan, body: SheetBody, places: Readonly<Record<string, Area>>) {
  const tables = new Map<string, Area>();
  const under = new Map<string, number>();
  for (const table of sheet.form === "table" ? sheet.tables : []) {
    const areas = table.columns.map((column) => places[column.id]).filter((area): area is Area => area !== undefined);
    const first = areas[0];
    if (!first) continue;
    tables.set(table.id, { ...first, row: first.row - 2, columns: areas.length });
    const totals = table.columns.some((column) => column.total !== undefined) ? 1 : 0;
    under.set(table.id, first.row + first.rows + totals + 1);
  }
  return { row: body.lastRow + 2, column: body.chartColumn, tables, under };
}

function checksFine(plan: WorkbookPlan): boolean {
  const line = plan.sheets.flatMap((sheet) => linesOf(sheet)).find(({ id }) => id === "allChecks");
  return line?.shape === "constant" && line.value === 1;
}

function namesOf(plan: WorkbookPlan, positions: Positions): LaidOutWorkbook["names"] {
  return plan.sheets.flatMap((sheet) =>
    linesOf(sheet).flatMap((line) => {
      if (line.shape !== "constant" || line.name === undefined) return [];
      const { row, column } = positions.get(line.id, line.id);
      return [{ name: line.name, sheet: sheet.id, row, column }];
    }),
  );
}

export { PlanError };
