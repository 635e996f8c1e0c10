import { describe, expect, test } from "vitest";
import type { LikeExcel } from "../../src/office-host/grid/like-excel.js";
import { MemoryHost } from "../../src/office-host/memory/memory-host.js";
import { connect } from "./client.js";

/** Each unkindness of Excel: absent unless asked for, and then as it is there. Sources stand in like-excel.ts. */
function bookThatIs(likeExcel: LikeExcel = {}): MemoryHost {
  const host = new MemoryHost(["Data", "Other"], likeExcel);
  connect(host, { api: "1.20" });
  return host;
}
const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T, options: Excel.RunOptions = {}) =>
  Excel.run(options, async (context) => {
    const result = batch(context.workbook.worksheets.getItem("Data"), context);
    await context.sync();
    return result;
  });
const a1 = { row: 0, column: 0, rows: 1, columns: 1 };

describe("Clear", () => {
  const tablesLeft = async (likeExcel: LikeExcel, address: string): Promise<string[]> => {
    const host = bookThatIs(likeExcel);
    await run((sheet) => {
      sheet.tables.add("B2:C4", true).name = "inside";
      sheet.tables.add("E2:F4", true).name = "halfway";
      sheet.getRange(address).clear();
    });
    return host.tables().map(({ name }) => name);
  };

  test("leaves tables alone", async () => {
    expect(await tablesLeft({}, "A1:E9")).toEqual(["inside", "halfway"]);
  });
  test("takes the tables it covers, not those it only meets", async () => {
    expect(await tablesLeft({ clearTakesWholeTables: true }, "A1:E9")).toEqual(["halfway"]);
    expect(await tablesLeft({ clearTakesWholeTables: true }, "B2:C3")).toEqual(["inside", "halfway"]);
  });
  test("of contents takes none", async () => {
    const host = bookThatIs({ clearTakesWholeTables: true });
    await run((sheet) => {
      sheet.tables.add("B2:C4", true);
      sheet.getRange("A1:E9").clear("Contents");
    });
    expect(host.tables()).toHaveLength(1);
  });
});

describe("copying a sheet", () => {
  const namesAfterCopy = async (likeExcel: LikeExcel) => {
    const host = bookThatIs(likeExcel);
    await run((sheet, { workbook }) => {
      workbook.names.add("price", sheet.getRange("B2"));
      workbook.names.add("elsewhere", workbook.worksheets.getItem("Other").getRange("A1"));
      workbook.names.add("own", sheet.getRange("C1"));
      sheet.names.add("own", sheet.getRange("C3"));
      sheet.copy("End");
    });
    const copy = host.sheetNamed("Data (2)").id;
    return host.names().flatMap(({ scope, name, formula }) => (scope === copy ? [`${name} ${formula}`] : []));
  };

  test("copies only the sheet's own names, as they are", async () => {
    expect(await namesAfterCopy({})).toEqual(["own ='Data'!$C$3"]);
  });
  test("twins the workbook's names that point into it; its own point into the copy and win", async () => {
    expect(await namesAfterCopy({ copyTwinsNames: true })).toEqual(["own ='Data (2)'!$C$3", "price ='Data (2)'!$B$2"]);
  });
});

describe("savedAsArray", () => {
  const readings = async (likeExcel: LikeExcel): Promise<(boolean | null)[]> => {
    bookThatIs(likeExcel);
    const ranges = await run((sheet) => {
      sheet.getRange("A1:A4").formulas = [["=DEV.HASHPRICE(1)"], ["=1+1"], ['="HASHPRICE("'], ["=myHASHPRICE(1)"]];
      return ["A1", "A2", "A3", "A4", "A1:A2"].map((address) => sheet.getRange(address).load("savedAsArray"));
    });
    return ranges.map(({ savedAsArray }) => savedAsArray);
  };

  test("is about arrays", async () => {
    expect(await readings({})).toEqual([false, false, false, false, false]);
  });
  test("is true for every call of an add-in's function, null where only some cells call one", async () => {
    const found = await readings({ savedAsArrayForCustomFunctions: ["HASHPRICE", "MININGMARGIN"] });
    expect(found).toEqual([true, false, false, false, null]);
  });
});

