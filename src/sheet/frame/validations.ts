import type { Area, LaidOutValidation } from "../grid.js";
import type { Line, SheetPlan } from "../plan.js";
import { PlanError } from "../plan-error.js";
import type { Positions } from "../formulas/positions.js";
import { absoluteAddressOf } from "../../formula/address.js";
import { sheetMarker } from "../../formula/sheet-names.js";
import { lineWhere } from "../site-sheet/site-sheet-rows.js";
import { referenceOf } from "./charts.js";

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
    return [{ area, rule: ruleOf(line, sheet, positions) }];
  });
}

function ruleOf(line: Line, sheet: SheetPlan, positions: Positions): LaidOutValidation["rule"] {
  const validation = line.validation as NonNullable<Line["validation"]>;
  if (validation.type === "range") return validation;
  const where = lineWhere(line.id, sheet.name);
  if (!validation.source.includes("{")) {
    if (validation.source.length > 255)
      throw new PlanError(`${where}: its list is longer than Excel's 255 characters.`);
    return validation;
  }
  const source = referenceOf(validation.source, sheet, positions, where);
  return { type: "list", source: `=${sheetMarker(source.sheet)}${absoluteAddressOf(source.area)}` };
}
