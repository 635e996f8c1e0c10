import type { Scalar } from "../../../src/office-host/grid/host.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";

/** Ids of a few of our functions, as the caller gives them. */
export const ours = { known: ["HASHPRICE", "SHUTDOWN_PRICE", "THREEPATHS"], namespaces: ["DEV"] } as const;
export const freezing = { ...ours, version: "0.1.0", now: new Date("2026-11-22T10:00:00Z") };

export const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A number that depends on the formula alone, so that a formula that was put back shows what it showed before. */
function numberOf(formula: string): number {
  let sum = 7;
  for (const sign of formula) sum = (sum * 31 + sign.charCodeAt(0)) % 1_000_003;
  return sum / 16;
}

/** A stand-in for calculation: THREEPATHS spills over 3 × 2 cells, what is not known is at #NAME?. */
export function answerTo(formula: string): Scalar | Scalar[][] {
  if (/_xldudf_|DEV\.|UNKNOWN/i.test(formula)) return "#NAME?";
  if (/^=THREEPATHS\(/i.test(formula)) {
    const first = numberOf(formula);
    return [
      ["Site", first],
      [first + 1, true],
      ["=evil()", ""],
    ];
  }
  if (/"text"/.test(formula)) return "3-4 text";
  if (/"blank"/.test(formula)) return "";
  if (/TRUE/.test(formula)) return true;
  return numberOf(formula);
}

export function newBook(sheets: readonly string[] = ["Sites", "Notes"]): MemoryHost {
  const host = new MemoryHost(sheets);
  host.answerTo = answerTo;
  return host;
}

/** Types into a cell. */
export function type(
  host: MemoryHost,
  sheet: string,
  row: number,
  column: number,
  entry: Scalar,
  format?: string,
): void {
  const { id } = host.sheetNamed(sheet);
  host.write(id, cell(row, column), [[entry]]);
  if (format !== undefined) host.writeFormat(id, cell(row, column), { numberFormat: format });
}

export const formulaAt = (host: MemoryHost, sheet: string, row: number, column: number): Scalar =>
  host.read(host.sheetNamed(sheet).id, cell(row, column), "formulas")[0]?.[0] ?? "";
export const valueAt = (host: MemoryHost, sheet: string, row: number, column: number): Scalar =>
  host.read(host.sheetNamed(sheet).id, cell(row, column), "values")[0]?.[0] ?? "";

/** The workbook as text, byte for byte; ids that Excel gives rules and tables are not looked at. */
export const bytesOfBook = (host: MemoryHost): string => JSON.stringify(host.snapshot());

/** Two sheets with our functions in every way in which they may stand there. */
export function mixedBook(): MemoryHost {
  const host = newBook(["Sites", "O'Hara's", "Notes"]);
  type(host, "Sites", 0, 0, "Price");
  type(host, "Sites", 0, 1, 91_000, "#,##0");
  type(host, "Sites", 1, 0, "=HASHPRICE(B1,1.5E14,0.05)", "0.0000");
  type(host, "Sites", 2, 0, '=IF(B1>0,HASHPRICE(B1,1),"text")');
  type(host, "Sites", 3, 0, '=IF(B1>0,"blank",HASHPRICE(B1,1))');
  type(host, "Sites", 4, 0, "=SHUTDOWN_PRICE(B1)", "@");
  type(host, "Sites", 5, 0, "=B1*2");
  type(host, "Sites", 6, 3, "=THREEPATHS(A1:B2)");
  type(host, "Sites", 7, 4, "", "0%"); // the table spills over a cell with a format of its own
  type(host, "O'Hara's", 1, 1, "=SHUTDOWN_PRICE(Sites!B1)+HASHPRICE(1,TRUE)");
  type(host, "Notes", 0, 0, "'=HASHPRICE(1)");
  type(host, "Notes", 1, 0, "=CONTOSO.HASHPRICE(1)");
  return host;
}
