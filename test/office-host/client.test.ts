import { expect, test } from "vitest";
import { MemoryHost } from "../../src/office-host/memory/memory-host.js";
import { connect } from "./client.js";

test("values, formulas and formats go through Microsoft's proxies into the grid and back", async () => {
  const host = new MemoryHost(["Data"]);
  connect(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    sheet.getRange("A1:B2").values = [
      [1, "two"],
      ["=A1*2", "'=not a formula"],
    ] as never;
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRangeByIndexes(4, 0, 3, 2).formulasR1C1 = "=R1C1*RC[1]" as never;
    const range = sheet.getRange("A1:B2").load("values,formulas,valueTypes,address,format/font/bold");
    const block = sheet.getRange("B7").load("formulas,formulasR1C1");
    await context.sync();
    expect(range.formulas).toEqual([
      [1, "two"],
      ["=A1*2", "=not a formula"],
    ]);
    expect(range.valueTypes).toEqual([
      ["Double", "String"],
      ["Double", "String"],
    ]);
    expect(range.address).toBe("Data!A1:B2");
    expect(range.format.font.bold).toBeNull();
    expect(block.formulas).toEqual([["=$A$1*C7"]]);
    expect(block.formulasR1C1).toEqual([["=R1C1*RC[1]"]]);
  });
});

test("a property that was not loaded throws PropertyNotLoaded", async () => {
  connect(new MemoryHost());
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    await context.sync();
    expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});

test("what is not there is a null object, what is required fails with ItemNotFound", async () => {
  connect(new MemoryHost());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
    const range = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
  const missing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  });
  await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("an operation this host lacks answers ApiNotFound and names itself", async () => {
  connect(new MemoryHost());
  const lacking = Excel.run(async (context) => {
    context.workbook.getSelectedRange().merge();
    await context.sync();
  });
  await expect(lacking).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.merge") });
});

test("an array of the wrong shape is refused and nothing is written", async () => {
  const host = new MemoryHost(["Data"]);
  connect(host);
  const before = JSON.stringify(host.snapshot());
  const wrong = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A1:B2").values = [[1, 2]];
    await context.sync();
  });
  await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(JSON.stringify(host.snapshot())).toBe(before);
});

test("collections load their items with nested properties, and items can be used later", async () => {
  const host = new MemoryHost(["One", "Two"]);
  connect(host);
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name,items/id,items/customProperties/items/key");
    context.workbook.worksheets.getItem("Two").customProperties.add("mark", "x");
    context.workbook.settings.add("s", { a: [1, 2] });
    const setting = context.workbook.settings.getItemOrNullObject("s").load("value");
    await context.sync();
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["One", "Two"]);
    expect(setting.value).toEqual({ a: [1, 2] });
    sheets.items[1]!.getRange("B2").values = [[5]];
    await context.sync();
  });
  expect(host.read(host.sheetNamed("Two").id, { row: 1, column: 1, rows: 1, columns: 1 }, "values")).toEqual([[5]]);
});

test("requests above 5 MB are refused, as on the web", async () => {
  connect(new MemoryHost(["Data"]));
  const large = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A1").values = [["x".repeat(5.3e6)]];
    await context.sync();
  });
  await expect(large).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("in cell edit mode a run fails at once, and waits with delayForCellEdit", async () => {
  const host = new MemoryHost(["Data"]);
  let waits = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (waits = resolve));
  connect(host, { whileEditing: waits });
  host.beginEditing();
  const write = (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]];
    return context.sync();
  };
  await expect(Excel.run(write)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const delayed = Excel.run({ delayForCellEdit: true }, write);
  await waiting;
  expect(host.usedArea(host.sheetNamed("Data").id, true)).toBeNull();
  host.finishEditing();
  await delayed;
  expect(host.usedArea(host.sheetNamed("Data").id, true)).toMatchObject({ row: 0, column: 0 });
});

test("a protected sheet and a protected structure refuse with AccessDenied", async () => {
  const host = new MemoryHost(["Data"]);
  connect(host);
  host.extras(host.sheetNamed("Data").id).protection = { locked: true, options: {} };
  const write = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").getRange("A1").values = [[1]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: "AccessDenied" });
  host.bookExtras().structureLocked = true;
  const add = Excel.run(async (context) => {
    context.workbook.worksheets.add("More");
    await context.sync();
  });
  await expect(add).rejects.toMatchObject({ code: "AccessDenied" });
});

test("the client itself refuses what the host's API set does not have", async () => {
  connect(new MemoryHost(["Data"]), { api: "1.9" });
  const newer = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data").customProperties.add("key", "value");
    await context.sync();
  });
  await expect(newer).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("1.12") });
});
