import { compounded, growingAnnuity, growthOverDiscount, levelAnnuity } from "./annuity.js";
import { checkAll, finite, type Fields } from "../check.js";
import { noiUsdPerW } from "./colocation.js";

const names = [
  "rentUsdPerKwMonth",
  "capexUsdPerW",
  "termYears",
  "escalatorPerYear",
  "noiMargin",
  "gridPerCriticalMw",
  "buildYears",
  "loanToCost",
  "interestRate",
  "costOfEquity",
  "exitCapRate",
  "renewalProbability",
] as const;

export type ColocDcfFields = Fields<(typeof names)[number]>;

/**
 * Present value of the equity in one leased hall, USD per grid watt: annual rents, a level loan over the term, half of
 * the build's interest capitalised, equity paid in mid-build, an exit at the cap rate if the tenant renews.
 */
export function colocDcfUsdPerW(fields: ColocDcfFields): number {
  const checked = checkAll(fields, ...names);
  return finite("Value of the hall", colocDcfKernel(checked));
}

function colocDcfKernel(hall: ColocDcfFields): number {
  const { termYears: n, escalatorPerYear: g, costOfEquity: k, buildYears, interestRate: r, loanToCost } = hall;
  const firstNoi = noiUsdPerW(hall.rentUsdPerKwMonth, hall.noiMargin);
  const total = hall.capexUsdPerW * (1 + (loanToCost * r * buildYears) / 2);
  const ownMoney = (1 - loanToCost) * total;
  const debtService = (loanToCost * total) / levelAnnuity(r, n);
  const rents = firstNoi * growingAnnuity(g, k, n);
  const exit = ((hall.renewalProbability * firstNoi) / hall.exitCapRate) * compounded(growthOverDiscount(g, k), n);
  const atOpening = rents + exit - debtService * levelAnnuity(k, n);
  const equity = atOpening * compounded(k, -buildYears) - ownMoney * compounded(k, -buildYears / 2);
  return equity / hall.gridPerCriticalMw;
}
