import { growthAnnuity } from "./annuity.js";
import { checkAll, finite, type Fields } from "../check.js";
import { HOURS_PER_YEAR, KW_PER_MW, MONTHS_PER_YEAR, W_PER_KW } from "../constants.js";
import { noAnswer } from "../refusal.js";

/** Rent of the first year that a contract's headline value implies, USD/kW-month of critical load. */
export function rentUsdPerKwMonth(
  fields: Fields<"contractValueUsd" | "termYears" | "criticalMw" | "escalatorPerYear">,
): number {
  const checked = checkAll(fields, "contractValueUsd", "termYears", "criticalMw", "escalatorPerYear");
  const { contractValueUsd, termYears, criticalMw, escalatorPerYear } = checked;
  const firstYearUsd = contractValueUsd / growthAnnuity(escalatorPerYear, termYears);
  return finite("Rent", firstYearUsd / MONTHS_PER_YEAR / (criticalMw * KW_PER_MW));
}

/** Total contract value of a lease, USD: the inverse of the rent. */
export function leaseTcvUsd(
  fields: Fields<"rentUsdPerKwMonth" | "termYears" | "criticalMw" | "escalatorPerYear">,
): number {
  const checked = checkAll(fields, "rentUsdPerKwMonth", "termYears", "criticalMw", "escalatorPerYear");
  const firstYearUsd = checked.rentUsdPerKwMonth * MONTHS_PER_YEAR * checked.criticalMw * KW_PER_MW;
  return finite("Contract value", firstYearUsd * growthAnnuity(checked.escalatorPerYear, checked.termYears));
}

/** Net operating income of a lease per MWh of the grid connection, every hour of the year, USD per grid MWh. */
export function leaseUsdPerMwh(fields: Fields<"rentUsdPerKwMonth" | "noiMargin" | "gridPerCriticalMw">): number {
  const checked = checkAll(fields, "rentUsdPerKwMonth", "noiMargin", "gridPerCriticalMw");
  const noiUsdPerMwYear = MONTHS_PER_YEAR * KW_PER_MW * checked.rentUsdPerKwMonth * checked.noiMargin;
  return noiUsdPerMwYear / (checked.gridPerCriticalMw * HOURS_PER_YEAR);
}

/** Net operating income a year, USD per critical watt. */
export const noiUsdPerW = (rentUsdPerKwMonth: number, noiMargin: number): number =>
  (MONTHS_PER_YEAR * rentUsdPerKwMonth * noiMargin) / W_PER_KW;

/** First-year NOI over capex, a fraction a year. No answer without capex. */
export function yieldOnCost(fields: Fields<"rentUsdPerKwMonth" | "capexUsdPerW" | "noiMargin">): number {
  const checked = checkAll(fields, "rentUsdPerKwMonth", "capexUsdPerW", "noiMargin");
  if (checked.capexUsdPerW === 0) throw noAnswer("No yield on cost: the capex is 0.");
  return finite("Yield on cost", noiUsdPerW(checked.rentUsdPerKwMonth, checked.noiMargin) / checked.capexUsdPerW);
}

type Spread = "capexUsdPerW" | "capRate" | "noiMargin" | "gridPerCriticalMw";

/** What a leased hall is worth over its cost, USD per grid watt: a stabilised spread, not a present value. */
export function colocValueUsdPerW(fields: Fields<Spread | "rentUsdPerKwMonth">): number {
  const { rentUsdPerKwMonth, capexUsdPerW, capRate, noiMargin, gridPerCriticalMw } = checkAll(
    fields,
    "rentUsdPerKwMonth",
    "capexUsdPerW",
    "capRate",
    "noiMargin",
    "gridPerCriticalMw",
  );
  const hallUsdPerW = (MONTHS_PER_YEAR * rentUsdPerKwMonth * noiMargin) / (W_PER_KW * capRate);
  return (hallUsdPerW - capexUsdPerW) / gridPerCriticalMw;
}

/** The rent at which COLOCVALUE is `valueUsdPerW`, USD/kW-month: the rent that a share price already assumes. */
export function impliedRentUsdPerKwMonth(fields: Fields<Spread | "valueUsdPerW">): number {
  const { valueUsdPerW, capexUsdPerW, capRate, noiMargin, gridPerCriticalMw } = checkAll(
    fields,
    "valueUsdPerW",
    "capexUsdPerW",
    "capRate",
    "noiMargin",
    "gridPerCriticalMw",
  );
  if (noiMargin === 0) throw noAnswer("No implied rent: at an NOI margin of 0 no rent is worth anything.");
  const noiNeededUsdPerW = (valueUsdPerW * gridPerCriticalMw + capexUsdPerW) * capRate;
  return finite("Implied rent", (noiNeededUsdPerW * W_PER_KW) / (MONTHS_PER_YEAR * noiMargin));
}
