import { expect, test } from "vitest";
import { readSites } from "../../../src/sites/table/read-sites.js";
import { columnOrder } from "../../../src/taskpane/sites/found/column-order.js";

test("columns to look at come first: questions and numbers, then texts (blank or not), then what is ignored", () => {
  const { columns } = readSites([
    ["Notes", "Site", "Owner", "Grid MW", "Utilisation", "Power price ($/kWh)", "Efficiency (J/TH)"],
    ["old", "Ridge", "", 100, 88, 0.045, 18],
  ]);
  expect(columnOrder(columns).map(({ letter }) => letter)).toEqual(["D", "E", "F", "G", "B", "C", "A"]);
});
