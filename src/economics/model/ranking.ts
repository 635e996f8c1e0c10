import type { Assumptions } from "./case.js";
import type { CloudPath } from "./cloud/cloud-path.js";
import type { LeasePath } from "./lease/lease-path.js";
import type { SettledSite } from "./site.js";

/** Values when a project may fail: then the site mines on and part of the hall's capex is lost. USD. */
export interface RiskWeighted {
  readonly lease: number;
  readonly cloud: number;
  /** Delivery probability at which the lease is worth as much as mining; null when it is not worth more at 100 %. */
  readonly breakEvenDelivery: number | null;
  /** Stabilised NOI over capex, a year; null without capex. */
  readonly yieldOnCost: number | null;
}

export function riskWeigh(
  site: SettledSite,
  assumptions: Assumptions,
  mineValue: number,
  lease: LeasePath,
  cloud: CloudPath,
): RiskWeighted {
  const weigh = (probability: number, value: number, failureCost: number): number =>
    probability * value + (1 - probability) * (mineValue - failureCost);
  const leaseFailureCost = assumptions.failureCostFraction * lease.capexPresentValue;
  const cloudFailureCost = assumptions.failureCostFraction * cloud.facilityPresentValue;
  const gain = lease.value - mineValue;
  const capexUsdPerKw = 1000 * site.leaseCapexUsdPerW;
  return {
    lease: weigh(site.deliveryProbability, lease.value, leaseFailureCost),
    cloud: weigh(assumptions.cloudDeliveryProbability, cloud.value, cloudFailureCost),
    breakEvenDelivery: gain > 0 ? leaseFailureCost / (gain + leaseFailureCost) : null,
    yieldOnCost: capexUsdPerKw > 0 ? (12 * site.rentUsdPerKwMonth * assumptions.leaseNoiMargin) / capexUsdPerKw : null,
  };
}
