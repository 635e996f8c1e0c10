import type { IBorderData, ICellData, IStyleData } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/preset-sheets-core";

/** What is to change in the cells of one sheet; what comes later wins, property by property. */
export class CellChanges {
  private readonly cells: Record<number, Record<number, ICellData>> = {};
  private readonly styles = new Map<IStyleData, Map<IStyleData, IStyleData>>();
  private onlyLooks = true;

  add(row: number, column: number, change: ICellData): void {
    const cells = (this.cells[row] ??= {});
    const before = cells[column];
    cells[column] = before ? this.merged(before, change) : change;
    if ("v" in change || "f" in change || "si" in change) this.onlyLooks = false;
  }

  styleAt(row: number, column: number): IStyleData | undefined {
    const style = this.cells[row]?.[column]?.s;
    return isStyle(style) ? style : undefined;
  }

  /** Of Univer's mutation of cells. The trigger tells its formula engine that no value has changed. */
  get params(): object {
    return { cellValue: this.cells, ...(this.onlyLooks ? { trigger: SetStyleCommand.id } : {}) };
  }

  private merged(before: ICellData, change: ICellData): ICellData {
    if (!isStyle(before.s) || !isStyle(change.s)) return { ...before, ...change };
    return { ...before, ...change, s: this.mergedStyle(before.s, change.s) };
  }

  /** Cells of an area share their style objects, so most mergers have been made before. */
  private mergedStyle(before: IStyleData, change: IStyleData): IStyleData {
    let known = this.styles.get(before);
    if (!known) this.styles.set(before, (known = new Map()));
    let style = known.get(change);
    if (!style) known.set(change, (style = mergeStyles(before, change)));
    return style;
  }
}

export function mergeStyles(before: IStyleData, change: IStyleData): IStyleData {
  const borders = before.bd && change.bd ? { bd: { ...before.bd, ...change.bd } as IBorderData } : {};
  return { ...before, ...change, ...borders };
}

const isStyle = (style: unknown): style is IStyleData => typeof style === "object" && style !== null;
