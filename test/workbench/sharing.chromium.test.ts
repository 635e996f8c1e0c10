import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commandLine } from "../cli/cli.js";
import { artifacts, patience, Workbench } from "./open-workbench.js";

/** The Share tab over a real grid, Microsoft's own client between them. */
const gives = 38.32206130027771;
const cell = { row: 14, column: 0, rows: 1, columns: 1 }; // A15, below the sample sites
const formula = "=HASHPRICE(90000,150000000000000,0.05)";

const { run } = commandLine();
let workbench: Workbench;
beforeAll(async () => {
  workbench = await Workbench.open();
  const share = workbench.pane.getByRole("button", { name: "Share", exact: true });
  await share.waitFor(); // the pane is there, and with it Excel's client
  await enter("A15", formula);
  await share.click();
}, patience);
afterAll(() => workbench.close());

const press = (name: string): Promise<void> => workbench.pane.getByRole("button", { name, exact: true }).last().click();
const heading = (name: string | RegExp): Promise<void> => workbench.pane.getByRole("heading", { name }).waitFor();
const formulaOf = (address: string): Promise<unknown> =>
  workbench.inExcel<unknown>(`
    const range = context.workbook.worksheets.getItem("Sites").getRange("${address}").load("formulas");
    await context.sync();
    return range.formulas[0][0];`);
const enter = (address: string, formula: string): Promise<unknown> =>
  workbench.inExcel(`context.workbook.worksheets.getItem("Sites").getRange("${address}").formulas = [["${formula}"]];
    await context.sync();`);
const valueOf = async (row: number): Promise<unknown> => (await workbench.read("Sites", { ...cell, row }))[0]?.[0];

it("says what a colleague will see, freezes it, and thaws it again", { timeout: patience }, async () => {
  await heading("1 cell with our functions");
  await workbench.screenshot("share");
  await press("Freeze 1 cell");
  await heading("1 formula frozen");
  expect(await formulaOf("A15")).toBeCloseTo(gives, 12);
  await heading("No cell calls our functions");
  await workbench.screenshot("share-frozen");
  await press("Thaw");
  await heading("1 formula thawed");
  expect(await formulaOf("A15")).toBe(formula);
  await expect.poll(() => valueOf(14)).toBeCloseTo(gives, 9);
});

it(
  "adds portable names that the grid itself evaluates, and keeps them in the file",
  { timeout: patience },
  async () => {
    await workbench.pane.getByRole("button", { name: "Add portable names" }).click();
    await heading("28 names added");
    await enter("A17", "=TP_HASHPRICE(90000,150000000000000,0.05)");
    await enter("A18", "=TP_HASHVALUE(150000000000000)");
    await enter("A19", "=TP_HASHPRICE(-1,150000000000000)");
    await expect.poll(() => valueOf(16)).toBeCloseTo(gives, 9);
    expect(await valueOf(17)).toBeCloseTo(0.00041909515857696533, 15);
    expect(await valueOf(18)).toBe("#VALUE!");
    const [download] = await Promise.all([workbench.page.waitForEvent("download"), workbench.page.click("#download")]);
    await download.saveAs(`${artifacts}names.xlsx`);
    const book = strFromU8(unzipSync(readFileSync(`${artifacts}names.xlsx`))["xl/workbook.xml"]!);
    const name = /<definedName name="TP_HASHVALUE" comment="([^"]*)">([^<]*)</.exec(book);
    expect(name?.[1]).toMatch(/^What one PH\/s .* \(Three Paths, portable\)$/);
    expect(name?.[2]).toMatch(
      /^_xlfn\.LAMBDA\(_xlpm\.difficulty,_xlop\.feesBtcPerBlock,_xlop\.subsidyBtc,_xlfn\.LET\(/,
    );
  },
);

it("makes a copy of the comparison, as a file of its own", { timeout: patience }, async () => {
  await workbench.pane.getByRole("button", { name: "Compare", exact: true }).click();
  await workbench.click("A1");
  await workbench.page.keyboard.press("Shift+ArrowDown");
  for (let column = 1; column < 12; column++) await workbench.page.keyboard.press("Shift+ArrowRight");
  await workbench.pane.getByText("Selected: Sites!A1:L2").waitFor();
  await press("Read selection");
  await heading("1 site read");
  await workbench.pane.getByRole("button", { name: "Share", exact: true }).click();
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), press("Make a copy")]);
  expect(download.suggestedFilename()).toBe("comparison.xlsx");
  await download.saveAs(`${artifacts}copy.xlsx`);
  const parts = unzipSync(readFileSync(`${artifacts}copy.xlsx`));
  expect(strFromU8(parts["xl/workbook.xml"]!)).toMatch(/<sheet name="Comparison"/);
  expect((await run("verify", `${artifacts}copy.xlsx`)).stdout).toMatch(/copy.xlsx: unchanged\n/);
  await heading("The copy is made");
  await workbench.screenshot("share-copy");
  expect(workbench.complaints).toEqual([]);
});
