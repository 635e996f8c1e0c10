import { describe, expect, test } from "vitest";
import { findOurFunctions } from "../../../src/excel/handing-over/find/find-functions.js";
import { respelled, scan, vocabulary } from "../../../src/excel/handing-over/find/our-calls.js";
import { connect } from "../../office-host/client.js";
import { bytesOfBook, cell, mixedBook, newBook, ours, type } from "./handing-over-books.js";

const words = vocabulary(ours.known, ours.namespaces, []);
const calls = (formula: string): string[] => scan(formula, words).calls.map(({ id }) => id);

describe("the formula scanner", () => {
  test.each([
    ["=HASHPRICE(1)", ["HASHPRICE"]],
    ["=hashprice (A1)", ["HASHPRICE"]],
    ["=@HASHPRICE(A1#)", ["HASHPRICE"]],
    ["=-HASHPRICE(1E5)%", ["HASHPRICE"]],
    ["={1,2}+HASHPRICE(1)", ["HASHPRICE"]],
    ["=SHUTDOWN_PRICE(HASHPRICE(1),DEV.HASHPRICE(2))", ["SHUTDOWN_PRICE", "HASHPRICE", "HASHPRICE"]],
    ["=LET(x,HASHPRICE(1),x)", ["HASHPRICE"]],
    ["=IF(A1=\"it's\",HASHPRICE(1),'it''s'!B2)", ["HASHPRICE"]],
    ["=Table1[[#This Row],[it's a '[HASHPRICE(]]+HASHPRICE(1)", ["HASHPRICE"]],
    ["=[2]!_xldudf_HASHPRICE(1)", ["HASHPRICE"]],
  ])("sees ours in %s", (formula, ids) => expect(calls(formula)).toEqual(ids));

  test.each([
    '="HASHPRICE("',
    '="say ""HASHPRICE(1)"""',
    "='HASHPRICE'!A1+HASHPRICE!B2",
    "='a''HASHPRICE('!A1",
    "=CONTOSO.HASHPRICE(1)",
    "=DEV.CONTOSO.HASHPRICE(1)",
    "=MYHASHPRICE(1)",
    "=HASHPRICE2(1)",
    "=HASHPRICE",
    "=DEV_HASHPRICE(1)",
    "=_xldudf_CONTOSO_HASHPRICE(1)",
    "=Table1[HASHPRICE(]",
    "='addin.xla'!HASHPRICE(1)",
    "=[1]!HASHPRICE(1)",
    "=LET(HASHPRICE,LAMBDA(x,x),HASHPRICE(2))",
    "=LAMBDA(hashprice,hashprice(1))",
    "=_xlfn.LET(_xlpm.HASHPRICE,1,HASHPRICE(2))",
    "=#REF!HASHPRICE",
  ])("sees nothing of ours in %s", (formula) => expect(calls(formula)).toEqual([]));

  test("names the sheets of this workbook that a formula mentions, and no other file's", () => {
    const { sheets } = scan("=Data!A1+'O''Hara (x)'!B2+[1]Far!C3+'C:\\[f.xlsx]Far'!D4+\"Text!A1\"+#REF!", words);
    expect(sheets).toEqual(["Data", "O'Hara (x)"]);
  });

  test("names the cells of this workbook that a formula mentions", () => {
    const { references } = scan(
      "=HASHPRICE($A$1,B2:c9)+SUM(D:D,3:5)+'O''Hara'!E$6+Data!F7#+[1]Far!G8+LOG10(H9)+1E5+Tab[A1]+A1_x+\"I10\"+#REF!",
      words,
    );
    expect(references.map(({ sheet, address }) => [sheet, address])).toEqual([
      [null, "A1"],
      [null, "B2:C9"],
      [null, "D:D"],
      [null, "3:5"],
      ["O'Hara", "E6"],
      ["Data", "F7"],
      [null, "H9"],
    ]);
  });

  test("respelling twice is respelling once, and changes nothing but the names", () => {
    const formula = '=_xldudf_HASHPRICE("HASHPRICE(",DEV.SHUTDOWN_PRICE(1))';
    const dev = respelled(formula, scan(formula, words).calls, "DEV");
    expect(dev).toBe('=DEV.HASHPRICE("HASHPRICE(",DEV.SHUTDOWN_PRICE(1))');
    expect(respelled(dev, scan(dev, words).calls, "DEV")).toBe(dev);
  });
});

