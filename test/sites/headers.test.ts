import { describe, expect, test } from "vitest";
import { readSites } from "../../src/sites/read-sites.js";
import type { SiteColumn } from "../../src/sites/site-columns.js";
import { barn, header, ridge, withColumn, withOther } from "./tables.js";

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

describe("what a header leaves open is asked, never guessed", () => {
  const asked: readonly (readonly [why: string, column: number, head: string, choice: string])[] = [
    ["MW alone: grid or critical", 1, "MW", "gridMw:MW"],
    ["no unit for a capacity", 1, "Capacity", "gridMw:kW"],
    ["apparent power", 1, "Capacity (MVA)", "gridMw:MW"],
    ["an unknown word", 1, "Expansion MW", "gridMw:MW"],
    ["euro", 2, "Power price (€/kWh)", "powerPriceUsdPerKwh:USD/kWh"],
    ["Canadian dollars", 2, "Power price (C$/kWh)", "powerPriceUsdPerKwh:USD/MWh"],
    ["cents that may be euro cents", 2, "ct/kWh", "powerPriceUsdPerKwh:US cents/kWh"],
    ["dollars per what", 2, "Power price ($)", "powerPriceUsdPerKwh:USD/MWh"],
    ["somebody else's price", 2, "Hosting fee ($/kWh)", "powerPriceUsdPerKwh:USD/kWh"],
    ["price and MW in one", 2, "Power", "powerPriceUsdPerKwh:USD/kWh"],
    ["two energies", 2, "Power ($/kWh or $/MWh)", "powerPriceUsdPerKwh:USD/MWh"],
    ["per cent of what", 3, "Efficiency (%)", "efficiencyJPerTh:J/TH"],
  ];

  test.each(asked)("%s", (_why, column, head, choice) => {
    const read = readSites(withOther(column, head, 20, 21));
    expect(read.sites).toEqual([]);
    expect(read.questions.map(({ column: at }) => at)).toEqual([column + 1]);
    expect(read.questions[0]?.choices.map(({ meaning }) => meaning)).toEqual(
      expect.arrayContaining([choice, "ignore"]),
    );
    expect(read.questions[0]?.detail).toContain("values run from 20 to 21");
  });

  test.each([
    ["Rent", 125],
    ["Rent ($/kW)", 125],
    ["Rent ($/grid kW-month)", 125],
    ["Rent ($/kW-day)", 4],
    ["Rent ($/kW-quarter)", 375],
    ["Rent ($/kW-month or year)", 125],
    ["Rent ($k/kW)", 1.5],
    ["Uptime (hours)", 8000],
    ["AI capex", 11],
    ["Capex (€/W)", 11],
    ["Conversion", 2],
    ["Weeks to conversion", 26],
    ["Utilisation (%)", 90],
    ["Mining load", 30],
  ])("an optional column too: “%s”", (head, typed) => {
    const table = /^U/.test(head) ? withOther(4, head, typed, typed) : withColumn(head, typed, typed);
    const read = readSites(table);
    expect(read.sites).toEqual([]);
    expect(read.questions).toHaveLength(1);
    expect(read.questions[0]?.message).toContain(head);
  });

  test("an answer is taken at its word", () => {
    const table = withOther(1, "MW", 20, 21);
    const [question] = readSites(table).questions;
    expect(question?.title).toBe("Column B: which MW is it?");
    expect(question?.choices.map(({ label }) => label)).toEqual([
      "Grid MW, what the utility delivers",
      "Critical MW, the IT load",
      "Leave this column out",
    ]);
    expect(readSites(table, { mapping: { 2: "gridMw:MW" } }).sites.map(({ gridMw }) => gridMw)).toEqual([20, 21]);
    for (const meaning of ["criticalMw:MW", "ignore"]) {
      const read = readSites(table, { mapping: { 2: meaning } });
      expect(read.sites).toEqual([]);
      expect(read.problems[0]).toMatchObject({ scope: "table", severity: "refusal", cell: "A1" });
      expect(read.problems[0]?.message).toContain("Grid MW");
    }
  });

  test("every choice of every question is understood", () => {
    for (const [, column, head] of asked) {
      const table = withOther(column, head, 20, 21);
      for (const { meaning } of readSites(table).questions[0]?.choices ?? []) {
        const read = readSites(table, { mapping: { [column + 1]: meaning } });
        expect(read.questions.filter((question) => question.column === column + 1)).toEqual([]);
      }
    }
  });

  test("a meaning that is none is as if nothing was said", () => {
    const table = withOther(1, "MW", 20, 21);
    for (const meaning of ["constructor", "gridMw:USD/kWh", "", "gridMw:furlongs"])
      expect(readSites(table, { mapping: { 2: meaning } }).questions).toHaveLength(1);
  });

  test("two columns for one quantity: which?", () => {
    const table = withColumn("Electricity cost ($/MWh)", 50, 60);
    const read = readSites(table);
    expect(read.questions[0]?.title).toBe("Columns C and G both give power price: use G?");
    expect(readSites(table, { mapping: { 7: "ignore" } }).sites[0]?.powerPriceUsdPerKwh).toBe(0.045);
    const other = readSites(table, { mapping: { 7: "powerPriceUsdPerKwh:USD/MWh" } });
    expect(other.sites[0]?.powerPriceUsdPerKwh).toBe(0.05);
    expect(other.skipped).toContainEqual({
      column: "Power price ($/kWh)",
      letter: "C",
      why: "column G is used instead",
    });
  });

  test("a plain Grid MW outranks MW, capacity and critical MW, and says so", () => {
    for (const head of ["MW", "Capacity (MW)", "IT load (MW)"]) {
      const read = readSites(withColumn(head, 1, 2));
      expect(read.questions).toEqual([]);
      expect(read.sites.map(({ gridMw }) => gridMw)).toEqual([100, 40]);
      expect(read.skipped).toContainEqual(expect.objectContaining({ column: head }));
    }
  });

  test("critical MW alone is not grid MW", () => {
    const read = readSites(withOther(1, "IT load (MW)", 20, 21));
    expect(read.sites).toEqual([]);
    expect(read.problems[0]?.message).toContain("Critical MW alone is not enough");
  });

  test("header and units row that disagree", () => {
    const table = [header, ["", "MW", "$/MWh", "J/TH", "", ""], ridge, barn];
    const read = readSites(table);
    expect(read.sites).toEqual([]);
    expect(read.questions.map(({ letter }) => letter)).toEqual(["C"]);
  });

  test("a first column of names without a header", () => {
    const table = [["", ...header.slice(1)], ridge, barn];
    expect(readSites(table).questions[0]?.title).toBe("Column A: is it site name?");
    expect(readSites(table, { mapping: { 1: "name" } }).sites.map(({ name }) => name)).toEqual(["Ridge", "Old barn"]);
  });

  test("a bare power price is USD/kWh only where no other unit fits", () => {
    expect(readSites(withOther(2, "Power price", 0.045, 0.5)).sites).toHaveLength(2);
    for (const typed of [0.51, 1.9, 4.5, 45]) {
      const read = readSites(withOther(2, "Power price", 0.045, typed));
      expect([read.sites.length, read.questions.length]).toEqual([0, 1]);
    }
  });
});
