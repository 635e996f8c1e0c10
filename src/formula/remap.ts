import { quotedSheet } from "./names.js";
import { cornersOfA1, inA1, type Coordinate, type Corner } from "./corners.js";
import { isOnSheet } from "./area.js";
import { tokensOf, type QualifiedToken } from "./tokens.js";

/** Where a row or column of a sheet has gone (null for the formula's own sheet); null when it is gone. */
export type Move = (place: number, sheet: string | null) => number | null;

const gone = "#REF!";

/** The A1 formula after rows and columns of this workbook have moved, as Excel itself would rewrite it. */
export function remapped(formula: string, moves: { readonly row?: Move; readonly column?: Move }): string {
  const parts = tokensOf(formula).map((token) =>
    token.kind === "reference" ? movedReference(token, moves) : token.text,
  );
  return parts.join("");
}

function movedReference({ text, qualifier }: QualifiedToken, moves: { readonly row?: Move; readonly column?: Move }) {
  if (qualifier && (qualifier.sheet === null || qualifier.sheet.external)) return text;
  const sheet = qualifier?.sheet?.name ?? null;
  const [from, to] = cornersOfA1(text);
  const first = movedCorner(from, sheet, moves);
  const last = to && movedCorner(to, sheet, moves);
  if (!first || last === null) return gone;
  return inA1(last ? [first, last] : [first]);
}

function movedCorner(
  { row, column }: Corner,
  sheet: string | null,
  moves: { readonly row?: Move; readonly column?: Move },
): Corner | null {
  const [atRow, atColumn] = [moved(row, sheet, moves.row), moved(column, sheet, moves.column)];
  if (atRow === null || atColumn === null || !isOnSheet(atRow?.value ?? 0, atColumn?.value ?? 0)) return null;
  return { ...(atRow ? { row: atRow } : {}), ...(atColumn ? { column: atColumn } : {}) };
}

function moved(
  at: Coordinate | undefined,
  sheet: string | null,
  move: Move | undefined,
): Coordinate | null | undefined {
  if (!at || !move) return at;
  const value = move(at.value, sheet);
  return value === null ? null : { ...at, value };
}

/** The formula with other names for sheets of this workbook; `nameOf` gives undefined for one that keeps its own. */
export function withRenamedSheets(formula: string, nameOf: (name: string) => string | undefined): string {
  const parts = tokensOf(formula).map((token) => {
    const name = token.kind === "sheet" && !token.external ? nameOf(token.name) : undefined;
    return name === undefined ? token.text : `${quotedSheet(name)}!`;
  });
  return parts.join("");
}
