import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { patience, Workbench } from "./open-workbench.js";

/** The grid, the built functions in its cells, and Microsoft's Office.js client over it: without the pane's help. */
let workbench: Workbench;
beforeAll(async () => void (workbench = await Workbench.open()), patience);
afterAll(() => workbench.close());

const value = (row: number, column: number) => workbench.readCell("Sites", row, column);

describe("functions in cells", { timeout: patience }, () => {
  it("says above the sheet tabs why a value is refused, and stops saying it when another cell is selected", async () => {
    await workbench.type("A15", "=HASHPRICE(-5,1.5E14,0.05)");
    await expect.poll(() => value(14, 0)).toBe("#VALUE!");
    await workbench.click("A15");
    const note = workbench.page.locator("#cell-note");
    await expect.poll(() => note.textContent()).toMatch(/^A15 #VALUE! .*-5/);
    await workbench.screenshot("refused-value");
    await workbench.click("A16");
    await expect.poll(() => note.isHidden()).toBe(true);
  });

  it("takes a blank cell and a left-out argument for nothing, not for 0", async () => {
    await workbench.type("A16", "=HASHPRICE(Z30,1.5E14,0.05)");
    await expect.poll(() => value(15, 0)).toBe("#VALUE!");
    await workbench.type("A17", "=HASHPRICE(90000,,0.05)");
    await expect.poll(() => value(16, 0)).toBe("#VALUE!");
  });

  it("goes on calculating after a refusal, and hands an argument's error on", async () => {
    await workbench.type("A18", "=1+1");
    await expect.poll(() => value(17, 0)).toBe(2);
    await workbench.type("A19", "=HASHPRICE(1/0,1.5E14,0.05)");
    await expect.poll(() => value(18, 0)).toBe("#DIV/0!");
  });

  it("spills a table over the cells below and beside", async () => {
    await workbench.type("B15", "=THREEPATHS(A1:L4)");
    await expect.poll(() => value(15, 1)).toBe("Rockdale, Texas");
    expect(await value(17, 1)).toBe("Childress, Texas");
  });

  it("offers a function by its name, with the description that Excel shows", async () => {
    await workbench.click("A21");
    await workbench.page.keyboard.type("=HASHPRI");
    await workbench.page.getByText("What one PH/s of hashrate earns").first().waitFor();
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Escape");
  });
});

describe("Microsoft's client over the grid", { timeout: patience }, () => {
  it("tells the pane of a selection made with the mouse", async () => {
    await workbench.drag("A1", "C3");
    await workbench.pane.getByText("Selected: Sites!A1:C3").waitFor();
  });

  it("writes and reads values, formulas, formats, names and null objects", async () => {
    const found = await workbench.inExcel(`
      const sheet = context.workbook.worksheets.add("Client");
      sheet.getRange("A1:B2").values = [[1, "'007"], [true, "=A1*2"]];
      sheet.getRange("A1:A2").numberFormat = [["0.00"], ["General"]];
      sheet.getRange("A1:B1").format.fill.color = "#E3EFED";
      context.workbook.names.add("factor", sheet.getRange("A1"));
      sheet.getRange("C1:C3").formulasR1C1 = "=factor+ROW()";
      await context.sync();
      const range = sheet.getRange("A1:C2").load("values,formulas,text,valueTypes");
      const fill = sheet.getRange("A1:B1").format.fill.load("color");
      const mixed = sheet.getRange("A1:B2").format.fill.load("color");
      const missing = context.workbook.worksheets.getItemOrNullObject("Nowhere").load("isNullObject");
      await context.sync();
      return { values: range.values, formulas: range.formulas, text: range.text[0][0], types: range.valueTypes[0],
        fill: fill.color, mixed: mixed.color, missing: missing.isNullObject };`);
    expect(found).toEqual({
      values: [
        [1, "007", 2],
        [true, 2, 3],
      ],
      formulas: [
        [1, "007", "=factor+ROW()"],
        [true, "=A1*2", "=factor+ROW()"],
      ],
      text: "1.00",
      types: ["Double", "String", "Double"],
      fill: "#E3EFED",
      mixed: null,
      missing: true,
    });
  });

  it("keeps every cell's own formula when a sheet they name is renamed, and calculates on", async () => {
    await workbench.inExcel(`
      const [from, to] = ["Source", "Target"].map((name) => context.workbook.worksheets.add(name));
      from.getRange("A1:B2").values = [[1, 2], [3, 4]];
      to.getRange("A1:B2").formulasR1C1 = "='Source'!RC*10";
      await context.sync();
      from.name = "It's renamed";
      await context.sync();
      from.getRange("B2").values = [[5]];
      await context.sync();`);
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    expect(await workbench.read("Target", area)).toEqual([
      [10, 20],
      [30, 50],
    ]);
    const formulas = await workbench.inExcel(
      `const range = context.workbook.worksheets.getItem("Target").getRange("A1:B2").load("formulas");
       await context.sync(); return range.formulas;`,
    );
    expect(formulas).toEqual([
      ["='It''s renamed'!A1*10", "='It''s renamed'!B1*10"],
      ["='It''s renamed'!A2*10", "='It''s renamed'!B2*10"],
    ]);
  });

  it("keeps formulas under later formats of the same request, and the rest of a block when its first cell is overwritten", async () => {
    await workbench.inExcel(`
      const sheet = context.workbook.worksheets.add("Block");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1:B3").formulasR1C1 = "=R1C1*ROW()";
      sheet.getRange("B1:B3").format.font.bold = true;
      sheet.getRange("C1").load("values");
      await context.sync();
      sheet.getRange("B1:B3").format.font.color = "#FF0000";
      sheet.getRange("B1").values = [[100]];
      await context.sync();
      sheet.getRange("A1").values = [[7]];
      await context.sync();`);
    expect(await workbench.read("Block", { row: 0, column: 1, rows: 3, columns: 1 })).toEqual([[100], [14], [21]]);
  });

  it("answers loudly for what it cannot do", async () => {
    const refusal = `return context.workbook.pivotTables.load("items/name") && (await context.sync());`;
    await expect(workbench.inExcel(refusal)).rejects.toThrow(/not available|ApiNotFound/);
  });
});

it("F6 goes from grid to charts to pane to bar and round, Shift+F6 back", { timeout: patience }, async () => {
  const where = (): Promise<string> =>
    workbench.page.evaluate(() => document.activeElement?.closest("#drawer, #pane, #bar")?.id ?? "sheet");
  await workbench.click("F12");
  for (const [keys, parts] of [
    ["F6", ["drawer", "pane", "bar", "sheet"]],
    ["Shift+F6", ["bar", "pane", "drawer", "sheet"]],
  ] as const)
    for (const part of parts) {
      await workbench.page.keyboard.press(keys);
      await expect.poll(where).toBe(part);
    }
  // The grid takes keys again at once.
  await workbench.page.keyboard.press("ArrowDown");
  await expect.poll(() => workbench.page.inputValue('[data-u-comp="defined-name"] input')).toBe("F13");
});

it("there was no error on the page, and nothing was asked for outside this machine", () => {
  expect(workbench.complaints).toEqual([]);
});

describe("what is missing is said on the page", { timeout: patience }, () => {
  const said = async (break_: (page: Page) => Promise<unknown>): Promise<string> => {
    const page = await workbench.page.context().newPage();
    try {
      await break_(page);
      await page.goto(new URL("/", workbench.page.url()).href);
      const note = page.locator(".bar-note.failed");
      await note.waitFor({ timeout: 60_000 });
      expect(await note.getAttribute("role")).toBe("status");
      return await note.innerText();
    } finally {
      await page.close();
    }
  };
  const without = (name: string) => (page: Page) =>
    page.route(`**/addin/${name}`, (route) => route.fulfill({ status: 404 }));

  it("functions that are not built", async () =>
    expect(await said(without("functions.json"))).toBe("/addin/functions.json is not there (404): run npm run build."));

  it("a pane that is not built", async () =>
    expect(await said(without("taskpane.html"))).toBe(
      "No pane: /addin/taskpane.html answered 404. Run npm run demo again.",
    ));

  it("a browser that cannot run the page", async () => {
    const noMedia = () =>
      Object.assign(window, {
        matchMedia: () => {
          throw new Error("This browser has no media queries.");
        },
      });
    expect(await said((page) => page.addInitScript(noMedia))).toBe("This browser has no media queries.");
  });
});
