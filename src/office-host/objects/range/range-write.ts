import { STANDARD_HEIGHT_PT } from "../../grid/extras.js";
import { isWholeColumns, isWholeRows } from "../../grid/a1.js";
import { type Area, type GridHost, HostError, type Matrix, type Scalar } from "../../grid/host.js";
import type { RangeSelf } from "./range.js";

/** As Excel: one value for all cells, or a matrix of exactly the range's shape; null leaves a cell as it is. */
function matrixFor(area: Area, value: unknown, host: GridHost): Matrix<Scalar | null> {
  if (!Array.isArray(value)) {
    refuseScalar(area, host);
    const row = new Array<Scalar>(area.columns).fill(value as Scalar);
    return new Array<readonly Scalar[]>(area.rows).fill(row);
  }
  const rows = value as readonly (readonly (Scalar | null)[])[];
  const isEven = rows.every((row) => Array.isArray(row) && row.length === rows[0]?.length);
  checkShape(area, rows.length, isEven ? (rows[0]?.length ?? 0) : 0);
  return rows;
}

/** As Excel, where it is so: even one value for all cells has to come as a matrix. */
function refuseScalar(area: Area, host: GridHost): void {
  const unbounded = isWholeColumns(area, host.limits()) || isWholeRows(area, host.limits());
  if (host.likeExcel?.scalarForBlockRefused && !unbounded) checkShape(area, 1, 1);
}

export function checkShape(area: Area, rows: number, columns: number): void {
  if (rows === area.rows && columns === area.columns) return;
  throw new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function refuseUnbounded(self: RangeSelf, host: GridHost): void {
  if (isWholeColumns(self.area, host.limits()) || isWholeRows(self.area, host.limits()))
    throw new HostError("InvalidArgument", "Cells of an unbounded range cannot be set.");
}

export async function writeCells(self: RangeSelf, value: unknown, host: GridHost): Promise<void> {
  refuseUnbounded(self, host);
  const matrix = matrixFor(self.area, value, host);
  const hidden = self.area.rows === 1 ? [false] : await hiddenRows(self, host);
  if (!hidden.includes(true)) return host.write(self.sheet, self.area, matrix);
  // As Excel under a filter: the first line goes into every visible row, hidden rows stay as they are.
  const blank = new Array<null>(self.area.columns).fill(null);
  await host.write(
    self.sheet,
    self.area,
    matrix.map((_, n) => (hidden[n] ? blank : (matrix[0] ?? blank))),
  );
}

/** A row of height 0 is hidden; whole columns and sheets are not looked through. */
async function hiddenRows({ sheet, area }: RangeSelf, host: GridHost): Promise<boolean[]> {
  if (area.rows > 100_000) return [false];
  return (await host.rowHeights(sheet, area.row, area.rows)).map((height) => height === 0);
}

/** Shows rows of height 0 again, or hides all of them. */
export async function writeRowHidden(self: RangeSelf, value: unknown, host: GridHost): Promise<void> {
  const hidden = await hiddenRows(self, host);
  for (const [n, before] of hidden.entries())
    if (before !== value) await host.setRowHeight(self.sheet, self.area.row + n, 1, value ? 0 : STANDARD_HEIGHT_PT);
}

/** As Excel: null where some are and some are not. */
export async function rowHidden(self: RangeSelf, host: GridHost): Promise<boolean | null> {
  const hidden = await hiddenRows(self, host);
  return hidden.every((one) => one === hidden[0]) ? (hidden[0] ?? false) : null;
}

export async function writeFormulasR1C1(self: RangeSelf, value: unknown, host: GridHost): Promise<void> {
  refuseUnbounded(self, host);
  if (typeof value === "string" && value.startsWith("=")) {
    refuseScalar(self.area, host);
    return host.fillFormula(self.sheet, self.area, value);
  }
  for (const [r, row] of matrixFor(self.area, value, host).entries())
    for (const [c, cell] of row.entries()) {
      const at = { row: self.area.row + r, column: self.area.column + c, rows: 1, columns: 1 };
      if (typeof cell === "string" && cell.startsWith("=")) await host.fillFormula(self.sheet, at, cell);
      else await host.write(self.sheet, at, [[cell]]);
    }
}

/** A scalar format may also be set on whole columns or rows. */
export async function writeFormats(self: RangeSelf, value: unknown, host: GridHost): Promise<void> {
  if (typeof value === "string") {
    refuseScalar(self.area, host);
    return host.writeFormat(self.sheet, self.area, { numberFormat: value });
  }
  refuseUnbounded(self, host);
  await host.writeNumberFormats(self.sheet, self.area, matrixFor(self.area, value, host) as Matrix<string | null>);
}
