import type { Case } from "./case.js";
import { cloudPath } from "./cloud-path.js";
import { frameOf } from "./frame.js";
import { leasePath } from "./lease-path.js";
import { minePath } from "./mine-path.js";
import type { PathWorth } from "./odds.js";
import { settleSite } from "./site.js";

/** The three-path model's values alone, for many draws: no returns, no flips. The case has been checked. */
export function pathWorths({ market, assumptions, sites }: Case): PathWorth[] {
  const frame = frameOf({ market, assumptions });
  return sites.map((input) => {
    const site = settleSite(input, assumptions);
    const mine = minePath(site, assumptions, frame);
    const lease = leasePath(site, assumptions, frame, mine);
    const cloud = cloudPath(site, assumptions, frame, mine, lease.hall);
    return {
      mine: mine.value,
      lease: lease.value,
      cloud: cloud.value,
      leaseFailureCost: assumptions.failureCostFraction * lease.capexPresentValue,
      cloudFailureCost: assumptions.failureCostFraction * cloud.facilityPresentValue,
    };
  });
}
