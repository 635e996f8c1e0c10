import type { Area, CellFormat, Matrix, Scalar } from "../grid/host.js";

export const DEFAULT_FORMAT: CellFormat = Object.freeze({
  numberFormat: "General",
  fill: "",
  fontColour: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  wrap: false,
  topBorder: "",
  bottomBorder: "",
});

/** Changed in place: a third of a million of them are formatted several times over. */
export interface Cell {
  value: Scalar; // "" when there is none; of a formula, what a test put there, else 0
  formula: string | null; // R1C1
  /** The text was typed with a leading apostrophe. */
  apostrophe: boolean;
  format: CellFormat;
  /** What a formula gives that fills more than its own cell. */
  spill?: Matrix | undefined;
}

const WIDTH = 16_384;

/** The cells of one sheet, sparse; formats of whole columns or rows stand apart and are inherited by new cells. */
export class CellStore {
  private readonly cells = new Map<number, Cell>();
  private layers: { area: Area; change: Partial<CellFormat> }[] = [];
  private readonly combined = new Map<string, CellFormat>();

  /** Keys of the cells whose formula spills. */
  readonly spilling = new Set<number>();

  get(row: number, column: number): Cell | undefined {
    return this.cells.get(row * WIDTH + column);
  }

  /** Value, formula and apostrophe; the format stays. */
  setContent(row: number, column: number, content: Omit<Cell, "format">): void {
    const old = this.get(row, column);
    const key = row * WIDTH + column;
    if (content.spill) this.spilling.add(key);
    else this.spilling.delete(key);
    if (old) Object.assign(old, { spill: undefined }, content);
    else if (content.value !== "" || content.formula !== null)
      this.cells.set(key, { ...content, format: this.inherited(row, column) });
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    const key = row * WIDTH + column;
    if (cell) this.cells.set(key, cell);
    else this.cells.delete(key);
    if (cell?.spill) this.spilling.add(key);
    else this.spilling.delete(key);
  }

  /** An empty cell that looks as if it had never been written. */
  isUntouched(key: number): boolean {
    const { row, column } = CellStore.place(key);
    const cell = this.get(row, column);
    if (!cell || cell.value !== "" || cell.formula !== null || cell.apostrophe) return !cell;
    return JSON.stringify(cell.format) === JSON.stringify(this.inherited(row, column));
  }

  formatAt(row: number, column: number): CellFormat {
    return this.get(row, column)?.format ?? this.inherited(row, column);
  }

  /** Existing cells inside a part of the sheet, in no order. */
  *inside(area: Area): Generator<[row: number, column: number, cell: Cell]> {
    const count = area.rows * area.columns;
    if (count > this.cells.size) {
      for (const [key, cell] of this.cells) {
        const [row, column] = [Math.floor(key / WIDTH), key % WIDTH];
        const [down, right] = [row - area.row, column - area.column];
        if (down >= 0 && down < area.rows && right >= 0 && right < area.columns) yield [row, column, cell];
      }
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.get(row, column);
        if (cell) yield [row, column, cell];
      }
  }

  all(): IterableIterator<[number, Cell]> {
    return this.cells.entries();
  }
  static place(key: number): { row: number; column: number } {
    return { row: Math.floor(key / WIDTH), column: key % WIDTH };
  }
  allLayers(): readonly { readonly area: Area; readonly change: Partial<CellFormat> }[] {
    return this.layers;
  }

  changeFormat(area: Area, change: Partial<CellFormat>, unbounded: boolean): void {
    const key = JSON.stringify(change);
    if (unbounded) {
      for (const [, , cell] of this.inside(area)) cell.format = this.combine(cell.format, change, key);
      this.layers.push({ area, change });
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.get(row, column);
        if (cell) cell.format = this.combine(cell.format, change, key);
        else this.set(row, column, this.blank(row, column, change, key));
      }
  }

  private blank(row: number, column: number, change: Partial<CellFormat>, key: string): Cell {
    const format = this.combine(this.inherited(row, column), change, key);
    return { value: "", formula: null, apostrophe: false, format };
  }

  clone(): CellStore {
    const copy = new CellStore();
    for (const [key, cell] of this.cells) copy.cells.set(key, { ...cell });
    for (const key of this.spilling) copy.spilling.add(key);
    copy.layers = [...this.layers];
    return copy;
  }

  private inherited(row: number, column: number): CellFormat {
    let format = DEFAULT_FORMAT;
    for (const { area, change } of this.layers) {
      const [down, right] = [row - area.row, column - area.column];
      if (down >= 0 && down < area.rows && right >= 0 && right < area.columns)
        format = this.combine(format, change, JSON.stringify(change));
    }
    return format;
  }

  /** Equal formats are one object, so a third of a million cells cost little. */
  private combine(format: CellFormat, change: Partial<CellFormat>, changeKey: string): CellFormat {
    const cached = this.transitions.get(format)?.get(changeKey);
    if (cached) return cached;
    const result = { ...format, ...change };
    const key = JSON.stringify(result);
    const shared = this.combined.get(key) ?? Object.freeze(result);
    this.combined.set(key, shared);
    const known = this.transitions.get(format) ?? new Map<string, CellFormat>();
    this.transitions.set(format, known.set(changeKey, shared));
    return shared;
  }
  private readonly transitions = new Map<CellFormat, Map<string, CellFormat>>();
}
