import type { CellValue } from "../../sheet/plan.js";
import { type PlacedEdit, editsOf, type Used } from "../inputs/edits.js";
import type { OwnBuild } from "./own-sheets.js";

/** What a rewrite has to know about our sheets beside the record: edits, and the charts that are ours. */
export interface OwnContents {
  readonly edits: readonly PlacedEdit[];
  /** Worksheet id -> ids of the charts that the last build made, and of all charts on that sheet. */
  readonly charts: ReadonlyMap<string, { readonly ours: readonly string[]; readonly all: readonly string[] }>;
}

/** Reads the inputs as they are now, and which charts are ours, in one sync. */
export async function readOwn(context: Excel.RequestContext, own: OwnBuild): Promise<OwnContents> {
  const reads = own.sheets.map(({ state, record }) => {
    const sheet = context.workbook.worksheets.getItem(state.id);
    const charts = sheet.charts.load("items/id,items/name");
    const withInputs = record.inputs.length > 0;
    const used = withInputs ? sheet.getUsedRangeOrNullObject(true) : null;
    used?.load("values,formulas,rowIndex,columnIndex");
    return { state, record, charts, used };
  });
  await context.sync();
  const edits = reads.flatMap(({ state, record, used }) =>
    used ? editsOf(record, state.name, used.isNullObject ? null : usedCells(used)) : [],
  );
  const charts = reads.map(({ state, record, charts: all }) => {
    const ours = all.items.filter((chart) => record.charts.includes(chart.name));
    return [state.id, { ours: ours.map((chart) => chart.id), all: all.items.map((chart) => chart.id) }] as const;
  });
  return { edits, charts: new Map(charts) };
}

const usedCells = (used: Excel.Range): Used => ({
  row: used.rowIndex,
  column: used.columnIndex,
  values: used.values as CellValue[][],
  formulas: used.formulas as unknown[][],
});
