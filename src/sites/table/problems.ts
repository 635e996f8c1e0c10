import type { Place } from "./cells/cell-name.js";
import type { CellFault } from "./cells/cell-reading.js";
import { plainHeader, type RequiredColumn } from "./columns/site-columns.js";
import type { Problem } from "./sites-read.js";

/** House rule: under 200 characters, whatever a sheet is called. */
const short = (message: string): string => (message.length < 200 ? message : `${message.slice(0, 198)}…`);

const problem = (
  place: Place,
  row: number,
  column: number,
  value: Problem["value"],
  title: string,
  advice: string,
): Problem => ({
  severity: "refusal",
  scope: "table",
  cell: place.cell(row, column),
  row: place.row(row),
  column: place.column(column),
  value,
  title,
  advice,
  message: short(`${title}${/[.?!]$/.test(title) ? "" : "."} ${advice}`),
});

/** Nothing can be read from the table: said of its first cell, its header row or its first site row. */
export const tableProblem = (
  place: Place,
  row: number,
  value: Problem["value"],
  found: string,
  advice: string,
): Problem => problem(place, row, 0, value, `${place.cell(row, 0)}: ${found}`, advice);

export const cellProblem = (
  place: Place,
  row: number,
  column: number,
  value: Problem["value"],
  { title, advice }: CellFault,
  severity: Problem["severity"],
): Problem => ({
  ...problem(place, row, column, value, `${place.cell(row, column)} ${title}`, advice),
  severity,
  scope: "row",
});

/** A required column that neither a header nor an open question can give. */
export const missingColumn = (
  place: Place,
  header: number,
  field: RequiredColumn,
  value: Problem["value"],
): Problem => {
  const critical = field === "gridMw" ? " Critical MW alone is not enough." : "";
  return tableProblem(
    place,
    header,
    value,
    `no column for ${plainHeader[field]} in the header`,
    `Add one, or say which it is.${critical}`,
  );
};
