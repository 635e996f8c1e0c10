import { bestPath, leadOf, type Path } from "../paths.js";
import type { Assumptions, Site } from "./case.js";
import { cloudPath, type CloudPath } from "./cloud/cloud-path.js";
import type { Frame } from "./frame.js";
import { leasePath, type LeasePath } from "./lease/lease-path.js";
import { minePath, type MinePath } from "./mine/mine-path.js";
import { riskWeigh, type RiskWeighted } from "./ranking.js";
import { settleSite, type SettledSite } from "./site.js";

/** The paths of one site with their steps, without returns and flips: what a value needs. */
export interface SitePaths {
  readonly site: SettledSite;
  readonly mine: MinePath;
  readonly lease: LeasePath;
  readonly cloud: CloudPath;
  readonly risk: RiskWeighted;
}

/** What a site is worth on each path. Money in USD, USD/W per grid watt. */
export interface SiteValues {
  readonly sellToday: number;
  readonly mine: number;
  readonly lease: number;
  readonly cloud: number;
  readonly leaseRiskWeighted: number;
  readonly cloudRiskWeighted: number;
  readonly best: Path;
  readonly bestRiskWeighted: Path;
  readonly mineUsdPerW: number;
  readonly leaseUsdPerW: number;
  readonly cloudUsdPerW: number;
  /** Best headline value less the second, per grid watt. */
  readonly leadUsdPerW: number;
}

/** Works the paths of a site out. The case has been checked; the frame is that of the same market and assumptions. */
export function pathsOf(input: Site, assumptions: Assumptions, frame: Frame): SitePaths {
  const site = settleSite(input, assumptions);
  const mine = minePath(site, assumptions, frame);
  const lease = leasePath(site, assumptions, frame, mine);
  const cloud = cloudPath(site, assumptions, frame, mine, lease.hall);
  return { site, mine, lease, cloud, risk: riskWeigh(site, assumptions, mine.value, lease, cloud) };
}

export function valuesOf({ site, mine, lease, cloud, risk }: SitePaths): SiteValues {
  const watts = site.gridMw * 1e6;
  const values = { mine: mine.value, lease: lease.value, cloud: cloud.value };
  return {
    sellToday: mine.sellToday,
    ...values,
    leaseRiskWeighted: risk.lease,
    cloudRiskWeighted: risk.cloud,
    best: bestPath(values),
    bestRiskWeighted: bestPath({ mine: mine.value, lease: risk.lease, cloud: risk.cloud }),
    mineUsdPerW: mine.value / watts,
    leaseUsdPerW: lease.value / watts,
    cloudUsdPerW: cloud.value / watts,
    leadUsdPerW: leadOf(values) / watts,
  };
}
