import { expect, test, vi } from "vitest";
import { readEarlierBuild, writeWorkbook } from "../../../src/excel/build/to-excel.js";
import type { Area, Scalar } from "../../../src/office-host/grid/host.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { fillUserWorkbook } from "../faults.js";
import { synthetic } from "./synthetic.js";

vi.setConfig({ testTimeout: 300_000 }); // slow only when the machine is shared

const size = { sites: 3, quarters: 3, blocks: 1 };
const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

async function built(): Promise<MemoryHost> {
  const host = new MemoryHost(["Data", "Comparison"]);
  fillUserWorkbook(host);
  connect(host);
  await writeWorkbook(synthetic(size));
  return host;
}
const write = (host: MemoryHost, sheet: string, row: number, column: number, value: Scalar): void =>
  host.write(host.sheetNamed(sheet).id, cell(row, column), [[value]]);
const read = (host: MemoryHost, sheet: string, row: number, column: number): Scalar | undefined =>
  host.read(host.sheetNamed(sheet).id, cell(row, column), "formulas")[0]?.[0];

test("a rewrite keeps the sheets, so the user's formulas, names and charts that look at them go on working", async () => {
  const host = await built();
  write(host, "Data", 5, 0, "='Comparison (2)'!C8+Inputs!F7");
  const ids = host.sheets().map((sheet) => sheet.id);
  const data = host.sheetText(host.sheetNamed("Data").id);
  const { syncs } = connect(host);
  const report = await writeWorkbook(synthetic({ ...size, sites: 5 }));
  expect(host.sheets().map((sheet) => sheet.id)).toEqual(ids);
  expect(host.sheetText(host.sheetNamed("Data").id)).toBe(data);
  expect(read(host, "Data", 5, 0)).toBe("='Comparison (2)'!C8+Inputs!F7");
  expect(report.sheets.every((sheet) => sheet.rebuilt)).toBe(true);
  expect(syncs.length).toBe(5); // read, read inputs, write, look, tidy: however many sites
  expect(host.sheetNamed("Comparison (2)").extras.charts).toHaveLength(1);
  expect(host.usedArea(host.sheetNamed("Mine").id, true)).toMatchObject({ columns: 9 + 5 });
});

test("a filter that the user has set on our table hides nothing from a rewrite", async () => {
  const [host, fresh] = [await built(), await built()];
  connect(fresh);
  await writeWorkbook(synthetic({ ...size, sites: 4 }));
  const [table] = host.tables().filter(({ sheet }) => sheet === host.sheetNamed("Comparison (2)").id);
  if (!table) throw new Error("Comparison has a table.");
  host.setRowHeight(table.sheet, table.area.row + 1, table.area.rows - 1, 0);
  connect(host);
  await writeWorkbook(synthetic({ ...size, sites: 4 }));
  expect(contents(host, "Comparison (2)")).toEqual(contents(fresh, "Comparison (2)"));
});

test("fewer sites leave nothing of the old ones behind", async () => {
  const host = await built();
  await writeWorkbook(synthetic({ ...size, sites: 1 }));
  const again = await freshlyBuilt(1);
  for (const name of ["Inputs", "Mine", "Checks"]) {
    const [rewritten, fresh] = [host, again].map((one) => JSON.parse(one.sheetText(one.sheetNamed(name).id)) as object);
    const strip = {
      id: "",
      extras: null,
      selection: null,
      conditionalFormats: null,
      cells: null,
      formatsOfLines: null,
    };
    expect({ ...rewritten, ...strip }).toEqual({ ...fresh, ...strip });
    expect(contents(host, name)).toEqual(contents(again, name));
  }
});

async function freshlyBuilt(sites: number): Promise<MemoryHost> {
  const host = new MemoryHost(["Data", "Comparison"]);
  fillUserWorkbook(host);
  connect(host);
  await writeWorkbook(synthetic({ ...size, sites }));
  return host;
}

/** Cells with content; blank cells may differ in having been formatted once. */
function contents(host: MemoryHost, name: string): unknown[] {
  const all = [...host.sheetNamed(name).cells.all()].filter(
    ([, { value, formula }]) => value !== "" || formula !== null,
  );
  return all.sort(([a], [b]) => a - b).map(([at, one]) => [at, one.value, one.formula, one.format]);
}

test("edited inputs are kept by line and site, also when sites came, went or moved", async () => {
  const host = await built();
  write(host, "Inputs", 6, 5, 120_000); // Bitcoin price
  write(host, "Inputs", 14, 2, 77); // grid power of Site 2
  write(host, "Inputs", 15, 2, 88); // grid power of Site 3
  const earlier = await readEarlierBuild();
  expect(earlier?.edits).toEqual([
    { id: "btcPriceUsd", label: "Bitcoin price", sheet: "Inputs", address: "F7", value: 120_000 },
    { id: "gridMw", label: "Grid power", sheet: "Inputs", address: "C15", value: 77 },
    { id: "gridMw", label: "Grid power", sheet: "Inputs", address: "C16", value: 88 },
  ]);
  const report = await writeWorkbook(synthetic({ ...size, sites: 2, shift: 3 }));
  expect(report.kept.map((edit) => edit.value)).toEqual([120_000, 77]);
  expect(report.lost).toEqual([
    expect.objectContaining({ value: 88, why: "that site, row or kind of cell is not in the new comparison" }),
  ]);
  expect(read(host, "Inputs", 9, 5)).toBe(120_000);
  expect(read(host, "Inputs", 17, 2)).toBe(77);
  expect(host.names().find((one) => one.name === "btcPriceUsd_2")?.formula).toBe("='Inputs'!$F$10");
});

