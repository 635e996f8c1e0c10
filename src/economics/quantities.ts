/**
 * The one dictionary of quantities: label, unit and accepted range of every number that the product knows by name.
 * It feeds validation, the sheet's labels and unit column, the pane's fields and the function wizard's text.
 * Ranges catch unit slips (60 for 0.06 USD/kWh); they do not judge plausibility.
 */
export interface Quantity {
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** The bound itself is refused. */
  readonly minExcluded?: true;
  readonly maxExcluded?: true;
  /** Zero is allowed although it lies below `min` (no rent at all). */
  readonly zeroAllowed?: true;
  /** Units that people type by mistake: `value × factor` in our unit is what they probably meant. */
  readonly slips?: readonly Slip[];
  /** An everyday value: of several possible slips, the one that lands nearest to it was meant. */
  readonly typical?: number;
}

export interface Slip {
  readonly unit: string;
  readonly factor: number;
}

const quantity = (label: string, unit: string, min: number, max: number, ...slips: Slip[]): Quantity =>
  slips.length ? { label, unit, min, max, slips } : { label, unit, min, max };
const above = (label: string, unit: string, min: number, max: number, ...slips: Slip[]): Quantity => ({
  ...quantity(label, unit, min, max, ...slips),
  minExcluded: true,
});
const percent: Slip = { unit: "%", factor: 0.01 };
const fraction = (label: string, unit = "fraction"): Quantity => quantity(label, unit, 0, 1, percent);
const discount = (label: string): Quantity => quantity(label, "a year", 0, 1, percent);
const growth = (label: string): Quantity => quantity(label, "a year", -0.9, 5, percent);
const decline = (label: string, unit = "a year"): Quantity => quantity(label, unit, 0, 0.9, percent);
const years = (label: string): Quantity => above(label, "years", 0, 50, { unit: "months", factor: 1 / 12 });
const capRate = (label: string): Quantity => quantity(label, "a year", 0.01, 0.5, percent);
const btcPerBlock = (label: string, typical: number): Quantity => ({
  ...quantity(label, "BTC/block", 0, 50, { unit: "satoshi", factor: 1e-8 }),
  typical,
});
const efficiency = (label: string): Quantity => quantity(label, "J/TH", 1, 2000, { unit: "J/GH", factor: 1000 });
const powerPriceSlips: Slip[] = [
  { unit: "cents/kWh", factor: 0.01 },
  { unit: "USD/MWh", factor: 0.001 },
];
const powerPrice = (label: string, min: number): Quantity => ({
  ...quantity(label, "USD/kWh", min, 2, ...powerPriceSlips),
  typical: 0.06,
});
const megawatts = (label: string, unit: string): Quantity =>
  above(label, unit, 0, 20_000, { unit: "kW", factor: 0.001 });
const rent = (label: string): Quantity =>
  quantity(label, "USD/kW-month", 10, 2000, { unit: "USD m/MW-year", factor: 1000 / 12 });
const capex = (label: string): Quantity => quantity(label, "USD/W critical", 0, 100, { unit: "USD/kW", factor: 0.001 });
/** Standard deviation of a price's logarithm. */
const spread = (label: string): Quantity => quantity(label, "of ln", 0, 2, percent);
const pue = (label: string): Quantity => quantity(label, "ratio", 1, 2);

