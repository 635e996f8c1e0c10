import { describe, expect, test } from "vitest";
import { readSites } from "../../src/sites/table/read-sites.js";
import { withColumn, withOther } from "./tables.js";

const gridOf = (...cells: readonly unknown[]) => {
  const read = readSites(withOther(1, "Grid MW", ...cells));
  return { values: read.sites.map(({ gridMw }) => gridMw), cells: read.problems.map(({ cell }) => cell), read };
};

describe("numbers typed as text", () => {
  test.each([
    ["1,250", "85", 1250, 85],
    ["1,250.5", "85", 1250.5, 85],
    ["1 250", "85", 1250, 85],
    ["1\u202f250,5", "85", 1250.5, 85],
    ["1'250", "85.5", 1250, 85.5],
    ["1’250.5", "85", 1250.5, 85],
    ["1.250,5", "85", 1250.5, 85],
    ["100,5", "2.500", 100.5, 2500],
    ["100.5", "2,500", 100.5, 2500],
    ["+12", "1e2", 12, 100],
    ["  12\u00a0", ".5", 12, 0.5],
    ["１２", "12 MW", 12, 12],
    ["12 MW", 40, 12, 40],
  ])("%s and %s", (first, second, a, b) => {
    expect(gridOf(first, second).values).toEqual([a, b]);
  });

  test("negative power prices, with a sign, a minus or brackets", () => {
    const read = readSites(withOther(2, "Power price ($/kWh)", "(0.01)", "−0.02"));
    expect(read.sites.map(({ powerPriceUsdPerKwh }) => powerPriceUsdPerKwh)).toEqual([-0.01, -0.02]);
  });

  test("money signs and units that agree with the header", () => {
    const read = readSites(withOther(2, "Power ($/MWh)", "$45.00", "65 $/MWh"));
    expect(read.sites.map(({ powerPriceUsdPerKwh }) => powerPriceUsdPerKwh)).toEqual([0.045, 0.065]);
  });

  test("a unit in cells does not stand in for one in the header", () => {
    const read = readSites(withOther(1, "Grid connection", "75 000 kW", 40));
    expect([read.sites, read.questions.map(({ letter }) => letter)]).toEqual([[], ["B"]]);
    const told = readSites(withOther(1, "Grid connection", "75 000 kW", 40), { mapping: { 2: "gridMw:MW" } });
    expect(told.problems.map(({ cell }) => cell)).toEqual(["B2"]);
  });

  const wrong: readonly (readonly [what: string, cell: unknown, words: string])[] = [
    ["a unit that the header denies", "75,000 kW", "must be in MW"],
    ["a range", "100-120", "not a number"],
    ["about", "~100", "not a number"],
    ["a footnote mark", "100*", "not a number"],
    ["groups that are none", "1,25,000", "not a number"],
    ["a percentage of nothing", "95 %", "not a number"],
    ["not yet known", "tbd", "not a number"],
    ["a dash", "–", "not a number"],
    ["TRUE", true, "“TRUE”, not a number"],
    ["an error", "#DIV/0!", "#DIV/0!"],
    ["infinity", Infinity, "not a number"],
    ["no number", NaN, "not a number"],
    ["more than any number", "1e999", "infinite"],
    ["an object", { a: 1 }, "holds no plain value"],
    ["zero", 0, "above 0"],
    ["below zero", -5, "above 0"],
    ["beyond the range", 75_000, "75,000 kW = 75 grid MW"],
  ];
  test.each(wrong)("%s is refused at its cell", (_what, cell, words) => {
    const { values, cells, read } = gridOf(cell, 40);
    expect(values).toEqual([40]);
    expect(cells).toEqual(["B2"]);
    expect(read.problems[0]).toMatchObject({ severity: "refusal", scope: "row", row: 2, column: 2 });
    expect(read.problems[0]?.message).toContain(words);
    expect(read.rows[0]).toMatchObject({ name: "Ridge", refused: true, values: { gridMw: null } });
  });

  test("decimal commas among decimal points are refused, the points are read", () => {
    const { values, cells } = gridOf("100,5", "85.5");
    expect([values, cells]).toEqual([[85.5], ["B2"]]);
  });

  test("where another column has decimal commas, “1.250” and “1,250” are not guessed at", () => {
    for (const text of ["1.250", "1,250"]) {
      const table = [
        ["Site", "Grid MW", "Power price ($/kWh)", "Efficiency (J/TH)"],
        ["A", text, "0,045", 18],
        ["B", 40, "0,05", 20],
      ];
      const read = readSites(table);
      expect(read.sites.map(({ name }) => name)).toEqual(["B"]);
      expect(read.problems[0]?.message).toContain("type a plain number");
    }
  });

  test("a converted value out of range is refused with both numbers", () => {
    const read = readSites(withOther(1, "Grid (kW)", 75_000_000, 40_000));
    expect(read.problems[0]?.message).toContain("75,000,000 kW = 75,000 grid MW");
    expect(read.sites).toHaveLength(1);
  });

  test("linked data types give their plain value; Excel's own word on errors outranks the text", () => {
    expect(gridOf({ type: "Double", basicValue: 55 }, 40).values).toEqual([55, 40]);
    const types = [0, 1, 2].map(() => ["String", "Double", "Double", "Double", "Double", "Double"]);
    const table = withOther(0, "Site", "#N/A", "Barn");
    expect(readSites(table, { valueTypes: types }).sites.map(({ name }) => name)).toEqual(["#N/A", "Barn"]);
    expect(readSites(table).problems[0]?.message).toContain("holds #N/A");
  });
});

