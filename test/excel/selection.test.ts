import { expect, test } from "vitest";
import { readSelection } from "../../src/excel/selection/selection.js";
import type { Area } from "../../src/office-host/grid/host.js";
import { MemoryHost } from "../../src/office-host/memory/memory-host.js";
import { connect } from "../office-host/client.js";

const table = [
  ["Site", "MW", "Uptime"],
  ["North", 50, 0.95],
  ["South", "", "#N/A"],
];

/** A table at B3:D5 of "My sites", and a lone number far below it. */
function workbook(...areas: Area[]): MemoryHost {
  const host = new MemoryHost(["My sites"]);
  const { id } = host.sheetNamed("My sites");
  host.write(id, { row: 2, column: 1, rows: 3, columns: 3 }, table);
  host.write(id, { row: 900, column: 6, rows: 1, columns: 1 }, [[1]]);
  host.writeFormat(id, { row: 3, column: 3, rows: 1, columns: 1 }, { numberFormat: "0.0%" });
  host.select(id, areas);
  return host;
}
const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });

test("a block is read with values, types, texts and its place", async () => {
  connect(workbook(area(2, 1, 3, 3)));
  expect(await readSelection()).toEqual({
    address: "B3:D5",
    sheetName: "My sites",
    values: table,
    valueTypes: [
      ["String", "String", "String"],
      ["String", "Double", "Double"],
      ["String", "Empty", "Error"],
    ],
    texts: [
      ["Site", "MW", "Uptime"],
      ["North", "50", "95.0%"],
      ["South", "", "#N/A"],
    ],
    rowOffset: 2,
    columnOffset: 1,
  });
});

test("whole columns give only the part that has content, and no million rows travel", async () => {
  const { syncs } = connect(workbook(area(0, 1, 1_048_576, 2)));
  const cells = await readSelection();
  expect(cells.address).toBe("B3:C5");
  expect(cells.values).toEqual(table.map((row) => row.slice(0, 2)));
  expect(Math.max(...syncs.map((sync) => sync.responseBytes))).toBeLessThan(3000);
});

test("a single cell inside a table takes the table, and says so", async () => {
  connect(workbook(area(3, 2, 1, 1)));
  const cells = await readSelection();
  expect(cells.values).toEqual(table);
  expect(cells.note).toBe("Only C4 was selected, so the table around it was read: B3:D5.");
});

test("several areas, blank cells and too many cells are refused in a sentence", async () => {
  connect(workbook(area(2, 1, 2, 1), area(4, 1, 1, 1)));
  await expect(readSelection()).rejects.toThrow(
    "2 separate areas are selected. Select one block of cells, headers included.",
  );
  connect(workbook(area(20, 4, 3, 3)));
  await expect(readSelection()).rejects.toThrow(
    "My sites!E21:G23 is blank. Select the rows of your sites, headers included.",
  );
  connect(workbook(area(400, 9, 1, 1)));
  await expect(readSelection()).rejects.toThrow("My sites!J401 is blank and so are the cells around it.");
  const host = workbook(area(0, 0, 1_048_576, 16_384));
  host.write(host.sheetNamed("My sites").id, area(60_000, 1, 1, 1), [["far"]]);
  connect(host);
  // 59,999 rows of 6 columns
  await expect(readSelection()).rejects.toThrow("359,994 cells are selected; at most 50,000 are read.");
});

test("an Excel that is too old, and one that stops, say so", async () => {
  connect(workbook(area(2, 1, 3, 3)), { api: "1.7" });
  await expect(readSelection()).rejects.toThrow(/needs ExcelApi 1.9/);
  const beforeRequest = (): void => {
    throw new Error("The line is dead.");
  };
  connect(workbook(area(2, 1, 3, 3)), { beforeRequest });
  await expect(readSelection()).rejects.toThrow(/^The selection could not be read: Excel stopped/);
});
