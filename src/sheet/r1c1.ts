import type { Area } from "./grid.js";

/** A sheet's place in a formula until a writer knows the name that the sheet really got. */
export const sheetMarker = (sheetId: string): string => `'{{${sheetId}}}'!`;

const marker = /'\{\{([^{}']+)\}\}'!/g;

/** Puts the sheets' names in place of the markers, quoted. @throws Error for a sheet id without a name. */
export function withSheetNames(text: string, nameOf: ReadonlyMap<string, string>): string {
  return text.replace(marker, (_, id: string) => {
    const name = nameOf.get(id);
    if (name === undefined) throw new Error(`The formula names sheet "${id}", which is not in this workbook.`);
    return `${quotedSheet(name)}!`;
  });
}

/** 'Name' with apostrophes doubled. */
export const quotedSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

// Strings, quoted sheet names and identifiers are matched first, so that nothing inside them is taken for a reference.
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![A-Za-z0-9_.([])|[A-Za-z_][A-Za-z0-9_.]*/g;

type Piece = string | { readonly row: Coordinate; readonly column: Coordinate };
interface Coordinate {
  readonly absolute: boolean;
  readonly value: number;
}

/** Reads an R1C1 formula once and returns it in A1 for any cell; rows and columns count from 0. */
export function a1Template(r1c1Formula: string): (row: number, column: number) => string {
  const pieces: Piece[] = [];
  let end = 0;
  tokens.lastIndex = 0;
  for (let match = tokens.exec(r1c1Formula); match; match = tokens.exec(r1c1Formula)) {
    if (!isReference(match[0])) continue;
    pieces.push(r1c1Formula.slice(end, match.index));
    pieces.push({ row: coordinate(match[1]), column: coordinate(match[2]) });
    end = match.index + match[0].length;
  }
  pieces.push(r1c1Formula.slice(end));
  return (row, column) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : cellAt(piece.row, piece.column, row, column))).join("");
}

/** R1C1 → A1 as seen from one cell (row and column from 0). @throws RangeError when a reference leaves the sheet. */
export function a1(r1c1Formula: string, row: number, column: number): string {
  return a1Template(r1c1Formula)(row, column);
}

const isReference = (token: string): boolean => /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/.test(token);

function coordinate(text: string | undefined): Coordinate {
  if (text === undefined) return { absolute: false, value: 0 };
  if (text.startsWith("[")) return { absolute: false, value: Number(text.slice(1, -1)) };
  return { absolute: true, value: Number(text) - 1 };
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

function cellAt(row: Coordinate, column: Coordinate, fromRow: number, fromColumn: number): string {
  const atRow = row.absolute ? row.value : fromRow + row.value;
  const atColumn = column.absolute ? column.value : fromColumn + column.value;
  if (atRow < 0 || atRow > lastRow || atColumn < 0 || atColumn > lastColumn) {
    throw new RangeError(`A reference from ${addressOfCell(fromRow, fromColumn)} leaves the sheet.`);
  }
  return `${column.absolute ? "$" : ""}${columnLetters(atColumn)}${row.absolute ? "$" : ""}${atRow + 1}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export const addressOfCell = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** B2:D7, or B2 for a single cell. */
export function addressOf(area: Area): string {
  const from = addressOfCell(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return from;
  return `${from}:${addressOfCell(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** $B$2:$D$7, or $B$2 for a single cell. */
export function absoluteAddressOf(area: Area): string {
  return addressOf(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
