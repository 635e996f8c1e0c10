import { algebra, optional, required, type Entry } from "./entry.js";

const spread = { capRate: 0.075, noiMargin: 0.85, gridPerCriticalMw: 1.35 };

export const leaseEntries: readonly Entry[] = [
  {
    id: "RENTPERKW",
    category: "Lease",
    summary: "Rent of the first year that a contract's headline value implies.",
    parameters: [...required("contractValueUsd", "termYears", "criticalMw"), ...optional({ escalatorPerYear: 0 })],
    unit: "USD/kW-month",
    formula:
      "contractValueUsd ÷ (((1 + g)^termYears − 1) ÷ g) ÷ 12 ÷ kW of critical load; termYears instead where g is 0",
    example: { formula: "=RENTPERKW(9E8,10,60)", gives: 125 },
    source: {
      words: "TeraWulf's lease to Core42",
      link: "https://newprojectmedia.com/data-center-terawulf-hires-jp-morgan-and-morgan-stanley-to-raise-project-finance-for-data-center-project-in-lake-mariner-ny/",
    },
  },
  {
    id: "LEASETCV",
    category: "Lease",
    summary: "Total contract value of a lease: the inverse of RENTPERKW.",
    parameters: [...required("rentUsdPerKwMonth", "termYears", "criticalMw"), ...optional({ escalatorPerYear: 0 })],
    unit: "USD",
    formula:
      "12 × rentUsdPerKwMonth × kW of critical load × ((1 + g)^termYears − 1) ÷ g; termYears instead where g is 0",
    example: { formula: "=LEASETCV(125,10,60)", gives: 900000000 },
    source: algebra,
  },
  {
    id: "LEASEPERMWH",
    category: "Lease",
    summary: "Net operating income of a lease per MWh of the grid connection: the number to hold beside MININGMARGIN.",
    parameters: [...required("rentUsdPerKwMonth"), ...optional({ noiMargin: 0.85, gridPerCriticalMw: 1.35 })],
    unit: "USD per grid MWh",
    formula: "12,000 × rentUsdPerKwMonth × noiMargin ÷ (gridPerCriticalMw × 8,766)",
    example: { formula: "=LEASEPERMWH(125)", gives: 107.73949856769843 },
    source: algebra,
  },
  {
    id: "YIELDONCOST",
    category: "Lease",
    summary: "Net operating income of the first year over what the hall costs.",
    parameters: [...required("rentUsdPerKwMonth", "capexUsdPerW"), ...optional({ noiMargin: 0.85 })],
    unit: "fraction",
    formula: "12 × rentUsdPerKwMonth × noiMargin ÷ 1,000 ÷ capexUsdPerW",
    example: { formula: "=YIELDONCOST(125,10)", gives: 0.1275 },
    source: algebra,
  },
  {
    id: "COLOCVALUE",
    category: "Lease",
    summary: "What a leased hall is worth over its cost, per watt of grid connection.",
    parameters: [...required("rentUsdPerKwMonth", "capexUsdPerW"), ...optional(spread)],
    unit: "USD per grid watt",
    formula: "(12 × rentUsdPerKwMonth × noiMargin ÷ (1,000 × capRate) − capexUsdPerW) ÷ gridPerCriticalMw",
    note: "A stabilised spread, not a present value: neither build time nor financing is in it.",
    example: { formula: "=COLOCVALUE(123,10,,,1.3)", gives: 5.175384615384614 },
    source: algebra,
  },
  {
    id: "COLOCDCF",
    category: "Lease",
    summary: "Present value of the equity in one leased hall, per watt of grid connection.",
    parameters: [
      ...required("rentUsdPerKwMonth", "capexUsdPerW", "termYears"),
      ...optional({
        escalatorPerYear: 0.03,
        noiMargin: 0.85,
        gridPerCriticalMw: 1.35,
        buildYears: 1.5,
        loanToCost: 0.8,
        interestRate: 0.075,
        costOfEquity: 0.11,
        exitCapRate: 0.075,
        renewalProbability: 0.8,
      }),
    ],
    unit: "USD per grid watt",
    formula:
      "(PV of rents less debt service + PV of the exit, discounted over the build − equity paid in mid-build) ÷ gridPerCriticalMw",
    note: "Annual and levered: a level loan over the term, half of the build's interest capitalised.",
    example: {
      formula: "=COLOCDCF(121.3,10,15,0.03,0.85,1.3,1.5,0.8,0.075,0.1,0.075,1)",
      gives: 5.192182954909604,
    },
    source: algebra,
  },
  {
    id: "IMPLIEDRENT",
    category: "Lease",
    summary: "The rent that a value per watt already assumes: COLOCVALUE solved for the rent.",
    parameters: [...required("valueUsdPerW", "capexUsdPerW"), ...optional(spread)],
    unit: "USD/kW-month",
    formula: "(valueUsdPerW × gridPerCriticalMw + capexUsdPerW) × 1,000 × capRate ÷ (12 × noiMargin)",
    example: { formula: "=IMPLIEDRENT(5.175384615384614,10,,,1.3)", gives: 123 },
    source: algebra,
  },
];