test("an edit belongs to its site, not to its row", async () => {
  const host = await built();
  write(host, "Inputs", 14, 2, 77); // grid power of Site 2, in the second row
  await writeWorkbook(synthetic({ ...size, sites: 2, skip: 1 }));
  expect(read(host, "Inputs", 13, 1)).toBe("Site 2");
  expect([read(host, "Inputs", 13, 2), read(host, "Inputs", 14, 2)]).toEqual([77, 52]);
});

test("inputs are found again below rows that the user inserted", async () => {
  const host = await built();
  const { id } = host.sheetNamed("Inputs");
  const area = { row: 6, column: 0, rows: 12, columns: 8 };
  host.copyCells({ sheet: id, area }, { sheet: id, row: 8, column: 0 });
  host.clear(id, { ...area, rows: 2 }, "All");
  write(host, "Inputs", 8, 5, 111_000);
  const report = await writeWorkbook(synthetic(size));
  expect(report.kept).toEqual([expect.objectContaining({ id: "btcPriceUsd", value: 111_000, address: "F9" })]);
  expect(read(host, "Inputs", 6, 5)).toBe(111_000);
});

test("an emptied input, one with a formula and one that cannot be found are lost, each with its reason", async () => {
  const host = await built();
  write(host, "Inputs", 6, 5, "");
  write(host, "Inputs", 7, 5, "=1+1");
  write(host, "Inputs", 8, 4, "renamed");
  const report = await writeWorkbook(synthetic(size));
  expect(report.kept).toEqual([]);
  expect(report.lost.map(({ id, why }) => [id, why])).toEqual([
    ["btcPriceUsd", "the cell was empty, and an empty input would count as 0"],
    ["discountRate", "a formula had been typed over the input"],
    [
      "feeShare",
      'its label "Fees, share of reward" was not found on the sheet, so whether it was changed is not known',
    ],
  ]);
  expect(read(host, "Inputs", 6, 5)).toBe(90_000);
});

test('"discard-edits" puts the plan\'s own inputs back, "beside" leaves the earlier build alone', async () => {
  const host = await built();
  write(host, "Inputs", 6, 5, 120_000);
  const before = host.sheetText(host.sheetNamed("Inputs").id);
  const beside = await writeWorkbook(synthetic(size), { replace: "beside" });
  expect(beside.sheets.map((sheet) => sheet.name)).toContain("Comparison (3)");
  expect(host.sheetText(host.sheetNamed("Inputs").id)).toBe(before);
  const other = await built();
  write(other, "Inputs", 6, 5, 120_000);
  const report = await writeWorkbook(synthetic(size), { replace: "discard-edits" });
  expect([report.kept, report.lost]).toEqual([[], []]);
  expect(read(other, "Inputs", 6, 5)).toBe(90_000);
});

test("a sheet of ours that the user renamed is still ours; a copy of it is the user's", async () => {
  const host = await built();
  host.changeSheet(host.sheetNamed("Mine").id, { name: "My mine" });
  const copy = host.copySheet(host.sheetNamed("Inputs").id, "Inputs (2)");
  const before = host.sheetText(copy);
  const report = await writeWorkbook(synthetic({ ...size, sites: 4 }));
  expect(report.sheets.find((sheet) => sheet.id === "mine")).toEqual({ id: "mine", name: "My mine", rebuilt: true });
  expect(host.sheetText(copy)).toBe(before);
  expect(read(host, "Comparison (2)", 7, 2)).toBe("=INDEX('My mine'!$J$10:$M$10,ROW()-7)+B8*0");
});

test("a sheet that the user deleted is built anew; one that only looks like ours is not touched", async () => {
  const host = await built();
  host.deleteSheet(host.sheetNamed("Lease").id);
  const lease = host.addSheet("Lease");
  host.write(lease, cell(0, 0), [["mine"]]);
  const before = host.sheetText(lease);
  const report = await writeWorkbook(synthetic(size));
  expect(report.sheets.find((sheet) => sheet.id === "lease")).toEqual({
    id: "lease",
    name: "Lease (2)",
    rebuilt: false,
  });
  expect(host.sheetText(lease)).toBe(before);
});

test("a line and a sheet that are gone leave a name that says #N/A and no stale sheet", async () => {
  const host = await built();
  const plan = synthetic({ ...size, sheets: ["Comparison", "Inputs", "Mine"] });
  const report = await writeWorkbook({ ...plan, names: plan.names.slice(0, 1) });
  expect(host.names().find((one) => one.name === "discountRate")?.formula).toBe("=#N/A");
  expect(host.sheets().map((sheet) => sheet.name)).toEqual(["Data", "Comparison", "Comparison (2)", "Inputs", "Mine"]);
  expect(report.notes).toContain('"Flips" is not part of the comparison any more and was removed.');
  expect(report.notes).toContain("The name discountRate has no line any more and gives #N/A.");
  await writeWorkbook(synthetic(size));
  expect(host.names().find((one) => one.name === "discountRate")?.formula).toBe("='Inputs'!$F$8");
});

test("what somebody else left under our key is no earlier build", async () => {
  const host = new MemoryHost(["Data"]);
  connect(host);
  for (const value of ["text", { schema: 2 }, { schema: 1, buildId: "x", sheets: [{ id: 3 }], names: [] }, null]) {
    host.bookExtras().settings["threePathsBuild"] = value;
    expect(await readEarlierBuild()).toBeNull();
  }
});