describe("what will they see", () => {
  test("cells by sheet with formula, functions, value and what a colleague sees; nothing is changed", async () => {
    const host = mixedBook();
    host.changeSheet(host.sheetNamed("O'Hara's").id, { visibility: "VeryHidden" });
    type(host, "Sites", 9, 0, "=DEV.HASHPRICE(1)");
    host.setResult(host.sheetNamed("Sites").id, 1, 0, "#DIV/0!");
    const before = bytesOfBook(host);
    const { syncs } = connect(host);
    const found = await findOurFunctions(ours);
    expect(bytesOfBook(host)).toBe(before);
    expect(syncs.every(({ request }) => request.Actions.every(({ ActionType }) => ActionType !== 4))).toBe(true);
    expect(found.sheets.map(({ sheet, hidden, cells }) => [sheet, hidden, cells.map((one) => one.address)])).toEqual([
      ["Sites", false, ["A2", "A3", "A4", "A5", "D7", "A10"]],
      ["O'Hara's", true, ["B2"]],
    ]);
    expect(found.sheets[1]?.cells[0]).toEqual({
      address: "B2",
      formula: "=SHUTDOWN_PRICE(Sites!B1)+HASHPRICE(1,TRUE)",
      functions: ["SHUTDOWN_PRICE", "HASHPRICE"],
      throughNames: [],
      value: true,
      colleagueSees: "value-then-name-error",
    });
    expect(found.sheets[0]?.cells.map(({ colleagueSees }) => colleagueSees)).toEqual([
      "error-already",
      ...["value-then-name-error", "value-then-name-error", "value-then-name-error", "value-then-name-error"],
      "name-error-already",
    ]);
    expect(found.sentences).toEqual([
      "7 cells on 2 sheets call our functions (HASHPRICE, SHUTDOWN_PRICE, THREEPATHS).",
      "Without the add-in a colleague sees the last values until Excel recalculates, then #NAME?. Freeze prevents that.",
      "1 cell at #NAME? already. Repair types the formulas again.",
      "Some are on hidden sheets: O'Hara's.",
    ]);
  });

  test("names, names of names, and the cells that use them", async () => {
    const host = newBook();
    const name = (scope: string | null, called: string, formula: string) =>
      host.addName({ scope, name: called, formula, visible: true, comment: "" });
    name(null, "myPrice", "=HASHPRICE(Sites!$B$1)*2");
    name(host.sheetNamed("Sites").id, "twice", "=LAMBDA(x,myPrice*x)");
    name(null, "innocent", "=Sites!$A$1");
    type(host, "Notes", 0, 0, "=twice(3)+innocent");
    type(host, "Notes", 1, 0, "=innocent");
    connect(host);
    const { names, sheets } = await findOurFunctions(ours);
    expect(names.map(({ name: called, sheet, functions }) => [called, sheet, functions])).toEqual([
      ["myPrice", null, ["HASHPRICE"]],
      ["twice", "Sites", ["HASHPRICE"]],
    ]);
    expect(sheets[0]?.cells).toMatchObject([{ address: "A1", functions: [], throughNames: ["TWICE"] }]);
  });

  test("conditional formats and validations", async () => {
    const host = newBook();
    const { id } = host.sheetNamed("Sites");
    const look = { fill: "#FF0000", fontColour: "", bold: null };
    host.addConditionalFormat(id, { area: cell(1, 1), formula: "=B2>HASHPRICE(1)", ...look });
    host.addConditionalFormat(id, { area: cell(2, 1), formula: '=B2="HASHPRICE("', ...look });
    host.setValidation(id, cell(3, 3), { rule: { type: "custom", formula: "=D4<SHUTDOWN_PRICE(1)" } });
    host.setValidation(id, cell(4, 3), { rule: { type: "list", source: "=Sites!$A$1:$A$3" } });
    connect(host);
    const { rules } = await findOurFunctions(ours);
    expect(rules).toEqual([
      {
        kind: "conditional format",
        sheet: "Sites",
        address: "B2",
        formula: "=B2>HASHPRICE(1)",
        functions: ["HASHPRICE"],
      },
      {
        kind: "data validation",
        sheet: "Sites",
        address: "D4",
        formula: "=D4<SHUTDOWN_PRICE(1)",
        functions: ["SHUTDOWN_PRICE"],
      },
    ]);
  });

  test("a workbook without our functions is said to look the same everywhere", async () => {
    connect(newBook());
    expect((await findOurFunctions(ours)).sentences).toEqual([
      "No cell of this workbook calls our functions: it looks the same with and without the add-in.",
    ]);
  });

  test("a sheet with a stray cell at the far end is not read, and says which cell to delete", async () => {
    const host = newBook();
    type(host, "Sites", 0, 0, "=HASHPRICE(1)");
    type(host, "Notes", 0, 0, "here");
    type(host, "Notes", 1_048_575, 16_383, "there");
    connect(host);
    const { cells, leftSheets } = await findOurFunctions(ours);
    expect(cells).toBe(1);
    expect(leftSheets.map(({ why }) => why)).toEqual([
      'The sheet "Notes" was not read: its cells reach as far as XFD1048576. Delete what stands there by mistake.',
    ]);
  });

  test("formulas longer than Excel answers at once are read in smaller parts", async () => {
    const host = newBook(["Sites"]);
    const long = `=SUM(${"$A$1,".repeat(1_500)}1)`; // 7.5 kB each, 6 MB in all
    for (let row = 0; row < 800; row++) type(host, "Sites", row, 0, long);
    type(host, "Sites", 800, 0, "=HASHPRICE(1)");
    const { syncs } = connect(host);
    expect((await findOurFunctions(ours)).cells).toBe(1);
    expect(syncs.some(({ responseBytes }) => responseBytes > 5 * 1024 * 1024)).toBe(true); // tried, refused, asked again
    expect(syncs.filter(({ responseBytes }) => responseBytes > 4e6)).toHaveLength(1);
  });

  test("an Excel older than ExcelApi 1.9 is told so", async () => {
    connect(newBook(), { api: "1.8" });
    await expect(findOurFunctions(ours)).rejects.toThrow(
      "This Excel is too old: looking for our functions needs ExcelApi 1.9",
    );
  });
});
