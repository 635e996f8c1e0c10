import { readSites } from "../../src/sites/table/read-sites.js";
import type { SitesRead } from "../../src/sites/table/sites-read.js";

/** A clean table to break: header and two rows. Columns: name, MW, USD/kWh, J/TH, uptime, PUE. */
export const header = ["Site", "Grid MW", "Power price ($/kWh)", "Efficiency (J/TH)", "Uptime", "PUE"];
export const ridge = ["Ridge", 100, 0.045, 18, 0.9, 1.03];
export const barn = ["Old barn", 40, 0.065, 26, 0.88, 1.05];

export type Row = readonly unknown[];

/** The clean table with one column more. */
export const withColumn = (head: string, ...cells: readonly unknown[]): Row[] => [
  [...header, head],
  [...ridge, cells[0] ?? ""],
  [...barn, cells[1] ?? ""],
];

/** The clean table with another header and other cells in one column. */
export const withOther = (column: number, head: string, ...cells: readonly unknown[]): Row[] =>
  [header, ridge, barn].map((row, i) => row.map((cell, j) => (j !== column ? cell : i === 0 ? head : cells[i - 1])));

/** The clean header over these rows, read. */
export const rowsOf = (...rows: readonly Row[]): SitesRead => readSites([header, ...rows]);

/** Rows left aside, each with the reason. */
export const skippedRows = ({ skipped }: SitesRead): (readonly [number, string])[] =>
  skipped.flatMap((one) => ("row" in one ? [[one.row, one.why] as const] : []));
