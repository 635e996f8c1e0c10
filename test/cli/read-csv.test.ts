import { expect, test } from "vitest";
import { readCsv } from "../../src/cli/input/read-csv.js";
import { readCells } from "../../src/cli/input/site-table.js";

const header = "Site,Grid MW,Power price ($/kWh),Efficiency (J/TH),Uptime (%)";
const read = (...rows: string[]) => readCells({ cells: readCsv([header, ...rows].join("\n"), "sites.csv") });

test("names that look like numbers stay as they were written", () => {
  const names = ["1.10", "1.1", "2E10", "007", "12"];
  const { sites, problems } = read(...names.map((name, i) => `${name},${100 + i},0.045,21,95`));
  expect(problems.filter(({ severity }) => severity === "refusal")).toEqual([]);
  expect(sites.map(({ name }) => name)).toEqual(names);
});

test("numbers are read however they are written", () => {
  const { sites, questions } = read('Ridge,"1,000.5",0.050,21.0,95 %', "Mesa,1.250,4.5e-2,2.10e1,90.0");
  expect(questions).toEqual([]);
  const numbers = sites.map((site) => [
    site.gridMw,
    site.powerPriceUsdPerKwh,
    site.efficiencyJPerTh,
    site.miningUptimeFraction,
  ]);
  expect(numbers).toEqual([
    [1000.5, 0.05, 21, 0.95],
    [1.25, 0.045, 21, 0.9],
  ]);
});
