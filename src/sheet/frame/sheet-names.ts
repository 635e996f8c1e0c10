import { canNameCell, canNameSheet } from "../../formula/names.js";
import type { WorkbookPlan } from "../plan.js";
import { PlanError } from "../plan-error.js";
import { linesOf } from "./validations.js";

/** Ids and names of sheets, tables and defined names must be usable in Excel and differ from each other. */
export function requireNames(plan: WorkbookPlan): void {
  requireDifferent(
    "Sheet id",
    plan.sheets.map((sheet) => sheet.id),
  );
  requireDifferent(
    "Sheet name",
    plan.sheets.map((sheet) => sheet.name),
  );
  for (const sheet of plan.sheets) {
    if (!canNameSheet(sheet.name)) {
      throw new PlanError(
        `"${sheet.name}" cannot name a sheet: 1 to 31 characters, none of [ ] : * ? / \\, no ' at an end.`,
      );
    }
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(sheet.id))
      throw new PlanError(`"${sheet.id}" cannot be the id of a sheet: letters and digits only.`);
  }
  const tables = plan.sheets.flatMap((sheet) => (sheet.form === "table" ? sheet.tables.map((table) => table.id) : []));
  const names = plan.sheets.flatMap((sheet) =>
    linesOf(sheet).flatMap((line) => (line.shape === "constant" && line.name !== undefined ? [line.name] : [])),
  );
  requireDifferent("Name of a table or cell", [...tables, ...names]);
  for (const name of [...tables, ...names]) {
    if (!canNameCell(name)) {
      throw new PlanError(`"${name}" cannot name a table or cell: letters and digits, and not like a cell's address.`);
    }
  }
}

function requireDifferent(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const plain = name.toLowerCase();
    if (seen.has(plain)) throw new PlanError(`${what} "${name}" is used twice; Excel sees no difference in case.`);
    seen.add(plain);
  }
}
