import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { planComparison } from "../../src/comparison/plan-comparison.js";
import type { Case } from "../../src/economics/model/case.js";
import { selectCells } from "../../src/excel/selection/go-to.js";
import { insertFormula } from "../../src/excel/selection/insert-formula.js";
import { insertTable } from "../../src/excel/selection/insert-table.js";
import { readSettings, saveSettings } from "../../src/excel/workbook/pane-settings.js";
import { readSelection } from "../../src/excel/selection/selection.js";
import { writeWorkbook } from "../../src/excel/build/to-excel.js";
import { watchSelection } from "../../src/excel/selection/watch-selection.js";
import { writeInputs, type InputChange } from "../../src/excel/inputs/write-inputs.js";
import { layout } from "../../src/sheet/layout.js";
import { MemoryHost } from "../../src/office-host/memory/memory-host.js";
import { connect } from "../office-host/client.js";

/** What the pane asks of Excel beside reading sites and building, through Microsoft's own client. */
const worked = JSON.parse(readFileSync(new URL("../cases/worked-case.json", import.meta.url), "utf8")) as Case;
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
let host: MemoryHost;
const at = (sheet: string, row: number, column: number) =>
  host.read(host.sheetNamed(sheet).id, cell(row, column), "formulas")[0]?.[0];
const select = (sheet: string, areas: Parameters<MemoryHost["select"]>[1]) =>
  host.select(host.sheetNamed(sheet).id, areas);
const sheetNames = () => host.sheets().map(({ name }) => name);
const everything = () => host.sheets().map(({ id }) => host.sheetText(id));
const failureOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => "nothing failed",
    (error: unknown) => (error as Error).message,
  );

beforeEach(() => {
  host = new MemoryHost(["Data"]);
  connect(host);
});

describe("a formula into the active cell", () => {
  test("goes into an empty cell, and says where", async () => {
    select("Data", [cell(4, 2)]);
    expect(await insertFormula("=HASHPRICE(90000,1.5E14,0.05)")).toBe("Data!C5");
    expect(at("Data", 4, 2)).toBe("=HASHPRICE(90000,1.5E14,0.05)");
  });

  test("never over what stands there", async () => {
    host.write(host.sheetNamed("Data").id, cell(0, 0), [["mine"]]);
    select("Data", [cell(0, 0)]);
    const before = everything();
    expect(await failureOf(insertFormula("=1"))).toBe("Data!A1 is not empty. Select an empty cell and insert again.");
    expect(everything()).toEqual(before);
  });
});

describe("sample rows", () => {
  const rows = [
    ["Site", "Grid MW"],
    ['=HYPERLINK("http://x")', 100],
    ["3-4", 50],
  ];
  test("come on a sheet of their own, as text and numbers, and are what is read next", async () => {
    await insertTable("Data", rows);
    expect(sheetNames()).toEqual(["Data", "Data (2)"]);
    const read = await readSelection();
    expect(read.values).toEqual(rows);
    expect(read.sheetName).toBe("Data (2)");
  });
});

describe("going to cells", () => {
  test("shows the sheet and selects them", async () => {
    await insertTable("Sites", [["Site"], ["Ridge"]]);
    await selectCells("Data", "F14");
    expect(host.selection()).toMatchObject({ sheet: host.sheetNamed("Data").id });
  });

  test("a sheet that is gone is a sentence", async () => {
    expect(await failureOf(selectCells("Sites", "A1"))).toBe("There is no sheet called Sites any more.");
  });
});

test("the pane's text is kept in the workbook, and replaced", async () => {
  expect(await readSettings()).toBeNull();
  await saveSettings('{"schema":1}');
  await saveSettings('{"schema":1,"step":"preview"}');
  expect(await readSettings()).toBe('{"schema":1,"step":"preview"}');
});

test("the first selection is told, also by a host without selection events", async () => {
  const seen: string[] = [];
  const stop = await watchSelection((address) => seen.push(address));
  expect(seen).toEqual(["Data!A1"]);
  stop();
});

describe("market numbers into Inputs", () => {
  const source = "https://mempool.space/api/v1/prices";
  const asOf = "2025-12-01T10:30:00.000Z";
  const change = (name: string, value: number): InputChange => ({ name, value, source, asOf });
  const changes = [change("btcPriceUsd", 101_000), change("difficulty", 149e12)];
  const build = () => writeWorkbook(layout(planComparison(worked, {})));
  const cellsOf = (sheet: string): Map<string, unknown> => {
    const found = new Map<string, unknown>();
    for (const row of host.read(host.sheetNamed(sheet).id, { row: 0, column: 0, rows: 40, columns: 16 }, "formulas")) {
      const words = row.filter((one) => one !== "");
      if (typeof words[0] === "string") found.set(words[0], words.slice(1));
    }
    return found;
  };

  test("are written in place with source and time, and what they replace is logged", async () => {
    await build();
    const report = await writeInputs(changes);
    expect(report).toMatchObject({ sheet: "Inputs", log: "Input log" });
    expect(report.replaced.map(({ name, before }) => [name, before])).toEqual([
      ["btcPriceUsd", "91000"],
      ["difficulty", "152270000000000"],
    ]);
    const inputs = cellsOf("Inputs");
    expect(inputs.get("Bitcoin price")).toEqual([101_000, "USD/BTC", `${source}, read 2025-12-01T10:30Z`]);
    expect(inputs.get("Market as of")).toContain(asOf);
    expect(at("Input log", 0, 3)).toBe("Before");
    expect([1, 2].map((row) => [at("Input log", row, 1), at("Input log", row, 3), at("Input log", row, 4)])).toEqual([
      ["Bitcoin price", 91_000, 101_000],
      ["Network difficulty", 152.27e12, 149e12],
    ]);
  });

  test("a second time go under the first in the same log, past a sheet of the user's with its name", async () => {
    host = new MemoryHost(["Data", "Input log"]);
    connect(host);
    await build();
    await writeInputs(changes);
    await writeInputs([change("btcPriceUsd", 102_000)]);
    expect(sheetNames().filter((name) => name.startsWith("Input log"))).toEqual(["Input log", "Input log (2)"]);
    expect(at("Input log (2)", 3, 3)).toBe(101_000);
    expect(at("Input log", 0, 0)).toBe("");
  });

  test("a formula typed over an input is logged as text", async () => {
    await build();
    const sheet = host.sheetNamed("Inputs").id;
    const row = [...Array(40).keys()].find((r) => host.read(sheet, cell(r, 4), "values")[0]?.[0] === "Bitcoin price")!;
    host.write(sheet, cell(row, 5), [["=1+1"]]);
    const { replaced } = await writeInputs([change("btcPriceUsd", 101_000)]);
    expect(replaced[0]!.before).toBe("=1+1");
    expect(host.read(host.sheetNamed("Input log").id, cell(1, 3), "types")[0]?.[0]).toBe("String");
  });

  test("without a build nothing is touched", async () => {
    const before = everything();
    expect(await failureOf(writeInputs(changes))).toMatch(/^There is no comparison in this workbook/);
    expect(everything()).toEqual(before);
  });
});
