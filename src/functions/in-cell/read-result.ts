import { Refusal } from "../../economics/index.js";

/** What may enter a cell, or a table of cells. */
export type Result = number | string | (number | string | boolean)[][];

/**
 * The core's answer if every cell of it can stand in Excel: anything else would become 0 without a word, or stop every
 * function of the workbook (one BigInt is enough).
 */
export function readResult(result: unknown): Result {
  if (!Array.isArray(result)) return readScalar(result);
  const columns = Array.isArray(result[0]) ? result[0].length : 0;
  return Array.from(result.length ? result : [null], (row: unknown) => {
    if (Array.isArray(row) && columns > 0 && row.length === columns) return Array.from(row, readElement);
    throw new Refusal("The table has no cells, or rows that differ in length: please report this formula.");
  });
}

function readScalar(value: unknown): number | string {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string") return value;
  throw new Refusal("These inputs together give no finite number: at least one of them is extreme.");
}

const readElement = (value: unknown): number | string | boolean =>
  typeof value === "boolean" ? value : readScalar(value);
