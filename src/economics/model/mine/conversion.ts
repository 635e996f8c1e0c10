import type { Assumptions } from "../case.js";
import type { Frame } from "../frame.js";
import { originalFleetValue, type MinePath } from "./mine-path.js";
import type { SettledSite } from "../site.js";
import { presentValue } from "../timeline.js";

/** Mining until a conversion to B or C takes the site over. Rows 1…N+1, USD; discounted at the mine's rate. */
export interface MiningUntilConversion {
  readonly mining: readonly number[];
  /** Machines sold as they stop: one part when the build starts, the rest when it ends. */
  readonly machineSales: readonly number[];
  readonly value: number;
}

export function miningUntilConversion(
  site: SettledSite,
  assumptions: Assumptions,
  frame: Frame,
  mine: MinePath,
  buildQuarters: number,
): MiningUntilConversion {
  const start = site.startQuarters;
  const retained = assumptions.miningRetainedFraction;
  const rows = frame.quarters + 1;
  const mining = Array.from({ length: rows }, (_, i) => {
    if (i < start) return mine.runOff.flow[i]!;
    return i < start + buildQuarters ? retained * mine.runOff.flow[i]! : 0;
  });
  const machineSales = new Array<number>(rows).fill(0);
  machineSales[start]! += (1 - retained) * originalFleetValue(site, assumptions, start);
  machineSales[start + buildQuarters]! += retained * originalFleetValue(site, assumptions, start + buildQuarters);
  const value = presentValue(mining, frame.mineFactors) + presentValue(machineSales, frame.mineFactors);
  return { mining, machineSales, value };
}
