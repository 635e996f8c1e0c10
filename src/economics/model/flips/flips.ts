import type { Assumptions } from "../case.js";
import type { CloudPath } from "../cloud/cloud-path.js";
import type { Frame } from "../frame.js";
import type { LeasePath } from "../lease/lease-path.js";
import type { SettledSite } from "../site.js";
import { presentValue } from "../timeline.js";

/** Where the answer turns, exact: the lease is two straight lines in the rent, the cloud one in the GPU price. */
export interface Flips {
  /** USD/kW-month; null when no rent does it (a margin of 0). */
  readonly rentLeaseEqualsMine: number | null;
  /** USD/GPU-hour; null when the price does not matter (no utilisation). */
  readonly gpuPriceCloudEqualsMine: number | null;
  readonly gpuPriceCloudEqualsLease: number | null;
}

export function flipsOf(
  site: SettledSite,
  assumptions: Assumptions,
  frame: Frame,
  mineValue: number,
  lease: LeasePath,
  cloud: CloudPath,
): Flips {
  const gpuPrice = (target: number): number | null =>
    cloud.perGpuPrice > 0 ? assumptions.gpuPriceUsdPerHour + (target - cloud.value) / cloud.perGpuPrice : null;
  return {
    rentLeaseEqualsMine: rentForValue(site, frame, lease, mineValue),
    gpuPriceCloudEqualsMine: gpuPrice(mineValue),
    gpuPriceCloudEqualsLease: gpuPrice(lease.value),
  };
}

/** How the lease's value depends on the rent R: c0 + R·perRent + MIN(R·hallPerRent, hallCap). */
export interface RentSplit {
  readonly perRent: number;
  readonly hallPerRent: number;
  readonly hallCap: number;
  readonly constant: number;
}

export function splitByRent(site: SettledSite, frame: Frame, lease: LeasePath): RentSplit {
  const rent = site.rentUsdPerKwMonth;
  const perRent = presentValue(lease.noi, frame.leaseFactors) / rent;
  const exitFactor = lease.hallWeight * frame.leaseFactors[frame.quarters]!;
  const hallPerRent = (exitFactor * lease.hall.capitalisedNoi) / rent;
  const hallCap = exitFactor * lease.hall.replacementLimit;
  const constant = lease.value - rent * perRent - Math.min(rent * hallPerRent, hallCap);
  return { perRent, hallPerRent, hallCap, constant };
}

function rentForValue(site: SettledSite, frame: Frame, lease: LeasePath, target: number): number | null {
  const { perRent, hallPerRent, hallCap, constant } = splitByRent(site, frame, lease);
  if (perRent <= 0) return null;
  return Math.max((target - constant) / (perRent + hallPerRent), (target - constant - hallCap) / perRent);
}
