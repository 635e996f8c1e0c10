import type { Case } from "./case.js";
import { frameOf } from "./frame.js";
import type { PathWorth } from "./odds/odds.js";
import { pathsOf } from "./site-paths.js";

/** The three-path model's values alone, for many draws: no returns, no flips. The case has been checked. */
export function pathWorths({ market, assumptions, sites }: Case): PathWorth[] {
  const frame = frameOf({ market, assumptions });
  return sites.map((site) => {
    const { mine, lease, cloud } = pathsOf(site, assumptions, frame);
    return {
      mine: mine.value,
      lease: lease.value,
      cloud: cloud.value,
      leaseFailureCost: assumptions.failureCostFraction * lease.capexPresentValue,
      cloudFailureCost: assumptions.failureCostFraction * cloud.facilityPresentValue,
    };
  });
}
