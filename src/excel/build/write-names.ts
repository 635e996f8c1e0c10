import { quotedSheet } from "../../formula/names.js";
import { absoluteAddressOf } from "../../formula/address.js";
import { type BuildJob, type NameJob, STALE_NAME } from "./build-job.js";

const target = (job: NameJob, nameOf: ReadonlyMap<string, string>): string => {
  const area = { row: job.row, column: job.column, rows: 1, columns: 1 };
  return `=${quotedSheet(nameOf.get(job.sheet) ?? job.sheet)}!${absoluteAddressOf(area)}`;
};

/** Names of the inputs: new ones are added, ours are pointed at their new cells, and nobody else's are touched. */
export function writeNames(workbook: Excel.Workbook, job: BuildJob): void {
  for (const one of job.names) {
    const formula = target(one, job.nameOf);
    if (one.old === null) workbook.names.add(one.name, formula);
    else workbook.names.getItem(one.name).formula = formula;
  }
  for (const name of job.staleNames) workbook.names.getItem(name).formula = STALE_NAME;
}