export const quantities = {
  // Market
  btcPriceUsd: above("Bitcoin price", "USD/BTC", 0, 1e8),
  difficulty: quantity("Network difficulty", "ratio", 1e6, 1e18, { unit: "T", factor: 1e12 }),
  blockHeight: quantity("Block height", "block", 0, 1e9),
  feesBtcPerBlock: btcPerBlock("Fees, 144-block average", 0.02),
  subsidyBtc: btcPerBlock("Block subsidy", 3.125),
  btcPriceGrowthPerYear: growth("Bitcoin price growth"),
  difficultyGrowthPerYear: growth("Difficulty growth, trend"),
  difficultyResponse: quantity("Difficulty response to margin", "ratio", 0, 5),
  maxDifficultyGrowthPerYear: growth("Fastest difficulty growth"),
  maxDifficultyFallPerQuarter: decline("Fastest difficulty fall", "a quarter"),
  marginalEfficiencyJPerTh: efficiency("Marginal miner's efficiency"),
  marginalPowerPriceUsdPerKwh: powerPrice("Marginal miner's power price", 0),
  efficiencyGainPerYear: decline("Efficiency gain of machines"),
  horizonYears: years("Horizon"),
  hashpriceUsdPerPhDay: quantity("Hashprice", "USD/PH/day", 0.5, 1e6, { unit: "USD/TH/day", factor: 1000 }),
  hashrateEh: quantity("Hashrate", "EH/s", 0, 1e6),
  secondsPerBlock: above("Seconds per block", "s", 0, 86_400),
  blocksElapsed: above("Blocks elapsed", "blocks", 0, 1e9),
  secondsElapsed: above("Seconds elapsed", "s", 0, 1e12),
  asOfDate: quantity("As-of date", "date serial", 0, 2_958_465),
  days: quantity("Days", "days", 0, 36_525),

  // Mine
  poolFeeFraction: { ...quantity("Pool fee", "fraction", 0, 0.5, percent), maxExcluded: true },
  miningFixedOpexUsdPerMwYear: quantity("Fixed operating cost", "USD/MW-year", 0, 2e7),
  miningVariableOpexUsdPerMwh: quantity("Variable operating cost", "USD/MWh", -100, 1000),
  powerCreditUsdPerMwh: quantity("Power credit", "USD/MWh", -100, 1000),
  idleOpexFraction: fraction("Fixed cost kept while idle"),
  powerPriceGrowthPerYear: growth("Power price growth"),
  firstRefreshYears: quantity("First fleet refresh after", "years", 0, 50, { unit: "months", factor: 1 / 12 }),
  fleetLifeYears: years("Life of a new fleet"),
  newMachineEfficiencyJPerTh: efficiency("New machine's efficiency today"),
  machinePriceUsdPerTh: quantity("New machine price", "USD/TH", 0, 500),
  machinePriceDeclinePerYear: decline("Machine price decline"),
  fleetResaleUsdPerTh: quantity("Resale value of today's fleet", "USD/TH", 0, 500),
  siteResidualUsdPerMw: quantity("Site value, powered land", "USD/grid MW", 0, 2e7),
  mineDiscountRate: discount("Discount rate, mine"),
  costUsdPerPhDay: quantity("Cost", "USD/PH/day", 0, 1e6),

  // Site
  gridMw: megawatts("Grid connection", "grid MW"),
  miningMw: quantity("Mining load", "grid MW", 0, 20_000, { unit: "kW", factor: 0.001 }),
  miningPue: pue("Mining PUE"),
  pue: pue("PUE"),
  efficiencyJPerTh: efficiency("Fleet efficiency"),
  powerPriceUsdPerKwh: powerPrice("Power price", -1),
  miningUptimeFraction: fraction("Mining uptime"),
  uptimeFraction: fraction("Uptime"),

  // Lease
  gridPerCriticalMw: quantity("Grid MW per critical MW", "ratio", 1, 2.5),
  criticalMw: megawatts("Critical load", "critical MW"),
  conversionStartYears: quantity("Years until conversion starts", "years", 0, 50, { unit: "months", factor: 1 / 12 }),
  miningRetainedFraction: fraction("Mining kept during the build"),
  leaseBuildYears: years("Build time, lease"),
  leaseCapexUsdPerW: capex("Hall capex, lease"),
  capexUsdPerW: capex("Capex"),
  rentUsdPerKwMonth: rent("Rent, first year"),
  rentEscalatorPerYear: growth("Rent escalator"),
  escalatorPerYear: growth("Rent escalator"),
  leaseNoiMargin: fraction("NOI margin, lease", "of rent"),
  noiMargin: fraction("NOI margin", "of rent"),
  leaseTermYears: years("Lease term"),
  termYears: years("Term"),
  buildYears: years("Build time"),
  renewalProbability: fraction("Renewal probability"),
  exitCapRate: capRate("Exit cap rate"),
  capRate: capRate("Cap rate"),
  exitToReplacementLimit: quantity("Exit limit, times replacement cost", "ratio", 0.1, 10),
  constructionInflationPerYear: growth("Construction inflation"),
  leaseDiscountRate: discount("Discount rate, lease"),
  deliveryProbability: fraction("Delivery probability, lease"),
  failureCostFraction: fraction("Cost of a failed project", "of hall capex"),
  loanToCost: fraction("Loan to cost"),
  interestRate: discount("Interest rate"),
  costOfEquity: discount("Cost of equity"),
  contractValueUsd: above("Contract value", "USD", 0, 1e13),
  valueUsdPerW: quantity("Value", "USD/W grid", -100, 1000, { unit: "USD/kW", factor: 0.001 }),

  // Cloud
  cloudBuildYears: years("Build time, cloud"),
  cloudFacilityCapexUsdPerW: capex("Hall capex, cloud"),
  gpuSiteKw: quantity("Critical load per GPU", "kW", 0.1, 20, { unit: "W", factor: 0.001 }),
  gpuCapexUsd: quantity("Cost per GPU installed", "USD/GPU", 100, 1e7),
  gpuLifeYears: years("GPU life"),
  gpuPriceUsdPerHour: quantity("GPU price", "USD/GPU-hour", 0.01, 1000, { unit: "cents/GPU-hour", factor: 0.01 }),
  gpuPriceDeclinePerYear: decline("GPU price decline in a cycle"),
  gpuPriceDeclinePerCycle: decline("GPU price decline per cycle", "a cycle"),
  gpuCapexDeclinePerCycle: decline("GPU cost decline per cycle", "a cycle"),
  gpuUtilisationFraction: fraction("GPU utilisation", "of hours"),
  cloudOpexFraction: fraction("Cloud operating cost", "of revenue"),
  cloudLoadFactor: fraction("Load factor, cloud", "of grid MW"),
  loadFactor: fraction("Load factor", "of grid load"),
  gpuResidualFraction: fraction("GPU residual value", "of cost"),
  gpuPrepaymentFraction: fraction("Prepayment", "of a cycle's revenue"),
  cloudDiscountRate: discount("Discount rate, cloud"),
  costOfCapital: discount("Cost of capital"),
  cloudDeliveryProbability: fraction("Delivery probability, cloud"),
  gpus: above("GPUs", "GPUs", 0, 1e9),

  // Odds
  btcPriceSpread: spread("Spread of the Bitcoin price"),
  rentSpread: spread("Spread of rents"),
  gpuPriceSpread: spread("Spread of the GPU price"),
  draws: quantity("Draws", "draws", 1, 100_000),
  seed: quantity("Seed", "ratio", 0, 4_294_967_295),

  // Company and industry
  marketCapUsd: quantity("Market capitalisation", "USD", 0, 1e14),
  netDebtUsd: quantity("Net debt", "USD", -1e14, 1e14),
  btcHeld: quantity("Bitcoin held", "BTC", 0, 21e6),
  demandGw: quantity("Demand", "GW", 0, 1e6),
  gridAccessGw: quantity("Grid access", "GW", 0, 1e6),
  underConstructionGw: quantity("Under construction", "GW", 0, 1e6),
  breakevenUsdPerMwh: quantity("Break-even power price", "USD/MWh", -1e5, 1e5),
} as const satisfies Record<string, Quantity>;

export type QuantityName = keyof typeof quantities;

/** The entry of a quantity, or undefined for a name that the dictionary does not hold. */
export const findQuantity = (name: string): Quantity | undefined =>
  Object.prototype.hasOwnProperty.call(quantities, name) ? quantities[name as QuantityName] : undefined;
