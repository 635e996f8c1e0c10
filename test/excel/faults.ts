import type { Action } from "../../src/office-host/protocol.js";
import { HostError } from "../../src/office-host/grid/host.js";
import type { MemoryHost } from "../../src/office-host/memory/memory-host.js";

/** Fails once, at the n-th action counted from the start. */
export function failAt(n: number): (count: number, action: Action) => void {
  return (count) => {
    if (count === n)
      throw new HostError("GeneralException", "There was an internal error while processing the request.");
  };
}

/** Everything of the user's, as text: sheets that were there, names, active sheet, extras of the workbook. */
export function usersThings(host: MemoryHost, sheets: readonly string[]): string {
  const { active, names, extras } = host.snapshot();
  const order = host.sheets().map((sheet) => sheet.id);
  return JSON.stringify({ active, names, extras, order, sheets: sheets.map((sheet) => host.sheetText(sheet)) });
}

/** A workbook as users have them: values, formulas that look across sheets, formats, names, a table, a selection. */
export function fillUserWorkbook(host: MemoryHost): void {
  const [data, comparison] = ["Data", "Comparison"].map((name) => host.sheetNamed(name).id) as [string, string];
  const area = { row: 0, column: 0, rows: 2, columns: 3 };
  host.write(data, area, [
    ["Site", "MW", "Power"],
    ["North", 50, "=B2*0.05"],
  ]);
  host.write(comparison, { row: 1, column: 1, rows: 1, columns: 2 }, [["'=mine", "=Data!B2+SUM(Data!B:B)"]]);
  host.writeFormat(data, { row: 0, column: 0, rows: 1, columns: 3 }, { bold: true, fill: "#FFEE00" });
  host.setColumnWidth(data, 0, 1, 120);
  host.addName({ scope: null, name: "btcPriceUsd", formula: "=Data!$B$2", visible: true, comment: "the user's own" });
  host.addName({ scope: data, name: "local", formula: "=Data!$A$1", visible: true, comment: "" });
  const look = { style: "TableStyleMedium2", showFilterButton: true, showTotals: false, showBandedRows: true };
  host.addTable({ name: "ranking", sheet: data, area, hasHeaders: true, ...look });
  host.setValidation(data, { row: 1, column: 1, rows: 1, columns: 1 }, { rule: { type: "list", source: "1,2,3" } });
  const red = { formula: "=A1>1", fill: "#FF0000", fontColour: "", bold: null };
  host.addConditionalFormat(data, { area, ...red });
  host.bookExtras().settings["another add-in"] = { keep: true };
  host.select(data, [{ row: 1, column: 0, rows: 1, columns: 2 }]);
}
