import { beforeEach, describe, expect, test } from "vitest";
import { MemoryHost } from "../../src/office-host/memory/memory-host.js";
import { connect } from "./client.js";

/** Excel's rules about its objects, seen through Microsoft's client. */
let host: MemoryHost;
beforeEach(() => {
  host = new MemoryHost(["Data", "Other"]);
  connect(host);
});
const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) =>
  Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getItem("Data"), context);
    await context.sync();
    return result;
  });
const refused = (code: string, batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) =>
  expect(run(batch)).rejects.toMatchObject({ code });
const formulas = async (address: string): Promise<unknown> =>
  (await run((sheet) => sheet.getRange(address).load("formulas"))).formulas;

describe("sheets", () => {
  test.each(["", "a".repeat(32), "a/b", "a:b", "[a]", "'a", "a'", "History"])("cannot be called %j", async (name) => {
    await refused("InvalidArgument", (_, { workbook }) => workbook.worksheets.add(name));
  });
  test("have names that differ in more than capitals", async () => {
    await refused("ItemAlreadyExists", (_, { workbook }) => workbook.worksheets.add("DATA"));
  });
  test("one of them stays visible", async () => {
    await run((sheet) => (sheet.visibility = "Hidden"));
    await refused("InvalidOperation", (_, { workbook }) => workbook.worksheets.getItem("Other").delete());
  });
  test("a very hidden one is not deleted", async () => {
    await run((sheet) => (sheet.visibility = "VeryHidden"));
    await refused("InvalidOperation", (sheet) => sheet.delete());
  });
  test("a copy has the next free name, and formulas of the original stay", async () => {
    await run((sheet) => {
      sheet.getRange("A1").formulas = [["=Other!B1"]];
      sheet.copy("End");
      sheet.copy("Beginning");
    });
    expect(host.sheets().map(({ name }) => name)).toEqual(["Data (3)", "Data", "Other", "Data (2)"]);
  });
  test("formulas follow a new name, and say #REF! when the sheet is gone", async () => {
    await run((sheet, { workbook }) => {
      sheet.getRange("A1").formulas = [["=Other!B1"]];
      workbook.worksheets.getItem("Other").name = "It's new";
    });
    expect(await formulas("A1")).toEqual([["='It''s new'!B1"]]);
    await run((_, { workbook }) => workbook.worksheets.getItem("It's new").delete());
    expect(await formulas("A1")).toEqual([["=#REF!B1"]]);
  });
});

describe("names", () => {
  test.each(["1st", "A1", "R1C1", "r", "two words", "a-b"])("%j is none", async (name) => {
    await refused("InvalidArgument", (sheet, { workbook }) => workbook.names.add(name, sheet.getRange("A1")));
  });
  test("one of the workbook and one of a sheet may be the same", async () => {
    await run((sheet, { workbook }) => {
      workbook.names.add("price", sheet.getRange("A1"));
      sheet.names.add("price", sheet.getRange("A2"));
    });
    await refused("InvalidArgument", (sheet, { workbook }) => workbook.names.add("PRICE", sheet.getRange("A3")));
  });
});

describe("tables", () => {
  test("do not overlap, and have a name that no name and no table has", async () => {
    await run((sheet, { workbook }) => {
      sheet.tables.add("A1:B3", true).name = "first";
      workbook.names.add("taken", sheet.getRange("D1"));
    });
    await refused("InvalidArgument", (sheet) => sheet.tables.add("B3:C5", true));
    for (const name of ["taken", "A1", "two words"])
      await refused("InvalidArgument", (sheet) => (sheet.tables.getItem("first").name = name));
  });
  test("become a plain range with what they hold", async () => {
    await run((sheet) => {
      sheet.getRange("A1:B2").values = [["Site", "MW"], ["North", 50]] as never; // prettier-ignore
      sheet.tables.add("A1:B2", true).convertToRange();
    });
    expect(host.tables()).toEqual([]);
    expect(await formulas("A1:B2")).toEqual([["Site", "MW"], ["North", 50]]); // prettier-ignore
  });
});

describe("arrays", () => {
  beforeEach(() => {
    host.answerTo = (formula) => (formula.startsWith("=SEQUENCE") ? [[1], [2], [3]] : 0);
  });
  const readings = (address: string) =>
    run((sheet) => sheet.getRange(address).load("values,hasSpill,savedAsArray,valueTypes"));

  test("a formula spills over blank cells", async () => {
    await run((sheet) => (sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]]));
    expect((await readings("A1:A3")).values).toEqual([[1], [2], [3]]);
    expect(await readings("A1:A3")).toMatchObject({ hasSpill: true, savedAsArray: null });
    expect(await readings("A1:A4")).toMatchObject({ hasSpill: null });
    expect(await readings("A4")).toMatchObject({ hasSpill: false, savedAsArray: false });
  });
  test("and says #SPILL! where something stands in its way, and spills when that goes", async () => {
    await run((sheet) => {
      sheet.getRange("A3").values = [["mine"]];
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    });
    expect((await readings("A1:A3")).values).toEqual([["#SPILL!"], [""], ["mine"]]);
    await run((sheet) => sheet.getRange("A3").clear("Contents"));
    expect((await readings("A1:A3")).values).toEqual([[1], [2], [3]]);
  });
  test("a part of an array that was typed with Ctrl+Shift+Enter cannot be changed, the whole can", async () => {
    const { id } = host.sheetNamed("Data");
    host.enterArray(id, { row: 0, column: 0, rows: 2, columns: 1 }, "=ROW(A1:A2)", [[1], [2]]);
    await refused("InvalidOperation", (sheet) => (sheet.getRange("A1").values = [[5]]));
    await refused("InvalidOperation", (sheet) => sheet.getRange("A2").clear());
    await run((sheet) => (sheet.getRange("A1:A2").values = [[5], [6]]));
    expect(await readings("A1:A2")).toMatchObject({ values: [[5], [6]], savedAsArray: false });
  });
});

describe("a filter", () => {
  test("writing over hidden rows puts the first line into every visible one, as Excel does", async () => {
    const { id } = host.sheetNamed("Data");
    host.setRowHeight(id, 1, 1, 0); // row 2
    await run((sheet) => (sheet.getRange("A1:A3").values = [["a"], ["b"], ["c"]]));
    expect(await formulas("A1:A3")).toEqual([["a"], [""], ["a"]]);
  });
});

describe("rows that are inserted", () => {
  test("move what stands below, and references to it on any sheet", async () => {
    await run((sheet, { workbook }) => {
      sheet.getRange("A1:A3").formulas = [["=A3"], ["text A3"], [7]];
      workbook.worksheets.getItem("Other").getRange("B1").formulas = [["=Data!A3+SUM(Data!A1:A3)+A3"]];
    });
    host.insertRows(host.sheetNamed("Data").id, 2, 2);
    expect(await formulas("A1:A5")).toEqual([["=A5"], ["text A3"], [""], [""], [7]]);
    const { id } = host.sheetNamed("Other");
    expect(host.read(id, { row: 0, column: 1, rows: 1, columns: 1 }, "formulas")).toEqual([
      ["=Data!A5+SUM(Data!A1:A5)+A3"],
    ]);
  });
});
