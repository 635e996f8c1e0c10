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
  return covered(self.area, areas);
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
