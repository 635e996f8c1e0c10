import type { ICellData, IStyleData } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/preset-sheets-core";

type Cells = Record<number, Record<number, ICellData>>;

/** What is to change in the cells of one sheet; what comes later wins, property by property. */
export class CellChanges {
  private readonly cells: Cells = {};
  private readonly styles = new Map<IStyleData, Map<IStyleData, IStyleData>>();

  add(row: number, column: number, change: ICellData): void {
    const cells = (this.cells[row] ??= {});
    const before = cells[column];
    cells[column] = before ? this.merged(before, change) : change;
  }

  styleAt(row: number, column: number): IStyleData | undefined {
    const style = this.cells[row]?.[column]?.s;
    return isStyle(style) ? style : undefined;
  }

  /** Row and column of every cell whose style changes. */
  *styled(): Generator<readonly [row: number, column: number]> {
    for (const [row, cells] of Object.entries(this.cells))
      for (const [column, { s }] of Object.entries(cells)) if (isStyle(s)) yield [Number(row), Number(column)];
  }

  /**
   * For Univer's mutation of cells: once for cells whose content changes and once, said to be of style only, for the
   * others. Univer takes the formula of a cell away that is changed without naming its formula.
   */
  get mutations(): readonly object[] {
    const [contents, looks]: [Cells, Cells] = [{}, {}];
    for (const [row, cells] of Object.entries(this.cells))
      for (const [column, cell] of Object.entries(cells)) {
        const kind = "v" in cell || "f" in cell || "si" in cell ? contents : looks;
        (kind[Number(row)] ??= {})[Number(column)] = cell;
      }
    const all = [{ cellValue: contents }, { cellValue: looks, trigger: SetStyleCommand.id }];
    return all.filter(({ cellValue }) => Object.keys(cellValue).length > 0);
  }

  private merged(before: ICellData, change: ICellData): ICellData {
    if (!isStyle(before.s) || !isStyle(change.s)) return { ...before, ...change };
    return { ...before, ...change, s: this.mergedStyle(before.s, change.s) };
  }

  /** Cells of an area share their style objects, so most mergers have been made before. */
  private mergedStyle(before: IStyleData, change: IStyleData): IStyleData {
    let known = this.styles.get(before);
    if (!known) this.styles.set(before, (known = new Map<IStyleData, IStyleData>()));
    let style = known.get(change);
    if (!style) known.set(change, (style = mergeStyles(before, change)));
    return style;
  }
}

export function mergeStyles(before: IStyleData, change: IStyleData): IStyleData {
  const borders = before.bd && change.bd ? { bd: { ...before.bd, ...change.bd } } : {};
  return { ...before, ...change, ...borders };
}

const isStyle = (style: unknown): style is IStyleData => typeof style === "object" && style !== null;
