import { compounded, levelAnnuity } from "./annuity.js";
import { checkAll, checkQuantity, finite, type Fields } from "../check.js";
import { HOURS_PER_YEAR, MONTHS_PER_YEAR } from "../constants.js";
import { quantities } from "../quantities.js";
import { noAnswer } from "../refusal.js";

const names = [
  "gpuCapexUsd",
  "gpuSiteKw",
  "gpuLifeYears",
  "powerPriceUsdPerKwh",
  "costOfCapital",
  "cloudOpexFraction",
  "gpuUtilisationFraction",
  "gpuResidualFraction",
  "gridPerCriticalMw",
  "loadFactor",
] as const;

/** A GPU in its owner's own hall pays no rent. */
const rentOrNone = { ...quantities.rentUsdPerKwMonth, zeroAllowed: true } as const;

export type GpuBreakevenFields = Fields<(typeof names)[number] | "rentUsdPerKwMonth">;

/**
 * Price per GPU-hour that pays for the GPU at its cost of capital, its power at the grid and its share of the hall,
 * USD/GPU-hour. A rent of 0 is allowed. No answer when no hour is sold or nothing of the revenue is left.
 */
export function gpuBreakevenUsdPerHour(fields: GpuBreakevenFields): number {
  const gpu = checkAll(fields, ...names);
  const rent = checkQuantity(rentOrNone, fields.rentUsdPerKwMonth);
  if (gpu.gpuUtilisationFraction === 0)
    throw noAnswer("No break-even GPU price: at a utilisation of 0 no hour is sold.");
  if (gpu.cloudOpexFraction === 1) {
    throw noAnswer("No break-even GPU price: operating costs of 100 % leave nothing of the revenue.");
  }
  const life = gpu.gpuLifeYears;
  const lossOfValueUsd = gpu.gpuCapexUsd * (1 - gpu.gpuResidualFraction * compounded(gpu.costOfCapital, -life));
  const capitalUsd = lossOfValueUsd / levelAnnuity(gpu.costOfCapital, life);
  const gridKw = gpu.gpuSiteKw * gpu.gridPerCriticalMw;
  const powerUsd = gridKw * gpu.loadFactor * HOURS_PER_YEAR * gpu.powerPriceUsdPerKwh;
  const rentUsd = MONTHS_PER_YEAR * rent * gpu.gpuSiteKw;
  const keptHours = HOURS_PER_YEAR * gpu.gpuUtilisationFraction * (1 - gpu.cloudOpexFraction);
  return finite("Break-even GPU price", (capitalUsd + powerUsd + rentUsd) / keptHours);
}

/** Price per GPU-hour that a headline contract implies, every hour of the term, USD/GPU-hour. */
export function gpuPriceImpliedUsdPerHour(fields: Fields<"contractValueUsd" | "termYears" | "gpus">): number {
  const { contractValueUsd, termYears, gpus } = checkAll(fields, "contractValueUsd", "termYears", "gpus");
  return finite("Implied GPU price", contractValueUsd / (termYears * gpus * HOURS_PER_YEAR));
}
