import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { patience, Workbench } from "./open-workbench.js";

/** Find, freeze, thaw and repair over the real grid, with the built functions calculating in its cells. */
let workbench: Workbench;
let script = "";
beforeAll(async () => {
  workbench = await Workbench.open();
  await workbench.pane.getByRole("button", { name: "Read selection" }).waitFor(); // the pane has its Office.js
  const file = (name: string) => fileURLToPath(new URL(`../../src/excel/handing-over/${name}.ts`, import.meta.url));
  const names = ["find/find-functions", "freeze/freeze", "thaw/thaw", "repair/repair"];
  const contents = names.map((name) => `export * from ${JSON.stringify(file(name))};`).join("\n");
  const resolveDir = fileURLToPath(new URL("..", import.meta.url));
  const built = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: "iife",
    globalName: "handing",
    write: false,
  });
  script = built.outputFiles[0]!.text;
}, patience);
afterAll(() => workbench.close());

const known = ["HASHPRICE", "SHUTDOWN_PRICE", "THREEPATHS", "NETWORK_HASHRATE"];
const options = { known, namespaces: ["DEV"], namespace: "", version: "0.1.0" };
/** Calls one of the four in the pane's frame. */
function act<Report>(name: "findOurFunctions" | "freeze" | "thaw" | "repair"): Promise<Report> {
  const call = `${script}; return handing.${name}({ ...${JSON.stringify(options)}, now: new Date("2026-11-22T10:00:00Z") });`;
  return workbench.inExcel<Report>(call);
}
const read = (columns: number, kind: "values" | "formulas" | "numberFormat") =>
  workbench.inExcel<unknown[][]>(`
    const range = context.workbook.worksheets.getItem("Sites").getRangeByIndexes(19, 0, 5, ${columns}).load("${kind}");
    await context.sync();
    return range.${kind};`);

describe("handing over in the workbench", { timeout: patience }, () => {
  it("freezes a price and a spilled table, and thaws them as they were", async () => {
    await workbench.inExcel(`
      const sheet = context.workbook.worksheets.getItem("Sites");
      sheet.getRange("A20:A21").formulas = [["=HASHPRICE(90000,1.5E14,0.05)"], ["=HASHPRICE(95000,1.5E14,0.05)*2"]];
      sheet.getRange("A20").numberFormat = [["0.000"]];
      sheet.getRange("B20").formulas = [["=THREEPATHS(A1:L4)"]];
      await context.sync();`);
    const before = await Promise.all([read(6, "values"), read(6, "formulas"), read(6, "numberFormat")]);
    expect(before[0][0]?.[0]).toBeTypeOf("number");
    expect(await act("findOurFunctions")).toMatchObject({ cells: 3, stuck: 0 });
    expect(await act("freeze")).toMatchObject({ frozen: 3, skipped: [], log: "Frozen formulas" });
    expect(await read(6, "values")).toEqual(before[0]);
    expect((await read(6, "formulas"))[0]).toEqual(before[0][0]);
    await workbench.inExcel(`context.workbook.worksheets.getItem("Frozen formulas").activate(); await context.sync();`);
    await workbench.screenshot("frozen-formulas");
    expect(await act("findOurFunctions")).toMatchObject({ cells: 0 });
    expect(await act("thaw")).toMatchObject({ restored: 3, left: [], log: null });
    expect(await Promise.all([read(6, "values"), read(6, "formulas"), read(6, "numberFormat")])).toEqual(before);
  });

  it("repairs what another Excel has stored, and says what still fails", async () => {
    await workbench.inExcel(`
      const sheet = context.workbook.worksheets.getItem("Sites");
      sheet.getRange("A20:A21").formulas = [["=_xldudf_DEV_HASHPRICE(90000,1.5E14,0.05)"], ["=HASHPRICE(1,1.5E14,0.05)+nobody()"]];
      await context.sync();`);
    expect((await read(1, "values")).slice(0, 2)).toEqual([["#NAME?"], ["#NAME?"]]);
    expect(await act("repair")).toMatchObject({ reentered: 2, working: 1, stillFailing: [{ address: "A21" }] });
    expect((await read(1, "formulas"))[0]).toEqual(["=HASHPRICE(90000,1.5E14,0.05)"]);
    expect((await read(1, "values"))[0]?.[0]).toBeTypeOf("number");
    expect(workbench.complaints).toEqual([]);
  });
});
