import type { IBorderData, ICellData, IStyleData } from "@univerjs/core";
import { SetStyleCommand } from "@univerjs/preset-sheets-core";

/** What is to change in the cells of one sheet; what comes later wins, property by property. */
export class CellChanges {
  private readonly cells: Record<number, Record<number, ICellData>> = {};
  private onlyLooks = true;

  add(row: number, column: number, change: ICellData): void {
    const cells = (this.cells[row] ??= {});
    const before = cells[column];
    cells[column] = before ? merged(before, change) : change;
    if ("v" in change || "f" in change || "si" in change) this.onlyLooks = false;
  }

  /** Of Univer's mutation of cells. The trigger tells its formula engine that no value has changed. */
  get params(): object {
    return { cellValue: this.cells, ...(this.onlyLooks ? { trigger: SetStyleCommand.id } : {}) };
  }
}

function merged(before: ICellData, change: ICellData): ICellData {
  if (!isStyle(before.s) || !isStyle(change.s)) return { ...before, ...change };
  const borders = before.s.bd && change.s.bd ? { bd: { ...before.s.bd, ...change.s.bd } as IBorderData } : {};
  return { ...before, ...change, s: { ...before.s, ...change.s, ...borders } };
}

const isStyle = (style: unknown): style is IStyleData => typeof style === "object" && style !== null;
