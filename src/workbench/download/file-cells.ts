import type { Worksheet } from "wasm-xlsxwriter";
import type { Library } from "../../writers/xlsx-library.js";
import type { GridHost, Scalar } from "../../office-host/grid/host.js";
import type { FileFormats } from "./file-formats.js";

/** What every part of the file is made from and with. */
export interface FileMaking {
  readonly host: GridHost;
  readonly library: Library;
  readonly formats: FileFormats;
}

/** Writes every cell that has content or a look of its own: formulas with the value they have in the grid. */
export async function writeCells(worksheet: Worksheet, sheet: string, file: FileMaking): Promise<void> {
  const { host, library, formats } = file;
  const area = await host.usedArea(sheet, false);
  if (!area) return;
  const [values, formulas] = await Promise.all([host.read(sheet, area, "values"), host.read(sheet, area, "formulas")]);
  for (let r = 0; r < area.rows; r++)
    for (let c = 0; c < area.columns; c++) {
      const [row, column] = [area.row + r, area.column + c];
      const look = formats.get(await host.readFormat(sheet, { row, column, rows: 1, columns: 1 }));
      const [value, typed] = [values[r]?.[c] ?? "", formulas[r]?.[c] ?? ""];
      // A text that looks like a formula has that text for a value; a formula has its result.
      if (typeof typed === "string" && typed.startsWith("=") && typed !== value)
        worksheet.writeFormulaWithFormat(row, column, new library.Formula(typed).setResult(cached(value)), look);
      else if (value === "") worksheet.writeBlank(row, column, look);
      else worksheet.writeWithFormat(row, column, value, look);
    }
}

const cached = (value: Scalar): string => (typeof value === "boolean" ? String(value).toUpperCase() : String(value));
