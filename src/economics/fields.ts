import {
  above,
  btcPerBlock,
  capexPerWatt,
  capRate,
  count,
  decline,
  discount,
  efficiency,
  growth,
  megawatts,
  money,
  powerPrice,
  price,
  pueOf,
  ratio,
  below,
  rent,
  share,
  shareUpTo,
  years,
  yearsFromNow,
  type Quantity,
} from "./quantity.js";

/**
 * Every field of a case, once: the types `Market`, `Assumptions` and `Site` are these lists, and so are the checks, the
 * fingerprint, the pane's fields and the lines of Inputs. In the order in which people change them.
 */
const market = {
  btcPriceUsd: { ...above(money("Bitcoin price", "USD/BTC", [0, 1e8])) },
  difficulty: {
    ...ratio("Network difficulty", [1e6, 1e18]),
    look: "difficulty",
    slips: [{ unit: "T", factor: 1e12 }],
  },
  feesBtcPerBlock: btcPerBlock("Fees, 144-block average", 0.02),
  blockHeight: { ...count("Block height", "block", [0, 1e9]), look: "integer" },
  btcPriceGrowthPerYear: growth("Bitcoin price growth"),
  difficultyGrowthPerYear: growth("Difficulty growth, trend"),
  difficultyResponse: ratio("Difficulty response to margin", [0, 5]),
  maxDifficultyGrowthPerYear: growth("Fastest difficulty growth"),
  maxDifficultyFallPerQuarter: decline("Fastest difficulty fall", "a quarter"),
  marginalEfficiencyJPerTh: efficiency("Marginal miner's efficiency"),
  marginalPowerPriceUsdPerKwh: powerPrice("Marginal miner's power price", 0),
  efficiencyGainPerYear: decline("Efficiency gain of machines"),
} as const satisfies Record<string, Quantity>;

/** A market field that belongs, for people, to how a site is valued. */
const horizon = { horizonYears: years("Horizon") } as const satisfies Record<string, Quantity>;

const mine = {
  poolFeeFraction: below(shareUpTo("Pool fee", 0.5)),
  miningFixedOpexUsdPerMwYear: money("Fixed operating cost", "USD/MW-year", [0, 2e7]),
  miningVariableOpexUsdPerMwh: price("Variable operating cost", "USD/MWh", [-100, 1000]),
  powerCreditUsdPerMwh: price("Power credit", "USD/MWh", [-100, 1000]),
  idleOpexFraction: share("Fixed cost kept while idle"),
  powerPriceGrowthPerYear: growth("Power price growth"),
  firstRefreshYears: yearsFromNow("First fleet refresh after"),
  fleetLifeYears: years("Life of a new fleet"),
  newMachineEfficiencyJPerTh: efficiency("New machine's efficiency today"),
  machinePriceUsdPerTh: price("New machine price", "USD/TH", [0, 500]),
  machinePriceDeclinePerYear: decline("Machine price decline"),
  fleetResaleUsdPerTh: price("Resale value of today's fleet", "USD/TH", [0, 500]),
  siteResidualUsdPerMw: money("Site value, powered land", "USD/grid MW", [0, 2e7]),
} as const satisfies Record<string, Quantity>;

const lease = {
  rentUsdPerKwMonth: rent("Rent, first year"),
  rentEscalatorPerYear: growth("Rent escalator"),
  leaseNoiMargin: share("NOI margin, lease", "of rent"),
  leaseCapexUsdPerW: capexPerWatt("Hall capex, lease"),
  leaseTermYears: years("Lease term"),
  renewalProbability: share("Renewal probability"),
  deliveryProbability: share("Delivery probability, lease"),
  leaseBuildYears: years("Build time, lease"),
  conversionStartYears: yearsFromNow("Years until conversion starts"),
  miningRetainedFraction: share("Mining kept during the build"),
  gridPerCriticalMw: ratio("Grid MW per critical MW", [1, 2.5]),
} as const satisfies Record<string, Quantity>;

