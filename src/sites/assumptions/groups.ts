import type { Assumptions, Market } from "../../economics/model/case.js";

/** A number of the case that has a name: everything but the hashprice curve and the sites. */
export type CaseField = Exclude<keyof Market, "hashpriceCurve"> | keyof Assumptions;

export interface FieldGroup {
  readonly id: "market" | "mine" | "lease" | "cloud" | "valuation";
  readonly title: string;
  readonly fields: readonly CaseField[];
}

const group = (id: FieldGroup["id"], title: string, ...fields: CaseField[]): FieldGroup => ({ id, title, fields });

/** Order and grouping of every assumption, on the Inputs sheet and in the pane. What is changed most comes first. */
export const groups: readonly FieldGroup[] = [
  group(
    "market",
    "Market",
    "btcPriceUsd",
    "difficulty",
    "feesBtcPerBlock",
    "blockHeight",
    "btcPriceGrowthPerYear",
    "difficultyGrowthPerYear",
    "difficultyResponse",
    "maxDifficultyGrowthPerYear",
    "maxDifficultyFallPerQuarter",
    "marginalEfficiencyJPerTh",
    "marginalPowerPriceUsdPerKwh",
    "efficiencyGainPerYear",
  ),
  group(
    "mine",
    "Mine",
    "poolFeeFraction",
    "miningFixedOpexUsdPerMwYear",
    "miningVariableOpexUsdPerMwh",
    "powerCreditUsdPerMwh",
    "idleOpexFraction",
    "powerPriceGrowthPerYear",
    "firstRefreshYears",
    "fleetLifeYears",
    "newMachineEfficiencyJPerTh",
    "machinePriceUsdPerTh",
    "machinePriceDeclinePerYear",
    "fleetResaleUsdPerTh",
    "siteResidualUsdPerMw",
  ),
  group(
    "lease",
    "Lease",
    "rentUsdPerKwMonth",
    "rentEscalatorPerYear",
    "leaseNoiMargin",
    "leaseCapexUsdPerW",
    "leaseTermYears",
    "renewalProbability",
    "deliveryProbability",
    "leaseBuildYears",
    "conversionStartYears",
    "miningRetainedFraction",
    "gridPerCriticalMw",
  ),
  group(
    "cloud",
    "Cloud",
    "gpuPriceUsdPerHour",
    "gpuUtilisationFraction",
    "gpuPriceDeclinePerYear",
    "gpuPriceDeclinePerCycle",
    "gpuCapexUsd",
    "gpuCapexDeclinePerCycle",
    "gpuLifeYears",
    "gpuSiteKw",
    "gpuResidualFraction",
    "gpuPrepaymentFraction",
    "cloudOpexFraction",
    "cloudLoadFactor",
    "cloudFacilityCapexUsdPerW",
    "cloudBuildYears",
    "cloudDeliveryProbability",
  ),
  group(
    "valuation",
    "Valuation",
    "horizonYears",
    "mineDiscountRate",
    "leaseDiscountRate",
    "cloudDiscountRate",
    "exitCapRate",
    "exitToReplacementLimit",
    "constructionInflationPerYear",
    "failureCostFraction",
  ),
];
