import { layOutCharts } from "./frame/charts.js";
import { wholeCheck } from "./frame/frame.js";
import { joinedDown } from "./frame/regions.js";
import type { LayoutState, SheetBody } from "./frame/sheet-body.js";
import { requireNames } from "./frame/sheet-names.js";
import { textSheetBody } from "./frame/text-sheet.js";
import { linesOf, validationsOf } from "./frame/validations.js";
import { Positions } from "./formulas/positions.js";
import type { Area, LaidOutSheet, LaidOutWorkbook, Region } from "./grid.js";
import { palette } from "./looks/palette.js";
import type { SheetPlan, TabColour, WorkbookPlan } from "./plan.js";
import { PlanError } from "./plan-error.js";
import { chartPrintBlocks } from "./print/chart-blocks.js";
import { printSetup } from "./print/print-setup.js";
import { sameRole } from "./roles.js";
import { sitePositions, stackRows } from "./site-sheet/site-sheet-rows.js";
import { siteSheetBody } from "./site-sheet/site-sheet.js";
import { stackTables, tablePositions } from "./table-sheet/table-rows.js";
import { tableSheetBody } from "./table-sheet/table-sheet.js";

/**
 * Gives every line of a plan its place and turns formulas by name into R1C1.
 * @throws PlanError naming line and sheet: unknown name, reference that does not fit its cell, id or name used twice
 */
export function layout(plan: WorkbookPlan): LaidOutWorkbook {
  requireNames(plan);
  const positions = new Positions();
  const bodyOf = plan.sheets.map((sheet) => stack(sheet, plan, positions)); // all positions first, formulas after
  const state = { positions, allFine: checksFine(plan) };
  const bodies = bodyOf.map((body) => body(state));
  return {
    title: plan.title,
    stamp: plan.stamp,
    sheets: plan.sheets.map((sheet, place) => finished(sheet, bodies[place]!, plan, positions)),
    names: namesOf(plan, positions),
    roles: bodies.flatMap(({ roles }) => roles),
  };
}

/** Enters a sheet's positions, and returns how to write it once every sheet has entered its own. */
function stack(sheet: SheetPlan, plan: WorkbookPlan, positions: Positions): (state: LayoutState) => SheetBody {
  if (sheet.form === "text") return (state) => textSheetBody(sheet, state);
  if (sheet.form === "table") {
    const stacked = stackTables(sheet);
    tablePositions(sheet, stacked).forEach((position) => positions.add(position));
    return (state) => tableSheetBody(sheet, stacked, state);
  }
  const names = sheet.across?.labels ?? plan.siteNames;
  const rows = stackRows(sheet);
  sitePositions(sheet, rows, names.length).forEach((position) => positions.add(position));
  return (state) => siteSheetBody(sheet, rows, names, state);
}

const tabColours: Readonly<Record<TabColour, string>> = {
  main: palette.navy,
  about: palette.about,
  workings: palette.quiet,
  first: palette.first,
  second: palette.second,
  third: palette.third,
  fourth: palette.fourth,
};

function finished(sheet: SheetPlan, body: SheetBody, plan: WorkbookPlan, positions: Positions): LaidOutSheet {
  const places = placesOf(body.regions);
  const charts = layOutCharts(sheet, chartPlaces(sheet, body, places), positions);
  const ends = {
    lastRow: Math.max(body.lastRow, charts.lastRow),
    lastColumn: Math.max(body.lastColumn, charts.lastColumn),
    chartsEnd: charts.lastColumn,
  };
  const printBlocks = [...body.printBlocks, ...chartPrintBlocks(charts.charts, body.lastRow)];
  const { print, columnWidths } = printSetup({ ...body, printBlocks }, ends, plan.stamp);
  return {
    id: sheet.id,
    name: sheet.name,
    tabColour: tabColours[sheet.tab],
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
  const line = plan.sheets.flatMap(linesOf).find(({ role }) => role && sameRole(role, wholeCheck));
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
