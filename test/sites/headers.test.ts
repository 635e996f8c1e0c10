import { describe, expect, test } from "vitest";
import { readSites } from "../../src/sites/table/read-sites.js";
import type { SiteColumn } from "../../src/sites/table/columns/site-columns.js";
import { withColumn, withOther } from "./tables.js";

/** Header, what 12 under it is in our units. Expected numbers: algebra on the unit that the header names. */
const understood: readonly (readonly [field: SiteColumn, header: string, typed: number, value: number])[] = [
  ["gridMw", "Capacity (MW)", 12, 12],
  ["gridMw", "GRID CONNECTION, MW", 12, 12],
  ["gridMw", "grid\u00a0connection [kW]", 12_000, 12],
  ["gridMw", "Site load – GW", 0.5, 500],
  ["gridMw", "Interconnect MW", 12, 12],
  ["gridMw", "Power (MW)", 12, 12],
  ["gridMw", "gridMw", 12, 12],
  ["gridMw", "Ｇｒｉｄ ＭＷ", 12, 12],
  ["gridMw", "Facility capacity in megawatts", 12, 12],
  ["powerPriceUsdPerKwh", "$/kWh", 0.04, 0.04],
  ["powerPriceUsdPerKwh", "All-in power cost, US$ per MWh", 45, 0.045],
  ["powerPriceUsdPerKwh", "Electricity price (c/kWh)", 4.5, 0.045],
  ["powerPriceUsdPerKwh", "Energy ¢ / kWh", 4.5, 0.045],
  ["powerPriceUsdPerKwh", "Tariff (cents per kWh)", 4.5, 0.045],
  ["powerPriceUsdPerKwh", "PPA price USD/MWh", 45, 0.045],
  ["powerPriceUsdPerKwh", "Price per kWh ($)", 0.045, 0.045],
  ["powerPriceUsdPerKwh", "powerPriceUsdPerKwh", 0.045, 0.045],
  ["powerPriceUsdPerKwh", "Power\nprice\n($/kWh)", 0.045, 0.045],
  ["efficiencyJPerTh", "W/TH", 18, 18],
  ["efficiencyJPerTh", "Fleet efficiency [J / TH]", 18, 18],
  ["efficiencyJPerTh", "joules per terahash", 18, 18],
  ["efficiencyJPerTh", "Efficiency (J/GH)", 0.018, 18],
  ["efficiencyJPerTh", "ASIC efficiency, W/GH", 0.018, 18],
  ["efficiencyJPerTh", "Miner efficiency (kW/PH)", 18, 18],
  ["efficiencyJPerTh", "Efficiency", 18, 18],
];

/** The same for columns that a table may have beside the required ones. */
const optional: readonly (readonly [field: SiteColumn, header: string, typed: number, value: number])[] = [
  ["miningMw", "Of which mining (kW)", 12_000, 12],
  ["miningMw", "Mining load, MW", 12, 12],
  ["conversionStartYears", "Months until conversion", 18, 1.5],
  ["conversionStartYears", "Time to conversion (years)", 2, 2],
  ["conversionStartYears", "Quarters to conversion", 2, 0.5],
  ["deliveryProbability", "Probability of delivery", 0.4, 0.4],
  ["deliveryProbability", "Delivery (%)", 40, 0.4],
  ["rentUsdPerKwMonth", "Rent ($/kW/month)", 125, 125],
  ["rentUsdPerKwMonth", "AI rent, $ per kW per month", 125, 125],
  ["rentUsdPerKwMonth", "Rent ($/kW-yr)", 1500, 125],
  ["rentUsdPerKwMonth", "Rent (USD m/MW-year)", 1.5, 125],
  ["rentUsdPerKwMonth", "Lease rate [$M per MW per annum]", 1.5, 125],
  ["rentUsdPerKwMonth", "Rent, first year ($/kW-mo)", 125, 125],
  ["leaseCapexUsdPerW", "Capex ($/kW)", 11_000, 11],
  ["leaseCapexUsdPerW", "AI capex, $m/MW", 11, 11],
  ["leaseCapexUsdPerW", "Build cost (USD per W)", 11, 11],
  ["gridPerCriticalMw", "Grid MW / critical MW", 1.35, 1.35],
  ["gridPerCriticalMw", "Grid to critical ratio", 1.35, 1.35],
];

describe("a header says what is under it", () => {
  const columnOf = { gridMw: 1, powerPriceUsdPerKwh: 2, efficiencyJPerTh: 3 } as Readonly<Record<string, number>>;

  test.each(understood)("%s: “%s”, %d is %d", (field, head, typed, value) => {
    const read = readSites(withOther(columnOf[field] ?? 0, head, typed, typed));
    expect(read.questions).toEqual([]);
    expect(read.problems).toEqual([]);
    expect(read.sites.map((site) => site[field as "gridMw"])).toEqual([value, value]);
  });

  test.each(optional)("%s: “%s”, %d is %d", (field, head, typed, value) => {
    const read = readSites(withColumn(head, typed, typed));
    expect(read.questions).toEqual([]);
    expect(read.problems).toEqual([]);
    expect(read.sites.map((site) => site[field as "gridMw"])).toEqual([value, value]);
  });

  test("the conversion is said", () => {
    const { columns } = readSites(withOther(2, "Power ($/MWh)", 45, 65));
    expect(columns[2]).toMatchObject({
      letter: "C",
      unit: "USD/MWh",
      conversion: "USD/MWh ÷ 1,000 = USD/kWh",
      sample: 0.045,
    });
  });

  test("a units row gives what headers leave out", () => {
    const table = [
      ["Site", "Capacity", "Power price", "Fleet"],
      ["", "kW", "$/MWh", "J/TH"],
      ["Ridge", 5000, 45, 18],
    ];
    expect(readSites(table).sites[0]).toMatchObject({ gridMw: 5, powerPriceUsdPerKwh: 0.045, efficiencyJPerTh: 18 });
  });

  test("the site table of our own Inputs sheet reads back", () => {
    const table = [
      [
        "Site",
        "Grid connection",
        "Mining load",
        "Power price",
        "Fleet efficiency",
        "Mining uptime",
        "Mining PUE",
        "Rent, first year",
        "Hall capex, lease",
        "Years until conversion starts",
        "Delivery probability, lease",
        "Grid MW per critical MW",
      ],
      [
        "",
        "grid MW",
        "grid MW",
        "USD/kWh",
        "J/TH",
        "fraction",
        "ratio",
        "USD/kW-month",
        "USD/W critical",
        "years",
        "fraction",
        "ratio",
      ],
      ["Ridge", 100, 80, 0.045, 18, 0.9, 1.03, 125, 11, 0.5, 0.4, 1.35],
    ];
    const read = readSites(table);
    expect(read.problems).toEqual([]);
    expect(read.sites[0]).toMatchObject({
      miningMw: 80,
      rentUsdPerKwMonth: 125,
      leaseCapexUsdPerW: 11,
      conversionStartYears: 0.5,
      deliveryProbability: 0.4,
      gridPerCriticalMw: 1.35,
    });
  });
});
