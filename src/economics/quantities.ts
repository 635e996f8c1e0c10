import { caseQuantities } from "./fields.js";
import {
  above,
  amount,
  btcPerBlock,
  capexPerWatt,
  capRate,
  count,
  discount,
  growth,
  megawatts,
  money,
  price,
  pueOf,
  ratio,
  share,
  spread,
  years,
  type Quantity,
} from "./quantity.js";

/** Quantities of functions, tables and companies that are no field of a case. */
const others = {
  // Bitcoin
  subsidyBtc: btcPerBlock("Block subsidy", 3.125),
  hashpriceUsdPerPhDay: price("Hashprice", "USD/PH/day", [0.5, 1e6], { unit: "USD/TH/day", factor: 1000 }),
  costUsdPerPhDay: price("Cost", "USD/PH/day", [0, 1e6]),
  hashrateEh: amount("Hashrate", "EH/s", [0, 1e6], "hashrate"),
  secondsPerBlock: above(amount("Seconds per block", "s", [0, 86_400], "time")),
  blocksElapsed: above(amount("Blocks elapsed", "blocks", [0, 1e9])),
  secondsElapsed: above(amount("Seconds elapsed", "s", [0, 1e12], "time")),
  asOfDate: { ...count("As-of date", "date serial", [0, 2_958_465]), kind: "date", look: "date" },
  days: count("Days", "days", [0, 36_525]),
  pue: pueOf("PUE"),
  uptimeFraction: share("Uptime"),

  // Lease
  criticalMw: above(megawatts("Critical load", "critical MW")),
  capexUsdPerW: capexPerWatt("Capex"),
  escalatorPerYear: growth("Rent escalator"),
  noiMargin: share("NOI margin", "of rent"),
  termYears: years("Term"),
  buildYears: years("Build time"),
  capRate: capRate("Cap rate"),
  loanToCost: share("Loan to cost"),
  interestRate: discount("Interest rate"),
  costOfEquity: discount("Cost of equity"),
  contractValueUsd: above(money("Contract value", "USD", [0, 1e13])),
  valueUsdPerW: price("Value", "USD/W grid", [-100, 1000], { unit: "USD/kW", factor: 0.001 }),

  // Cloud
  loadFactor: share("Load factor", "of grid load"),
  costOfCapital: discount("Cost of capital"),
  gpus: above(count("GPUs", "GPUs", [0, 1e9])),

  // Odds
  btcPriceSpread: spread("Spread of the Bitcoin price"),
  rentSpread: spread("Spread of rents"),
  gpuPriceSpread: spread("Spread of the GPU price"),
  draws: count("Draws", "draws", [1, 100_000]),
  seed: ratio("Seed", [0, 4_294_967_295]),

  // Company and industry
  marketCapUsd: money("Market capitalisation", "USD", [0, 1e14]),
  netDebtUsd: money("Net debt", "USD", [-1e14, 1e14]),
  btcHeld: amount("Bitcoin held", "BTC", [0, 21e6]),
  demandGw: amount("Demand", "GW", [0, 1e6], "power"),
  gridAccessGw: amount("Grid access", "GW", [0, 1e6], "power"),
  underConstructionGw: amount("Under construction", "GW", [0, 1e6], "power"),
  breakevenUsdPerMwh: price("Break-even power price", "USD/MWh", [-1e5, 1e5]),
} as const satisfies Record<string, Quantity>;

/**
 * The one dictionary of quantities: every number that the product knows by name. It feeds validation, the sheet's labels
 * and unit column, the pane's fields and the function wizard's text.
 */
export const quantities = { ...caseQuantities, ...others } as const;

export type QuantityName = keyof typeof quantities;

/** The entry of a quantity, or undefined for a name that the dictionary does not hold. */
export const findQuantity = (name: string): Quantity | undefined =>
  Object.prototype.hasOwnProperty.call(quantities, name) ? quantities[name as QuantityName] : undefined;

export type { Quantity, Slip } from "./quantity.js";
