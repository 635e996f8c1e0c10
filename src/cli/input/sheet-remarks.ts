import type { PlacedCell, SheetCell } from "../../readers/xlsx/sheet.js";
import { addressOfCell } from "../../formula/address.js";
import type { SitesRead } from "../../sites/table/sites-read.js";
import { refused } from "../outcome.js";
import { several } from "../several.js";
import type { TableSource } from "./site-table.js";

/**
 * A formula that nobody has calculated is no blank: without its number the site would get a default.
 * @throws Stop (refused) naming the cells, where they belong to the table.
 */
export function requireCalculated({ sheet }: TableSource, read: SitesRead, path: string): void {
  const [first, ...others] = formulasOf(sheet.cells(), read).filter(({ cell }) => cell.uncalculated);
  if (!first) return;
  const what = `${sheet.name}!${addressOfCell(first.row, first.column)} holds the formula =${first.cell.formula} and no result`;
  const more =
    others.length > 0 ? `, as ${others.length === 1 ? "does" : "do"} ${several(others.length, "other cell")}` : "";
  throw refused(`${path}: ${what}${more}. Open the file in Excel or LibreOffice, let it calculate, and save it.`);
}

/** What the sheet says of its table and the cells alone do not. */
export function sheetRemarks(source: TableSource, read: SitesRead): string[] {
  const { sheet } = source;
  return [
    ...(sheet.visibility === "visible" ? [] : [`The sites stand on the hidden sheet “${sheet.name}”.`]),
    ...hiddenRows(source, read),
    ...madeUpResults(source, read),
    ...farCells(source),
  ];
}

const isOrAre = (count: number): string => (count === 1 ? "is" : "are");
const wasOrWere = (count: number): string => (count === 1 ? "was" : "were");

function hiddenRows({ sheet }: TableSource, { rows }: SitesRead): string[] {
  const hidden = rows.filter(({ row }) => sheet.hiddenRow(row - 1) !== null).map(({ row }) => row);
  const { length } = hidden;
  if (length === 0) return [];
  const how = hidden.every((row) => sheet.hiddenRow(row - 1) === "filtered") ? "hidden by a filter" : "hidden";
  const which = `${hidden.slice(0, 8).join(", ")}${length > 8 ? ` and ${length - 8} more` : ""}`;
  const of = `${length} of ${several(rows.length, "row")} ${isOrAre(length)} ${how} and ${wasOrWere(length)} read`;
  return [`${of} all the same: ${length === 1 ? "row" : "rows"} ${which}.`];
}

/** Libraries that cannot calculate store 0 as the result of every formula, and ask Excel to calculate on opening. */
function madeUpResults({ sheet, calculatesOnLoad }: TableSource, read: SitesRead): string[] {
  const isZero = ({ cell }: { readonly cell: SheetCell }): boolean => cell.value === 0;
  const zeros = calculatesOnLoad ? formulasOf(sheet.cells(), read).filter(isZero) : [];
  const [first] = zeros;
  if (!first) return [];
  const at = `${sheet.name}!${addressOfCell(first.row, first.column)}`;
  return [
    `${at} is a formula with the result 0, in a file that asks to be calculated again; open and save it in Excel if that 0 is not true.`,
  ];
}

function farCells({ sheet, beyond }: TableSource): string[] {
  if (beyond === 0) return [];
  return [`${several(beyond, "cell")} far from the table on “${sheet.name}” ${wasOrWere(beyond)} not read.`];
}

/** Formulas under the header, in columns that are used; everywhere, where no header was found. */
function formulasOf(cells: Iterable<PlacedCell>, { headerRow, columns }: SitesRead): PlacedCell[] {
  const used = new Set(columns.filter(({ use }) => use !== "ignored").map(({ column }) => column - 1));
  return [...cells].filter(
    ({ row, column, cell }) =>
      cell.formula !== undefined && (headerRow === null || (row >= headerRow && used.has(column))),
  );
}
