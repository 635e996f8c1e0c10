import { intersection, isWholeColumns, isWholeRows } from "../grid/a1.js";
import { a1ToR1C1, r1c1ToA1, renameSheetIn } from "../grid/formula-notation.js";
import * as host from "../grid/host.js";
import { DEFAULT_FORMAT } from "./cell-store.js";
import { MemoryBook } from "./memory-book.js";
import type { MemorySheet } from "./memory-sheet.js";
import { arraysBeside, shownIn, spillsIn } from "./filled-areas.js";
import { checkFormula, display, type Entry, readEntry, typeOf } from "./typed-entry.js";
import type { Area } from "../grid/host.js";

/**
 * A workbook in memory, without calculation (a formula's value is 0 unless a test sets one): for tests of what is
 * written where. `snapshot()` gives everything as JSON.
 */
export class MemoryHost extends MemoryBook implements host.GridHost {
  /** For tests: what a formula, as A1, gives; a matrix spills. Without it every formula gives 0. */
  answerTo: ((formula: string) => host.Scalar | host.Matrix) | null = null;

  read(sheet: string, area: Area, kind: host.ReadKind): host.Matrix {
    const { cells } = this.sheet(sheet);
    const one = (row: number, column: number): host.Scalar => {
      const cell = cells.get(row, column);
      if (kind === "numberFormats") return cells.formatAt(row, column).numberFormat;
      const value = cells.spilling.size > 0 ? shownIn(cells, row, column) : (cell?.value ?? "");
      if (kind === "types") return typeOf(value, cell?.apostrophe ?? false);
      if (kind === "text") return display(value, cells.formatAt(row, column).numberFormat);
      if (kind === "values" || !cell || cell.formula === null) return value;
      return kind === "formulas" ? r1c1ToA1(cell.formula, row, column) : cell.formula;
    };
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => one(area.row + r, area.column + c)),
    );
  }

  write(sheet: string, area: Area, entries: host.Matrix<host.Scalar | null>): void {
    const target = this.sheet(sheet);
    const { cells } = target;
    const known = this.sheetNames();
    target.typedArrays = arraysBeside(target.typedArrays, area);
    entries.forEach((row, r) =>
      row.forEach((entry, c) => {
        if (entry === null) return;
        const [y, x] = [area.row + r, area.column + c];
        const asText = cells.formatAt(y, x).numberFormat === "@" && entry !== "" && !String(entry).startsWith("'");
        const text: Entry = { value: String(entry), formula: null, apostrophe: false };
        cells.setContent(y, x, asText ? text : this.calculated(readEntry(entry, y, x, known), y, x));
      }),
    );
  }

  fillFormula(sheet: string, area: Area, formulaR1C1: string): void {
    checkFormula(formulaR1C1, this.sheetNames());
    const target = this.sheet(sheet);
    const { cells } = target;
    target.typedArrays = arraysBeside(target.typedArrays, area);
    // The same notation as a typed formula, so that equal formulas are equal text.
    const formula = a1ToR1C1(r1c1ToA1(formulaR1C1, area.row, area.column), area.row, area.column);
    const content = { value: 0, formula, apostrophe: false };
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        cells.setContent(row, column, this.calculated(content, row, column));
  }

  private calculated(entry: Entry, row: number, column: number): Entry & { spill?: host.Matrix } {
    if (entry.formula === null || !this.answerTo) return entry;
    const answer = this.answerTo(r1c1ToA1(entry.formula, row, column));
    if (typeof answer !== "object") return { ...entry, value: answer };
    return { ...entry, value: answer[0]?.[0] ?? "", spill: answer };
  }

  arrays(sheet: string): readonly host.FilledArea[] {
    const { cells, typedArrays } = this.sheet(sheet);
    const typed = typedArrays.map((area) => ({ area, spilled: false }));
    return [...spillsIn(cells).map((area) => ({ area, spilled: true })), ...typed];
  }

  clear(sheet: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    const target = this.sheet(sheet);
    if (what !== "Formats") target.typedArrays = arraysBeside(target.typedArrays, area);
    for (const [row, column, cell] of [...target.cells.inside(area)]) {
      if (what === "All") target.cells.set(row, column, undefined);
      else if (what === "Formats") target.cells.set(row, column, { ...cell, format: DEFAULT_FORMAT });
      else target.cells.setContent(row, column, { value: "", formula: null, apostrophe: false });
    }
    if (what === "All") target.clearRules(area);
  }

  copyCells(from: { sheet: string; area: Area }, to: { sheet: string; row: number; column: number }): void {
    const [source, target] = [this.sheet(from.sheet), this.sheet(to.sheet)];
    const [down, right] = [to.row - from.area.row, to.column - from.area.column];
    const area = { ...from.area, row: to.row, column: to.column };
    const copied = [...source.cells.inside(from.area)].map(
      ([row, column, cell]) => [row, column, { ...cell }] as const,
    );
    const moved = <T extends { area: Area }>(one: T): T[] => {
      const part = intersection(one.area, from.area);
      return part ? [{ ...one, area: { ...part, row: part.row + down, column: part.column + right } }] : [];
    };
    const validations = source.validations.flatMap(moved);
    const formats = source.conditionalFormats.flatMap(moved).map((one) => ({ ...one, id: this.nextId("format") }));
    this.clear(to.sheet, area, "All");
    for (const [row, column, cell] of copied) target.cells.set(row + down, column + right, cell);
    target.validations.push(...validations);
    target.conditionalFormats.push(...formats);
  }

  settle(): void {}

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, column, cell] of this.sheet(sheet).cells.inside({ row: 0, column: 0, ...this.limits() })) {
      if (valuesOnly && cell.value === "" && cell.formula === null) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    for (const spill of spillsIn(this.sheet(sheet).cells)) {
      [top, left] = [Math.min(top, spill.row), Math.min(left, spill.column)];
      bottom = Math.max(bottom, spill.row + spill.rows - 1);
      right = Math.max(right, spill.column + spill.columns - 1);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  readFormat(sheet: string, area: Area): { readonly [K in keyof host.CellFormat]: host.CellFormat[K] | null } {
    const { cells } = this.sheet(sheet);
    const first = cells.formatAt(area.row, area.column);
    const result: Record<string, unknown> = { ...first };
    const rows = Math.min(area.rows, 5000);
    const columns = Math.min(area.columns, 500);
    for (let row = area.row; row < area.row + rows; row++)
      for (let column = area.column; column < area.column + columns; column++) {
        const format = cells.formatAt(row, column);
        if (format === first) continue;
        for (const [key, value] of Object.entries(format)) if (result[key] !== value) result[key] = null;
      }
    return result as never;
  }

  writeFormat(sheet: string, area: Area, change: Partial<host.CellFormat>): void {
    const unbounded = isWholeColumns(area, this.limits()) || isWholeRows(area, this.limits());
    this.sheet(sheet).cells.changeFormat(area, change, unbounded);
  }

  writeNumberFormats(sheet: string, area: Area, formats: host.Matrix<string | null>): void {
    formats.forEach((row, r) =>
      row.forEach((numberFormat, c) => {
        const cell = { row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        if (numberFormat !== null) this.writeFormat(sheet, cell, { numberFormat });
      }),
    );
  }

  columnWidths(sheet: string, from: number, count: number): number[] {
    return Array.from({ length: count }, (_, n) => this.sheet(sheet).widths.get(from + n) ?? host.STANDARD_WIDTH_PT);
  }
  setColumnWidth(sheet: string, from: number, count: number, points: number): void {
    for (let n = 0; n < count; n++) setSize(this.sheet(sheet).widths, from + n, points, host.STANDARD_WIDTH_PT);
  }
  rowHeights(sheet: string, from: number, count: number): number[] {
    return Array.from({ length: count }, (_, n) => this.sheet(sheet).heights.get(from + n) ?? host.STANDARD_HEIGHT_PT);
  }
  setRowHeight(sheet: string, from: number, count: number, points: number): void {
    for (let n = 0; n < count; n++) setSize(this.sheet(sheet).heights, from + n, points, host.STANDARD_HEIGHT_PT);
  }
  group(sheet: string, what: "columns" | "rows", from: number, count: number): void {
    this.sheet(sheet).groups.push({ what, from, count });
  }
  ungroup(sheet: string, what: "columns" | "rows", from: number, count: number): void {
    const target = this.sheet(sheet);
    target.groups = target.groups.filter((one) => one.what !== what || one.from !== from || one.count !== count);
  }
  frozen(sheet: string): { rows: number; columns: number } {
    return this.sheet(sheet).frozen;
  }
  freeze(sheet: string, rows: number, columns: number): void {
    this.sheet(sheet).frozen = { rows, columns };
  }

  validation(sheet: string, area: Area): host.Validation | null {
    const found = this.sheet(sheet).validations.filter((one) => intersection(one.area, area));
    return found[found.length - 1]?.validation ?? null;
  }
  setValidation(sheet: string, area: Area, validation: host.Validation | null): void {
    const target = this.sheet(sheet);
    const kept = target.conditionalFormats;
    target.clearRules(area);
    target.conditionalFormats = kept;
    if (validation) target.validations.push({ area, validation });
  }
  validations(sheet: string): readonly { area: Area; validation: host.Validation }[] {
    return this.sheet(sheet).validations;
  }
  conditionalFormats(sheet: string): readonly host.ConditionalFormat[] {
    return this.sheet(sheet).conditionalFormats;
  }
  addConditionalFormat(sheet: string, format: Omit<host.ConditionalFormat, "id">): string {
    const id = this.nextId("format");
    this.sheet(sheet).conditionalFormats.push({ ...format, id });
    return id;
  }
  changeConditionalFormat(sheet: string, id: string, change: Partial<host.ConditionalFormat>): void {
    if (change.formula !== undefined) checkFormula(change.formula, this.sheetNames());
    const target = this.sheet(sheet);
    target.conditionalFormats = target.conditionalFormats.map((one) => (one.id === id ? { ...one, ...change } : one));
  }
  deleteConditionalFormats(sheet: string, ids: readonly string[]): void {
    const target = this.sheet(sheet);
    target.conditionalFormats = target.conditionalFormats.filter((one) => !ids.includes(one.id));
  }

  /** For tests: what a formula gives. */
  setResult(sheet: string, row: number, column: number, value: host.Scalar): void {
    const target: MemorySheet = this.sheet(sheet);
    const cell = target.cells.get(row, column);
    if (cell) target.cells.set(row, column, { ...cell, value });
  }

  /** For tests: a formula typed with Ctrl+Shift+Enter, with its values. */
  enterArray(sheet: string, area: Area, formula: string, values: host.Matrix): void {
    const target = this.sheet(sheet);
    values.forEach((cells, r) =>
      cells.forEach((value, c) => {
        const [row, column] = [area.row + r, area.column + c];
        target.cells.setContent(row, column, { value, formula: a1ToR1C1(formula, row, column), apostrophe: false });
      }),
    );
    target.typedArrays = [...target.typedArrays, area];
  }

  protected override renameMentions(from: string, to: string | null): void {
    super.renameMentions(from, to);
    this.changeNames((name) => ({ ...name, formula: renameSheetIn(name.formula, from, to) }));
  }
}

/** A standard size is none of its own. */
function setSize(sizes: Map<number, number>, at: number, points: number, standard: number): void {
  if (points === standard) sizes.delete(at);
  else sizes.set(at, points);
}
