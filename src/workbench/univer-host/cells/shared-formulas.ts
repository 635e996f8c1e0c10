import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import { a1ToR1C1, r1c1ToA1 } from "../../../office-host/grid/formula-notation.js";

/**
 * Formulas of one sheet. In Univer one cell holds a shared formula (`f` and `si`) and the others only its id (`si`);
 * Univer itself goes through the whole sheet to read a single one of those.
 */
export class SheetFormulas {
  private readonly shared = new Map<string, string>(); // id → formula in R1C1, the same for every cell

  constructor(private readonly sheet: Worksheet) {
    new ObjectMatrix(sheet.getCellMatrix().getMatrix()).forValue((row, column, cell) => {
      if (cell?.f && cell.si) this.shared.set(cell.si, a1ToR1C1(cell.f, row, column));
    });
  }

  /** "" where there is none. */
  a1(row: number, column: number): string {
    const cell = this.cell(row, column);
    if (cell?.f) return cell.f;
    const shared = this.sharedBy(cell);
    return shared === undefined ? "" : r1c1ToA1(shared, row, column);
  }

  r1c1(row: number, column: number): string {
    const cell = this.cell(row, column);
    return cell?.f ? a1ToR1C1(cell.f, row, column) : (this.sharedBy(cell) ?? "");
  }

  private cell(row: number, column: number): Nullable<ICellData> {
    return this.sheet.getCellRaw(row, column);
  }

  private sharedBy(cell: Nullable<ICellData>): string | undefined {
    return cell?.si ? this.shared.get(cell.si) : undefined;
  }
}
