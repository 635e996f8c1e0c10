import { describe, expect, test } from "vitest";
import { readSites } from "../../src/sites/table/read-sites.js";
import { barn, header, ridge, withColumn, withOther } from "./tables.js";

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
    ["Rent, grid ($/kW-month)", 125],
    ["Grid capex ($/W)", 11],
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

  test("prose is no header, whatever its last words are", () => {
    const prose = `${"of the ".repeat(20)}grid MW`;
    expect(readSites(withOther(1, prose, 100, 40)).problems).toMatchObject([{ scope: "table", severity: "refusal" }]);
    expect(readSites(withOther(1, "of the grid MW", 100, 40)).sites).toHaveLength(2);
  });
});
