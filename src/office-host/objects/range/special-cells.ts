import { intersection } from "../../grid/a1.js";
import { type GridHost, HostError } from "../../grid/host.js";
import { type Handle, handle, nothing } from "../../kind.js";
import { rangeAreasKind } from "./range-areas.js";
import type { RangeSelf } from "./range.js";

/** Range.getSpecialCellsOrNullObject: cells with data validation. */
export async function specialCells({ sheet, area }: RangeSelf, type: unknown, host: GridHost): Promise<Handle> {
  if (type !== "DataValidations")
    throw new HostError("ApiNotFound", `Range.getSpecialCells(${String(type)}) is not available on this host.`);
  const areas = (await host.validations(sheet)).flatMap((one) => intersection(one.area, area) ?? []);
  return areas.length > 0 ? handle(rangeAreasKind, { sheet, areas }) : nothing(rangeAreasKind);
}
