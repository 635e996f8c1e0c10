/** A cell that holds an error, "#REF!", or something that is no plain value. */
export interface CellError {
  readonly error: string;
}
/** A cell made plain: text without odd spaces, a finite number, an error, or null for a blank. */
export type Cell = string | number | null | CellError;

const errors = /^#(?:N\/A|[A-Z/0]+[!?]|GETTING_DATA)$/i;

/** Nothing to clean: visible ASCII with single spaces inside. Most cells are, and the rest costs time. */
const clean = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Space-like characters of any width become one plain space each; zero-width ones go. */
export const plainText = (text: string): string =>
  clean.test(text)
    ? text
    : text
        .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
        .replace(/[\s\u0000-\u001f\u007f]+/g, " ")
        .trim();

/** Excel's linked data types arrive as objects with the plain value inside. */
export const plainCell = (cell: unknown): unknown => {
  if (typeof cell !== "object" || cell === null) return cell ?? null;
  return Object.prototype.hasOwnProperty.call(cell, "basicValue") ? (cell as { basicValue: unknown }).basicValue : cell;
};

/** Makes a cell plain. `type` is Excel's, and decides what is an error where it is known: text may look like one. */
export function cellOf(given: unknown, type?: string): Cell {
  const cell = plainCell(given);
  if (cell === null || cell === "") return null;
  if (typeof cell === "object") return { error: "no plain value" };
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  const text = plainText(typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell));
  if (type ? type === "Error" : errors.test(text)) return { error: text };
  return text || null;
}

export const isError = (cell: Cell): cell is CellError => typeof cell === "object" && cell !== null;

/** A cell as text: names, owners, headers. */
export const textOf = (cell: Cell): string => (cell === null || isError(cell) ? "" : String(cell));

/** Text inside a sentence: short and in quotes. */
export const quoted = (given: unknown): string => {
  const text = plainText(String(given));
  return `“${text.length > 32 ? `${text.slice(0, 31)}…` : text}”`;
};

/** Cells made plain, as rows of equal length, down to the last row that holds anything: whole columns are selected. */
export function plainTable(values: unknown, types?: readonly (readonly string[])[]): Cell[][] {
  const given: unknown[] = Array.isArray(values) ? values : [];
  const rows = given.map((row, r) =>
    Array.from(Array.isArray(row) ? row : [row], (cell, c) => cellOf(cell, types && types[r] && types[r][c])),
  );
  while (rows.length > 0 && rows[rows.length - 1]!.every((cell) => cell === null)) rows.pop();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of rows) while (row.length < width) row.push(null);
  return rows;
}