describe("shares: 95, 0.95 and “95 %” are one", () => {
  const uptimes = (head: string, ...cells: readonly unknown[]) => {
    const read = readSites(withOther(4, head, ...cells));
    return { read, values: read.sites.map(({ miningUptimeFraction }) => miningUptimeFraction) };
  };

  test.each([
    ["Uptime", 95, 88.5, 0.95, 0.885],
    ["Uptime", 0.95, 1, 0.95, 1],
    ["Uptime (%)", 95, 88.5, 0.95, 0.885],
    ["Uptime (%)", "95%", "88,5 %", 0.95, 0.885],
    ["Availability", "95 %", 0, 0.95, 0],
    ["Uptime (fraction)", 0.95, 1, 0.95, 1],
  ])("%s: %s and %s", (head, first, second, a, b) => {
    const { read, values } = uptimes(head, first, second);
    expect([values, read.problems]).toEqual([[a, b], []]);
  });

  test("a % header over fractions (cells formatted as per cent) is read with a warning", () => {
    const { read, values } = uptimes("Uptime (%)", 0.95, 1);
    expect(values).toEqual([0.95, 1]);
    expect(read.problems).toMatchObject([{ severity: "warning", cell: "E2" }]);
  });

  test("a % header over ones is asked about", () => {
    const { read } = uptimes("Uptime (%)", 1, 0);
    expect(read.questions[0]?.choices.map(({ meaning }) => meaning)).toEqual([
      "miningUptimeFraction:fraction",
      "miningUptimeFraction:%",
      "ignore",
    ]);
    const table = withOther(4, "Uptime (%)", 1, 0);
    expect(readSites(table, { mapping: { 5: "miningUptimeFraction:%" } }).sites[0]?.miningUptimeFraction).toBe(0.01);
    expect(readSites(table, { mapping: { 5: "miningUptimeFraction:fraction" } }).sites[0]?.miningUptimeFraction).toBe(
      1,
    );
  });

  test.each([
    ["a fraction among whole per cent under a % header", "Uptime (%)", 0.95, 95],
    ["a PUE under Uptime", "Uptime", 1.03, 0.9],
    ["more than all", "Uptime", 120, 95],
    ["less than none", "Uptime", -0.1, 0.9],
    ["per cent in a column of fractions", "Uptime (fraction)", 95, 0.9],
    ["more than all, typed", "Uptime", "120%", 0.9],
  ])("%s is refused", (_what, head, wrong, right) => {
    const { read, values } = uptimes(head, wrong, right);
    expect(values).toHaveLength(1);
    expect(read.problems).toMatchObject([{ severity: "refusal", cell: "E2" }]);
  });

  test("a share is no ratio: PUE “103 %” is refused", () => {
    expect(readSites(withOther(5, "PUE", "103 %", 1.05)).problems).toMatchObject([{ cell: "F2", severity: "refusal" }]);
  });
});

describe("the mining load", () => {
  test("above the grid connection is refused at its own cell", () => {
    const read = readSites(withColumn("Mining MW", 120, 40));
    expect(read.sites.map(({ name }) => name)).toEqual(["Old barn"]);
    expect(read.problems).toMatchObject([{ cell: "G2", severity: "refusal" }]);
    expect(read.problems[0]?.message).toContain("at most the grid connection of 100 MW");
  });

  test("0 makes the efficiency unneeded; otherwise a blank one is refused", () => {
    const table = withColumn("Mining MW", 0, 40).map((row, i) =>
      i === 0 ? row : row.map((cell, j) => (j === 3 ? "" : cell)),
    );
    const read = readSites(table);
    expect(read.sites.map(({ name, miningMw }) => [name, miningMw])).toEqual([["Ridge", 0]]);
    expect(read.sites[0]?.defaulted).toContain("efficiencyJPerTh");
    expect(read.problems).toMatchObject([{ cell: "D3", severity: "refusal" }]);
    expect(read.defaults.map(({ sentence }) => sentence)).toContain(
      "Fleet efficiency is blank in row 2: nothing mines there, so it is not used.",
    );
  });
});
