import { absoluteAddressOf } from "../../formula/address.js";
import { sheetMarker } from "../../formula/sheet-names.js";
import { partsOf } from "../formulas/formula-parts.js";
import type { Positions } from "../formulas/positions.js";
import type { Area, LaidOutValidation } from "../grid.js";
import type { Line, SheetPlan } from "../plan.js";
import { PlanError } from "../plan-error.js";
import { lineWhere } from "../site-sheet/site-sheet-rows.js";
import { referenceOf, type OnSheet } from "./charts.js";

/** All lines of a sheet, the constants above its tables included. */
export function linesOf(sheet: SheetPlan): readonly Line[] {
  if (sheet.form === "sites") return sheet.sections.flatMap((section) => section.lines);
  return sheet.form === "table" ? sheet.tables.flatMap((table) => table.above ?? []) : [];
}

export function validationsOf(
  sheet: SheetPlan,
  positions: Positions,
  bodies: Readonly<Record<string, Area>>,
): LaidOutValidation[] {
  return linesOf(sheet).flatMap((line) => {
    const area = bodies[line.id];
    if (!line.validation || !area) return [];
    return [{ area, rule: ruleOf(line.validation, { sheet, positions, where: lineWhere(line.id, sheet.name) }) }];
  });
}

function ruleOf(validation: NonNullable<Line["validation"]>, on: OnSheet): LaidOutValidation["rule"] {
  if (validation.type === "range") return validation;
  if (partsOf(validation.source, on.where).every((part) => typeof part === "string")) {
    if (validation.source.length > 255)
      throw new PlanError(`${on.where}: its list is longer than Excel's 255 characters.`);
    return validation;
  }
  const source = referenceOf(validation.source, on);
  return { type: "list", source: `=${sheetMarker(source.sheet)}${absoluteAddressOf(source.area)}` };
}
