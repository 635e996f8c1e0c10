import { addressOfCell } from "../../formula/address.js";
import type { CellValue } from "../../sheet/plan.js";
import type { InputRecord, SheetRecord } from "../build/build-record.js";

/** An input the user had changed since the last build. */
export interface Edit {
  readonly id: string;
  /** Words that stood beside the input, "Bitcoin price". */
  readonly label: string;
  readonly sheet: string;
  readonly address: string;
  readonly value: CellValue;
}

/** An edit with its place in the input: the site it is about, or the number of its row. */
export interface PlacedEdit extends Edit {
  readonly key: string;
  /** Why it cannot be kept, whatever the new plan is. */
  readonly why?: string;
}

/** What a sheet holds now; row and column of the first value count from 0. */
export interface Used {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Cells of recorded inputs whose value is no longer the one that the build wrote. */
export function editsOf(sheet: SheetRecord, sheetName: string, used: Used | null): PlacedEdit[] {
  return sheet.inputs.flatMap((input) => {
    const shift = used ? shiftOf(input, used) : null;
    if (!used || !shift) return [unfound(input, sheetName)];
    return input.values.flatMap((row, r) =>
      row.flatMap((written, c) => {
        const at = { row: input.area.row + r + shift.down, column: input.area.column + c + shift.right };
        const now = at2(used.values, at.row - used.row, at.column - used.column);
        if (same(now, written)) return [];
        const formula = at2(used.formulas, at.row - used.row, at.column - used.column);
        const why = whyNot(now, formula);
        const place = { id: input.id, label: input.label, sheet: sheetName, address: addressOfCell(at.row, at.column) };
        return [{ ...place, value: now ?? null, key: keyOf(input, r, c), ...(why ? { why } : {}) }];
      }),
    );
  });
}

const at2 = <T>(matrix: readonly (readonly T[])[], row: number, column: number): T | undefined => matrix[row]?.[column];

const same = (now: CellValue | undefined, written: CellValue): boolean => (now ?? "") === (written ?? "");

/** Rows are told apart by their site where there is one, else by their number. */
export function keyOf(input: Pick<InputRecord, "keys" | "area">, row: number, column: number): string {
  const site = input.area.columns === 1 ? input.keys?.[row] : input.keys?.[column];
  return site === undefined ? `${row},${column}` : `site ${site}`;
}

function whyNot(now: CellValue | undefined, formula: unknown): string | undefined {
  if (now === undefined || now === null || now === "") return "the cell was empty, and an empty input would count as 0";
  if (typeof formula === "string" && formula.startsWith("=")) return "a formula had been typed over the input";
  return undefined;
}

/** How far the input has moved, by where its label stands now; null when the label is gone or not unique. */
function shiftOf(input: InputRecord, used: Used): { down: number; right: number } | null {
  const { row, column } = input.labelCell;
  if (at2(used.values, row - used.row, column - used.column) === input.label) return { down: 0, right: 0 };
  const found = used.values.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      cell === input.label ? [{ down: used.row + r - row, right: used.column + c - column }] : [],
    ),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function unfound(input: InputRecord, sheet: string): PlacedEdit {
  const { row, column } = input.area;
  const why = `its label "${input.label}" was not found on the sheet, so whether it was changed is not known`;
  const value = input.values[0]?.[0] ?? null;
  return { id: input.id, label: input.label, sheet, address: addressOfCell(row, column), value, key: "", why };
}
