import { addressOfCell } from "./address.js";
import { isOnSheet } from "./area.js";
import {
  absolute,
  cornersOfA1,
  cornersOfR1C1,
  inA1,
  inR1C1,
  relative,
  type Coordinate,
  type Corner,
} from "./corners.js";
import { joinedTexts } from "./joined-texts.js";
import { tokensOf } from "./tokens.js";

/** Reads an R1C1 formula once and returns it in A1 for any cell; rows and columns count from 0. */
export function a1Template(r1c1Formula: string): (row: number, column: number) => string {
  const pieces = tokensOf(r1c1Formula, "R1C1").map((token) =>
    token.kind === "reference" ? cornersOfR1C1(token.text) : token.text,
  );
  const joined = joinedTexts(pieces);
  return (row, column) =>
    joined
      .map((piece) => {
        if (typeof piece === "string") return piece;
        const [from, to] = piece;
        return inA1(to ? [placed(from, row, column), placed(to, row, column)] : [placed(from, row, column)]);
      })
      .join("");
}

/** R1C1 → A1 as seen from one cell (row and column from 0). @throws RangeError when a reference leaves the sheet. */
export const a1 = (r1c1Formula: string, row: number, column: number): string => a1Template(r1c1Formula)(row, column);

function placed({ row, column }: Corner, fromRow: number, fromColumn: number): Corner {
  const [atRow, atColumn] = [placeOf(row, fromRow), placeOf(column, fromColumn)];
  if (!isOnSheet(atRow.value, atColumn.value))
    throw new RangeError(`A reference from ${addressOfCell(fromRow, fromColumn)} leaves the sheet.`);
  return { row: atRow, column: atColumn };
}

const placeOf = (at: Coordinate = relative(0), from: number): Coordinate =>
  at.absolute ? at : relative(from + at.value);

/**
 * A1 → R1C1 as seen from one cell (row and column from 0), so that formulas of different cells can be compared. Whole rows
 * and columns stay as they are.
 */
export function r1c1(a1Formula: string, row: number, column: number): string {
  const steps = (at: Coordinate, from: number): Coordinate =>
    at.absolute ? absolute(at.value) : relative(at.value - from);
  const seen = (corner: Corner): Corner => ({
    row: steps(corner.row!, row),
    column: steps(corner.column!, column),
  });
  const parts = tokensOf(a1Formula).map(({ kind, text }) => {
    if (kind !== "reference") return text;
    const [from, to] = cornersOfA1(text);
    if (!from.row || !from.column) return text;
    return inR1C1(to ? [seen(from), seen(to)] : [seen(from)]);
  });
  return parts.join("");
}
