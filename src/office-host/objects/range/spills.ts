import { intersection } from "../../grid/a1.js";
import type { Area, FilledArea, GridHost } from "../../grid/host.js";
import type { RangeSelf } from "./range.js";

const arraysIn = async ({ sheet, area }: RangeSelf, host: GridHost): Promise<readonly FilledArea[]> =>
  (await host.arrays(sheet)).filter((one) => intersection(one.area, area));

/** true where all cells are in such areas, false where none is, null where some are. */
function covered(area: Area, areas: readonly Area[]): boolean | null {
  const cells = areas.reduce((sum, one) => {
    const common = intersection(one, area);
    return sum + (common ? common.rows * common.columns : 0);
  }, 0);
  return cells === 0 ? false : cells === area.rows * area.columns ? true : null;
}

/** Range.hasSpill */
export async function hasSpill(self: RangeSelf, host: GridHost): Promise<boolean | null> {
  const spilled = (await arraysIn(self, host)).filter((one) => one.spilled);
  return covered(
    self.area,
    spilled.map((one) => one.area),
  );
}

/** Range.savedAsArray: of a spilled formula only the cell that holds it. */
export async function savedAsArray(self: RangeSelf, host: GridHost): Promise<boolean | null> {
  const areas = (await arraysIn(self, host)).map(({ area, spilled }) =>
    spilled ? { ...area, rows: 1, columns: 1 } : area,
  );
  const alone = (await callersIn(self, host)).filter((cell) => !areas.some((area) => intersection(area, cell)));
  return covered(self.area, [...areas, ...alone]);
}

/** Cells that call one of the functions whose formulas Excel saves as arrays in any case. */
async function callersIn({ sheet, area }: RangeSelf, host: GridHost): Promise<Area[]> {
  const functions = host.likeExcel?.savedAsArrayForCustomFunctions ?? [];
  const used = functions.length > 0 ? await host.usedArea(sheet, true) : null;
  const part = used && intersection(used, area);
  if (!part) return [];
  const call = new RegExp(`(?<![A-Z0-9_])(${functions.join("|")})\\(`, "i");
  const calls = (formula: unknown): boolean =>
    typeof formula === "string" && formula.startsWith("=") && call.test(formula.replace(/"[^"]*"/g, ""));
  return (await host.read(sheet, part, "formulas")).flatMap((cells, r) =>
    cells.flatMap((formula, c) =>
      calls(formula) ? [{ row: part.row + r, column: part.column + c, rows: 1, columns: 1 }] : [],
    ),
  );
}

const isSingle = ({ area }: RangeSelf): boolean => area.rows === 1 && area.columns === 1;

/** Where the formula of this cell spills to; null for any other cell. */
export async function spillFrom(self: RangeSelf, host: GridHost): Promise<Area | null> {
  if (!isSingle(self)) return null;
  const { row, column } = self.area;
  const found = (await arraysIn(self, host)).find(
    (one) => one.spilled && one.area.row === row && one.area.column === column,
  );
  return found?.area ?? null;
}

/** The cell whose formula spills into this one; null where there is none. */
export async function spillAround(self: RangeSelf, host: GridHost): Promise<Area | null> {
  if (!isSingle(self)) return null;
  const found = (await arraysIn(self, host)).find((one) => one.spilled);
  return found ? { ...found.area, rows: 1, columns: 1 } : null;
}
