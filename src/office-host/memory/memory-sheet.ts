import { intersection } from "../grid/a1.js";
import {
  type Area,
  type ConditionalFormat,
  newSheetExtras,
  type SheetExtras,
  type Validation,
  type Visibility,
} from "../grid/host.js";
import { renameSheetIn } from "../grid/formula-notation.js";
import { CellStore } from "./cell-store.js";

/** One sheet of the in-memory workbook. */
export class MemorySheet {
  visibility: Visibility = "Visible";
  tabColour = "";
  gridlines = true;
  selection: readonly Area[] = [{ row: 0, column: 0, rows: 1, columns: 1 }];
  frozen = { rows: 0, columns: 0 };
  cells = new CellStore();
  extras: SheetExtras = newSheetExtras();
  widths = new Map<number, number>();
  heights = new Map<number, number>();
  groups: { what: "columns" | "rows"; from: number; count: number }[] = [];
  validations: { area: Area; validation: Validation }[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  /** Areas of formulas that were typed with Ctrl+Shift+Enter. */
  typedArrays: readonly Area[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  copy(id: string, name: string): MemorySheet {
    const copy = Object.assign(new MemorySheet(id, name), this, { id, name });
    copy.cells = this.cells.clone();
    copy.extras = structuredClone(this.extras);
    copy.widths = new Map(this.widths);
    copy.heights = new Map(this.heights);
    copy.groups = [...this.groups];
    copy.validations = [...this.validations];
    copy.conditionalFormats = [...this.conditionalFormats];
    return copy;
  }

  /** Cuts a hole into rules: what remains of each lies outside the area. */
  clearRules(area: Area): void {
    this.validations = this.validations.flatMap((one) =>
      without(one.area, area).map((part) => ({ ...one, area: part })),
    );
    this.conditionalFormats = this.conditionalFormats.flatMap((one) =>
      without(one.area, area).map((part, n) => ({ ...one, area: part, id: n === 0 ? one.id : `${one.id}.${n}` })),
    );
  }

  /** Formulas, rules and charts follow a sheet's new name, or say #REF! when it is gone (`to` null). */
  renameMentions(from: string, to: string | null): void {
    for (const [key, cell] of [...this.cells.all()]) {
      if (cell.formula === null || !cell.formula.includes("!")) continue;
      const formula = renameSheetIn(cell.formula, from, to);
      const { row, column } = CellStore.place(key);
      if (formula !== cell.formula) this.cells.set(row, column, { ...cell, formula });
    }
    const change = (text: string): string => renameSheetIn(text, from, to);
    const { charts } = this.extras;
    for (const chart of charts)
      for (const series of chart.series)
        Object.assign(series, { values: change(series.values), categories: change(series.categories) });
    this.conditionalFormats = this.conditionalFormats.map((one) => ({ ...one, formula: change(one.formula) }));
    this.validations = this.validations.map(({ area, validation }) => {
      const { rule } = validation;
      return {
        area,
        validation:
          rule.type === "list" ? { ...validation, rule: { ...rule, source: change(rule.source) } } : validation,
      };
    });
  }
}

/** The parts of `area` that lie outside `hole`: at most four. */
export function without(area: Area, hole: Area): Area[] {
  const common = intersection(area, hole);
  if (!common) return [area];
  const parts: Area[] = [];
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  const add = (row: number, column: number, rows: number, columns: number): void => {
    if (rows > 0 && columns > 0) parts.push({ row, column, rows, columns });
  };
  add(area.row, area.column, common.row - area.row, area.columns);
  add(below, area.column, area.row + area.rows - below, area.columns);
  add(common.row, area.column, common.rows, common.column - area.column);
  add(common.row, right, common.rows, area.column + area.columns - right);
  return parts;
}
