import { isOnSheet } from "./area.js";
import { cornersOfA1, inA1, type Coordinate, type Corner, type Corners } from "./corners.js";
import { joinedTexts } from "./joined-texts.js";
import { tokensOf } from "./tokens.js";

/**
 * Reads an A1 formula once and returns it as it reads so many rows below and columns to the right: references without $
 * move along, on any sheet. One that leaves the sheet is #REF!.
 */
export function copiedTemplate(formula: string): (rows: number, columns: number) => string {
  const pieces = joinedTexts(
    tokensOf(formula).map(({ kind, text }) => (kind === "reference" ? cornersOfA1(text) : text)),
  );
  return (rows, columns) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : movedText(piece, rows, columns))).join("");
}

function movedText([from, to]: Corners, rows: number, columns: number): string {
  const first = moved(from, rows, columns);
  if (!to) return first ? inA1([first]) : "#REF!";
  const last = moved(to, rows, columns);
  return first && last ? inA1([first, last]) : "#REF!";
}

function moved({ row, column }: Corner, rows: number, columns: number): Corner | null {
  const step = (at: Coordinate, by: number): Coordinate => (at.absolute ? at : { ...at, value: at.value + by });
  const to = { ...(row ? { row: step(row, rows) } : {}), ...(column ? { column: step(column, columns) } : {}) };
  return isOnSheet(to.row?.value ?? 0, to.column?.value ?? 0) ? to : null;
}