describe("one undo step", () => {
  const group = { mergeUndoGroup: true };
  const refused = { code: "UndoNotSupported", message: expect.stringContaining("Worksheet.") };

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["copying a sheet", (sheet) => sheet.copy("End")],
    ["deleting one", (sheet) => sheet.delete()],
    ["naming one", (sheet) => (sheet.name = "Renamed")],
    ["hiding one", (sheet) => (sheet.visibility = "Hidden")],
  ])("%s cannot be in it; outside it can", async (_, act) => {
    const host = bookThatIs({ undoNotSupported: true });
    const before = JSON.stringify(host.snapshot());
    await expect(run(act, group)).rejects.toMatchObject(refused);
    expect(JSON.stringify(host.snapshot())).toBe(before);
    await run(act);
    expect(JSON.stringify(host.snapshot())).not.toBe(before);
  });
  test("values and formats can", async () => {
    const host = bookThatIs({ undoNotSupported: true });
    await run((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A1").format.font.bold = true;
    }, group);
    expect(host.read(host.sheetNamed("Data").id, a1, "values")).toEqual([[1]]);
  });
  test("a kind host refuses nothing", async () => {
    const host = bookThatIs();
    await run((sheet) => sheet.copy("End"), group);
    expect(host.sheets()).toHaveLength(3);
  });
});

describe("one value for many cells", () => {
  const writes: [string, (sheet: Excel.Worksheet) => void][] = [
    ["values", (sheet) => void (sheet.getRange("A1:A2").values = 1 as never)],
    ["formulas", (sheet) => void (sheet.getRange("A1:A2").formulas = "=1" as never)],
    ["formulas in R1C1", (sheet) => void (sheet.getRange("A1:A2").formulasR1C1 = "=RC[1]" as never)],
    ["number formats", (sheet) => void (sheet.getRange("A1:A2").numberFormat = "0.00" as never)],
  ];

  test.each(writes)("%s: taken, or refused with nothing written", async (_, write) => {
    bookThatIs();
    await run(write);
    const host = bookThatIs({ scalarForBlockRefused: true });
    const before = JSON.stringify(host.snapshot());
    await expect(run(write)).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(JSON.stringify(host.snapshot())).toBe(before);
  });
  test("a single cell and whole columns still take one", async () => {
    const host = bookThatIs({ scalarForBlockRefused: true });
    await run((sheet) => {
      sheet.getRange("A1").values = 7 as never;
      sheet.getRange("B:B").numberFormat = "0.00" as never;
    });
    const { id } = host.sheetNamed("Data");
    expect(host.read(id, a1, "values")).toEqual([[7]]);
    expect(host.read(id, { ...a1, column: 1 }, "numberFormats")).toEqual([["0.00"]]);
  });
});

describe("a link", () => {
  const shown = async (likeExcel: LikeExcel, link: Excel.RangeHyperlink): Promise<unknown> => {
    const host = bookThatIs(likeExcel);
    await run((sheet) => {
      sheet.getRange("A1").formulas = [["=1+1"]];
      sheet.getRange("A1").hyperlink = link;
    });
    return host.read(host.sheetNamed("Data").id, a1, "formulas")[0]![0];
  };
  const address = "https://example.org/";

  test("leaves what the cell says", async () => {
    expect(await shown({}, { address, textToDisplay: "Source" })).toBe("=1+1");
  });
  test("says its text instead, or its address", async () => {
    expect(await shown({ hyperlinksReplaceText: true }, { address, textToDisplay: "=Source" })).toBe("=Source");
    expect(await shown({ hyperlinksReplaceText: true }, { address })).toBe(address);
  });
});

describe("faults", () => {
  test("come once, at the operation named, before it is done", async () => {
    const host = bookThatIs({ faults: [{ atOperation: "Range.values", error: "InactiveWorkbook" }] });
    const write = () => run((sheet) => (sheet.getRange("A1").values = [[1]]));
    await expect(write()).rejects.toMatchObject({
      code: "InactiveWorkbook",
      message: expect.stringContaining("lost focus"),
    });
    expect(host.usedArea(host.sheetNamed("Data").id, true)).toBeNull();
    await write();
    expect(host.read(host.sheetNamed("Data").id, a1, "values")).toEqual([[1]]);
  });
  test("or at the n-th action, each by itself", async () => {
    bookThatIs({
      faults: [
        { atOperation: 0, error: "GeneralException" },
        { atOperation: "Worksheet.copy", error: "AccessDenied" },
      ],
    });
    const copy = () => run((sheet) => sheet.copy("End"));
    await expect(copy()).rejects.toMatchObject({ code: "GeneralException" });
    await expect(copy()).rejects.toMatchObject({ code: "AccessDenied" });
    await copy();
  });
  test("a clone meets them anew: two tests may start from one book", async () => {
    const faults = [{ atOperation: "Worksheet.copy", error: "InactiveWorkbook" }];
    const start = new MemoryHost(["Data"], { faults });
    for (const host of [start.clone(), start.clone()]) {
      connect(host);
      await expect(run((sheet) => sheet.copy("End"))).rejects.toMatchObject({ code: "InactiveWorkbook" });
    }
  });
});
