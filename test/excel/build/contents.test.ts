import { expect, test, vi } from "vitest";
import { writeWorkbook } from "../../../src/excel/build/to-excel.js";
import type { Area, Matrix } from "../../../src/office-host/grid/host.js";
import { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { fillUserWorkbook } from "../faults.js";
import { siteName, synthetic } from "./synthetic.js";

vi.setConfig({ testTimeout: 300_000 }); // slow only when the machine is shared

const size = { sites: 3, quarters: 4, blocks: 2 };
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

async function built(
  names = ["Data"],
): Promise<{ host: MemoryHost; report: Awaited<ReturnType<typeof writeWorkbook>> }> {
  const host = new MemoryHost(names);
  if (names.includes("Comparison")) fillUserWorkbook(host);
  connect(host);
  return { host, report: await writeWorkbook(synthetic(size)) };
}
const formulas = (host: MemoryHost, sheet: string, at: Area): Matrix =>
  host.read(host.sheetNamed(sheet).id, at, "formulas");

test("a block holds one formula, seen from each cell, with the sheets' real names", async () => {
  const { host } = await built(["Data", "Comparison"]);
  expect(formulas(host, "Mine", area(9, 9, 2, 2))).toEqual([
    ["='Inputs'!$F$7*(1+'Inputs'!$F$8)^(-1*$E10)+J9*0", "='Inputs'!$F$7*(1+'Inputs'!$F$8)^(-1*$E10)+K9*0"],
    ["='Inputs'!$F$7*(1+'Inputs'!$F$8)^(-1*$E11)+J10*0", "='Inputs'!$F$7*(1+'Inputs'!$F$8)^(-1*$E11)+K10*0"],
  ]);
  expect(formulas(host, "Comparison (2)", area(3, 5))).toEqual([[`=IF('Inputs'!$F$7>0,"ok","CHECK")`]]);
});

test("a user's sheet and name survive, ours take the next free ones, and the report says so", async () => {
  const { host, report } = await built(["Data", "Comparison"]);
  expect(report.sheets[0]).toEqual({ id: "comparison", name: "Comparison (2)", rebuilt: false });
  expect(report.names).toEqual([
    { wanted: "btcPriceUsd", name: "btcPriceUsd_2" },
    { wanted: "discountRate", name: "discountRate" },
  ]);
  expect(report.notes).toEqual([
    'You already have a sheet "Comparison", so ours is called "Comparison (2)".',
    "You already have the name btcPriceUsd, so ours is called btcPriceUsd_2.",
  ]);
  const names = Object.fromEntries(host.names().map(({ name, formula }) => [name, formula]));
  expect(names).toMatchObject({ btcPriceUsd: "=Data!$B$2", btcPriceUsd_2: "='Inputs'!$F$7" });
  expect(host.tables().map((table) => table.name)).toEqual(["ranking", "ranking_2"]);
});

test("text that looks like a formula, a number or a date stays text", async () => {
  const { host } = await built();
  const { id } = host.sheetNamed("Inputs");
  const names = area(13, 1, 3, 1);
  expect(host.read(id, names, "formulas")).toEqual([0, 1, 2].map((n) => [siteName(n)]));
  expect(host.read(id, names, "types")).toEqual([["String"], ["String"], ["String"]]);
  expect(host.read(host.sheetNamed("Mine").id, area(7, 4), "values")).toEqual([['Block 0: "quoted" and = signs']]);
});

test("looks: fonts, fills, formats, widths, frozen panes, tab, no gridlines, page", async () => {
  const { host } = await built();
  const inputs = host.sheetNamed("Inputs");
  const input = host.readFormat(inputs.id, area(6, 5));
  expect(input).toMatchObject({ fontName: "Arial", fontSize: 10, horizontal: "Right" });
  expect(input.fill).not.toBe("");
  expect(input.fontColour).not.toBe("#000000");
  expect(host.readFormat(inputs.id, area(0, 0))).toMatchObject({ bold: true, fontSize: 16 });
  expect(host.columnWidths(inputs.id, 4, 1)).toEqual([(34 * 7 + 5) * 0.75]);
  expect(host.rowHeights(inputs.id, 5, 2)).toEqual([20, 15]);
  expect(inputs).toMatchObject({ gridlines: false, tabColour: "#0B4F4A", frozen: { rows: 6, columns: 9 } });
  expect(inputs.extras.pageLayout).toMatchObject({
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    printTitleRows: "1:6",
    printArea: "A1:H16",
    rightFooter: "Market as of 2025-11-20",
    leftMargin: 28.8,
  });
  expect(inputs.extras.hyperlinks).toEqual([{ row: 6, column: 7, address: "https://mempool.space/", screenTip: "" }]);
  expect(host.sheetNamed("Comparison").groups).toEqual([{ what: "columns", from: 3, count: 2 }]);
  const total = host.readFormat(host.sheetNamed("Comparison").id, area(10, 2));
  expect(total).toMatchObject({ bold: true });
  expect(total.topBorder).not.toBe("");
});

test("a formula never gets the format that turns an edited formula into text", async () => {
  const { host } = await built();
  const { id } = host.sheetNamed("Flips");
  expect(formulas(host, "Flips", area(4, 4))).toEqual([['="words"']]);
  expect(host.readFormat(id, area(4, 4)).numberFormat).toBe("General");
  expect(host.readFormat(host.sheetNamed("Inputs").id, area(13, 1)).numberFormat).toBe("@");
});

test("lists, ranges and highlights stand on their cells", async () => {
  const { host } = await built();
  expect(host.validation(host.sheetNamed("Flips").id, area(6, 5))).toMatchObject({
    rule: { type: "list", source: "='Inputs'!$B$20:$B$21" },
  });
  expect(host.validation(host.sheetNamed("Inputs").id, area(6, 5))).toMatchObject({
    rule: { type: "decimal", operator: "Between", formula1: 1, formula2: 1e7 },
    errorMessage: "A price in USD.",
    errorStyle: "Stop",
  });
  const [format] = host.conditionalFormats(host.sheetNamed("Comparison").id);
  expect(format).toMatchObject({ area: area(3, 5), formula: '=F4="CHECK"', bold: true });
});

test("the chart has explicit series, titled axes, its finding by formula, and words for who cannot see it", async () => {
  const { host } = await built(["Data", "Comparison"]);
  const { extras, id } = host.sheetNamed("Comparison (2)");
  expect(extras.charts).toHaveLength(1);
  expect(extras.charts[0]).toMatchObject({
    name: "byPath",
    type: "ColumnClustered",
    title: { formula: "='Comparison (2)'!$A$2", visible: true },
    categoryAxis: { title: { text: "Site" } },
    valueAxis: { title: { text: "USD/W" } },
    series: [
      {
        name: "A Mine",
        values: "='Comparison (2)'!$C$8:$C$10",
        categories: "='Comparison (2)'!$B$8:$B$10",
        colour: "#B45F06",
      },
      { name: "B Lease", values: "='Comparison (2)'!$D$8:$D$10", colour: "#0B4F4A" },
    ],
    area: area(13, 1, 15, 6),
  });
  expect(host.read(id, area(13, 1), "values")).toEqual([["Chart: Bars of value per watt by site and path."]]);
});

test("the first sheet is shown, progress only rises, and nothing else of the workbook changed", async () => {
  const host = new MemoryHost(["Data"]);
  const { id } = host.sheetNamed("Data");
  const before = host.sheetText(id);
  connect(host);
  const seen: number[] = [];
  await writeWorkbook(synthetic(size), { onProgress: (_step, done) => seen.push(done) });
  expect(host.activeSheet()).toBe(host.sheetNamed("Comparison").id);
  expect(host.sheetText(id)).toBe(before);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen[seen.length - 1]).toBe(1);
  expect(host.bookExtras().calculationMode).toBe("Automatic");
});
