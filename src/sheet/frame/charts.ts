import { areaOfCorners } from "../../formula/corners.js";
import { onlyReference } from "../formulas/formula-parts.js";
import type { Positions } from "../formulas/positions.js";
import { cellsOf } from "../formulas/references.js";
import type { Area, LaidOutChart, Reference, Region } from "../grid.js";
import { palette } from "../looks/palette.js";
import type { ChartPlan, SheetPlan } from "../plan.js";
import { PlanError } from "../plan-error.js";
import { wordsRegion } from "./frame.js";

const air = 1; // rows or columns between a chart and what it stands by

export interface ChartPlaces {
  /** First free row below everything. */
  readonly row: number;
  readonly column: number;
  /** Areas of the sheet's tables by id, for charts that stand beside one. */
  readonly tables: ReadonlyMap<string, Area>;
  /** First row under each table, for charts that stand between it and the next. */
  readonly under: ReadonlyMap<string, number>;
}

export interface LaidOutCharts {
  readonly charts: readonly LaidOutChart[];
  readonly regions: readonly Region[];
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function layOutCharts(sheet: SheetPlan, places: ChartPlaces, positions: Positions): LaidOutCharts {
  const areas = new Map(places.tables);
  const charts: LaidOutChart[] = [];
  const regions: Region[] = [];
  let row = places.row;
  for (const plan of sheet.charts) {
    const on: OnSheet = { sheet, positions, where: `Chart "${plan.id}" on sheet "${sheet.name}"` };
    const area = areaOf(plan, areas, { ...places, row }, on.where);
    const below = plan.place.beside === undefined && plan.place.after === undefined;
    if (below) row = area.row + area.rows + air;
    areas.set(plan.id, area);
    const title = titleOf(plan, area, on);
    regions.push(...title.regions);
    charts.push({ ...chartOf(plan, on), title: title.title, area });
  }
  const all = charts.map((chart) => chart.area);
  const lastRow = Math.max(-1, ...all.map((area) => area.row + area.rows - 1));
  return { charts, regions, lastRow, lastColumn: Math.max(-1, ...all.map((area) => area.column + area.columns - 1)) };
}

function areaOf(plan: ChartPlan, areas: ReadonlyMap<string, Area>, places: ChartPlaces, where: string): Area {
  const { rows, columns, beside, after } = plan.place;
  if (after !== undefined && !places.under.has(after))
    throw new PlanError(`${where}: "${after}" is no table of this sheet.`);
  const row = after === undefined ? places.row : (places.under.get(after) ?? places.row);
  if (beside === undefined) return { row, column: places.column, rows, columns };
  const by = areas.get(beside);
  if (!by) throw new PlanError(`${where}: "${beside}" is no table or earlier chart of this sheet to stand beside.`);
  return { row: by.row, column: by.column + by.columns + air, rows, columns };
}

/** What a reference of a chart or list is read against; `where` begins a refusal. */
export interface OnSheet {
  readonly sheet: SheetPlan;
  readonly positions: Positions;
  readonly where: string;
}

/** A title by formula is a link to a cell: the named one, or a cell behind the chart that holds the formula. */
function titleOf({ title }: ChartPlan, area: Area, on: OnSheet): Pick<LaidOutChart, "title"> & { regions: Region[] } {
  if (typeof title === "string") return { title, regions: [] };
  if (onlyReference(title.formula, on.where)) return { title: referenceOf(title.formula, on), regions: [] };
  const cell = { row: area.row + 1, column: area.column + 1 };
  const region = wordsRegion(title, cell, "chartWords", on);
  return { title: { sheet: on.sheet.id, area: { ...cell, rows: 1, columns: 1 } }, regions: [region] };
}

function chartOf(plan: ChartPlan, on: OnSheet): Omit<LaidOutChart, "area" | "title"> {
  const { min, max } = plan.xAxis;
  return {
    id: plan.id,
    kind: plan.kind,
    titleText: typeof plan.title === "string" ? plan.title : plan.title.value,
    altText: plan.altText,
    categories: referenceOf(plan.categories, on),
    series: plan.series.map(({ name, values, x, colour, dash }) => ({
      name,
      values: referenceOf(values, on),
      ...(x === undefined ? {} : { x: referenceOf(x, on) }),
      colour: palette[colour],
      dash: dash ?? false,
    })),
    xAxis: {
      title: plan.xAxis.title,
      logarithmic: plan.xAxis.logarithmic ?? false,
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
    },
    yAxis: { title: plan.yAxis.title },
  };
}

/** `{x:all}` → sheet and area. @throws PlanError unless it is one absolute reference */
export function referenceOf(text: string, { sheet, positions, where }: OnSheet): Reference {
  const context = { where, sheet: sheet.id, row: 0, column: 0, perSite: false as const };
  const reference = onlyReference(text, where);
  const found = reference && cellsOf(reference, context, positions);
  const area = found && areaOfCorners(found.corners);
  if (!area) throw new PlanError(`${where}: ${text} is not one reference to cells, such as {line:all}.`);
  return { sheet: found.sheet, area };
}
