import { planComparison } from "../../comparison/index.js";
import type { Area, LaidOutSheet, LaidOutWorkbook } from "../../sheet/grid.js";
import { layout } from "../../sheet/layout.js";
import { completeCase } from "../../sites/assumptions/complete-case.js";

const someSite = {
  name: "Probe",
  gridMw: 100,
  miningPue: 1.03,
  efficiencyJPerTh: 18,
  powerPriceUsdPerKwh: 0.045,
  miningUptimeFraction: 0.9,
};

let made: LaidOutWorkbook | undefined;

/**
 * A comparison of one site with one scenario: where the lines of every comparison stand. The rows of the sheet Checks and
 * the first columns of every table are the same however many sites there are.
 */
export function probe(): LaidOutWorkbook {
  const { sites, market, assumptions } = completeCase([someSite]);
  const cheaper = { ...assumptions, rentUsdPerKwMonth: assumptions.rentUsdPerKwMonth - 1 };
  const scenarios = [{ name: "Probe", market, assumptions: cheaper }];
  return (made ??= layout(
    planComparison({ sites, market, assumptions }, { pricePoints: 3, scenarios, builtAt: "probe" }),
  ));
}

export function sheetOf({ sheets }: LaidOutWorkbook, id: string): LaidOutSheet {
  const found = sheets.find((sheet) => sheet.id === id);
  if (!found) throw new Error(`A comparison has no sheet "${id}".`);
  return found;
}

/** Where a line's body stands. */
export function placeOf(workbook: LaidOutWorkbook, sheet: string, id: string): Area {
  const area = sheetOf(workbook, sheet).places[id];
  if (!area) throw new Error(`The sheet "${sheet}" has no line "${id}".`);
  return area;
}