const cloud = {
  gpuPriceUsdPerHour: price("GPU price", "USD/GPU-hour", [0.01, 1000], { unit: "cents/GPU-hour", factor: 0.01 }),
  gpuUtilisationFraction: share("GPU utilisation", "of hours"),
  gpuPriceDeclinePerYear: decline("GPU price decline in a cycle"),
  gpuPriceDeclinePerCycle: decline("GPU price decline per cycle", "a cycle"),
  gpuCapexUsd: money("Cost per GPU installed", "USD/GPU", [100, 1e7]),
  gpuCapexDeclinePerCycle: decline("GPU cost decline per cycle", "a cycle"),
  gpuLifeYears: years("GPU life"),
  gpuSiteKw: price("Critical load per GPU", "kW", [0.1, 20], { unit: "W", factor: 0.001 }),
  gpuResidualFraction: share("GPU residual value", "of cost"),
  gpuPrepaymentFraction: share("Prepayment", "of a cycle's revenue"),
  cloudOpexFraction: share("Cloud operating cost", "of revenue"),
  cloudLoadFactor: share("Load factor, cloud", "of grid MW"),
  cloudFacilityCapexUsdPerW: capexPerWatt("Hall capex, cloud"),
  cloudBuildYears: years("Build time, cloud"),
  cloudDeliveryProbability: share("Delivery probability, cloud"),
} as const satisfies Record<string, Quantity>;

const valuation = {
  mineDiscountRate: discount("Discount rate, mine"),
  leaseDiscountRate: discount("Discount rate, lease"),
  cloudDiscountRate: discount("Discount rate, cloud"),
  exitCapRate: capRate("Exit cap rate"),
  exitToReplacementLimit: ratio("Exit limit, times replacement cost", [0.1, 10]),
  constructionInflationPerYear: growth("Construction inflation"),
  failureCostFraction: share("Cost of a failed project", "of hall capex"),
} as const satisfies Record<string, Quantity>;

const site = {
  gridMw: above(megawatts("Grid connection", "grid MW")),
  miningPue: pueOf("Mining PUE"),
  efficiencyJPerTh: efficiency("Fleet efficiency"),
  powerPriceUsdPerKwh: powerPrice("Power price", -1),
  miningUptimeFraction: share("Mining uptime"),
} as const satisfies Record<string, Quantity>;

/** Numbers that a site may leave out: without a mining load its whole connection mines. */
const siteOptional = { miningMw: megawatts("Mining load", "grid MW") } as const satisfies Record<string, Quantity>;

/** The dictionary's entries of every field of a case. */
export const caseQuantities = {
  ...market,
  ...horizon,
  ...mine,
  ...lease,
  ...cloud,
  ...valuation,
  ...site,
  ...siteOptional,
} as const;

const namesOf = <Name extends string>(entries: Readonly<Record<Name, Quantity>>): readonly Name[] =>
  Object.keys(entries) as Name[];

export type MarketField = keyof typeof market | keyof typeof horizon;
export type AssumptionField = keyof (typeof mine & typeof lease & typeof cloud & typeof valuation);
/** A number of the case that has a name: everything but the hashprice curve and the sites. */
export type CaseField = MarketField | AssumptionField;

export const marketFields: readonly MarketField[] = [...namesOf(market), ...namesOf(horizon)];
export const assumptionFields: readonly AssumptionField[] = [
  ...namesOf(mine),
  ...namesOf(lease),
  ...namesOf(cloud),
  ...namesOf(valuation),
];

/** Assumptions that a site may have of its own. */
export const ownAssumptionFields = [
  "conversionStartYears",
  "deliveryProbability",
  "rentUsdPerKwMonth",
  "leaseCapexUsdPerW",
  "gridPerCriticalMw",
] as const satisfies readonly AssumptionField[];
export type OwnAssumptionField = (typeof ownAssumptionFields)[number];

export type RequiredSiteField = keyof typeof site;
export type OptionalSiteField = keyof typeof siteOptional | OwnAssumptionField;
export const requiredSiteFields: readonly RequiredSiteField[] = namesOf(site);
export const optionalSiteFields: readonly OptionalSiteField[] = [...namesOf(siteOptional), ...ownAssumptionFields];
/** The numbers of a site. */
export const siteFields: readonly (RequiredSiteField | OptionalSiteField)[] = [
  ...requiredSiteFields,
  ...optionalSiteFields,
];

/** Fields as people look for them: sheets, pane and base values follow these groups. */
export const fieldGroups = {
  market: { title: "Market", fields: namesOf(market) },
  mine: { title: "Mine", fields: namesOf(mine) },
  lease: { title: "Lease", fields: namesOf(lease) },
  cloud: { title: "Cloud", fields: namesOf(cloud) },
  valuation: { title: "Valuation", fields: [...namesOf(horizon), ...namesOf(valuation)] },
} as const;
export type FieldGroupName = keyof typeof fieldGroups;
export type FieldOfGroup<Group extends FieldGroupName> = (typeof fieldGroups)[Group]["fields"][number];
