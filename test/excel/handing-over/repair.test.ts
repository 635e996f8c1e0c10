import { describe, expect, test } from "vitest";
import { findOurFunctions } from "../../../src/excel/handing-over/find/find-functions.js";
import { freeze } from "../../../src/excel/handing-over/freeze/freeze.js";
import { repair } from "../../../src/excel/handing-over/repair/repair.js";
import type { Scalar } from "../../../src/office-host/grid/host.js";
import type { MemoryHost } from "../../../src/office-host/memory/memory-host.js";
import { connect } from "../../office-host/client.js";
import { bytesOfBook, formulaAt, freezing, newBook, ours, type, valueAt } from "./handing-over-books.js";

const production = { ...ours, namespace: "" };
const development = { ...ours, namespace: "DEV" };

/** What the development add-in calculates, as `answerTo` does for production. */
const inDevelopment = (formula: string): Scalar =>
  /_xldudf_|(?<!DEV\.)\b(HASHPRICE|SHUTDOWN_PRICE)\(/i.test(formula) ? "#NAME?" : 42;

/** A formula that was right when it was typed, and has been stuck since the file was opened. */
function stuck(host: MemoryHost, sheet: string, row: number, formula: string): void {
  type(host, sheet, row, 0, formula);
  host.setResult(host.sheetNamed(sheet).id, row, 0, "#NAME?");
}

/** Every form in which Excel leaves a function of ours that it did not know when the file was opened. */
const forms: readonly (readonly [stored: string, bare: string, dev: string])[] = [
  ["=HASHPRICE(B1,1)", "=HASHPRICE(B1,1)", "=DEV.HASHPRICE(B1,1)"],
  ["=DEV.HASHPRICE(B1,1)", "=HASHPRICE(B1,1)", "=DEV.HASHPRICE(B1,1)"],
  ["=_xldudf_HASHPRICE(B1,1)", "=HASHPRICE(B1,1)", "=DEV.HASHPRICE(B1,1)"],
  ["=_xldudf_DEV_HASHPRICE(B1,1)", "=HASHPRICE(B1,1)", "=DEV.HASHPRICE(B1,1)"],
  ["=_xldudf_DEV.HASHPRICE(B1,1)", "=HASHPRICE(B1,1)", "=DEV.HASHPRICE(B1,1)"],
  ["=_XLDUDF_hashprice (B1,1)", "=HASHPRICE (B1,1)", "=DEV.HASHPRICE (B1,1)"],
  ["=_xlfn._xldudf_SHUTDOWN_PRICE(1)", "=SHUTDOWN_PRICE(1)", "=DEV.SHUTDOWN_PRICE(1)"],
  ["=_xlfn.HASHPRICE(1)", "=HASHPRICE(1)", "=DEV.HASHPRICE(1)"],
  ["=_xludf.HASHPRICE(1)", "=HASHPRICE(1)", "=DEV.HASHPRICE(1)"],
  [
    '=IF(B1="_xldudf_HASHPRICE(",_xldudf_HASHPRICE(1),_xldudf_DEV_SHUTDOWN_PRICE(2))&"HASHPRICE("',
    '=IF(B1="_xldudf_HASHPRICE(",HASHPRICE(1),SHUTDOWN_PRICE(2))&"HASHPRICE("',
    '=IF(B1="_xldudf_HASHPRICE(",DEV.HASHPRICE(1),DEV.SHUTDOWN_PRICE(2))&"HASHPRICE("',
  ],
];

describe.each([
  ["production", production, 1],
  ["development", development, 2],
] as const)("in %s", (_name, options, spelling) => {
  test.each(forms)("%s is typed again as the running add-in writes it", async (...spellings) => {
    const host = newBook();
    host.answerTo = (formula) =>
      options === development ? inDevelopment(formula) : formula.includes("_xl") ? "#NAME?" : 42;
    stuck(host, "Sites", 3, spellings[0]);
    connect(host);
    const report = await repair(options);
    expect(formulaAt(host, "Sites", 3, 0)).toBe(spellings[spelling]);
    expect(report).toMatchObject({ reentered: 1, sheets: [{ sheet: "Sites", formulas: 1 }], skipped: [] });
    if (!spellings[spelling].includes('"')) expect(report).toMatchObject({ working: 1, stillFailing: [] });
  });
});

test("a workbook that Excel took for another file's function is put right, too", async () => {
  const host = newBook();
  host.answerTo = (formula) => (formula.includes("_xl") ? "#NAME?" : 42);
  // Excel writes this when another add-in fails to load; the in-memory grid cannot parse it, so it is put there.
  const { id } = host.sheetNamed("Sites");
  const content = { value: "#NAME?", formula: "='C:\\a\\[b.xla]'!_xldudf_HASHPRICE(1)", apostrophe: false };
  host.sheetNamed("Sites").cells.setContent(0, 0, content);
  expect(host.usedArea(id, true)).not.toBeNull();
  connect(host);
  await repair(production);
  expect(formulaAt(host, "Sites", 0, 0)).toBe("=HASHPRICE(1)");
});

test("others' functions, users' text, and what works are left byte for byte", async () => {
  const host = newBook();
  const untouched: readonly Scalar[] = [
    "'=_xldudf_HASHPRICE(1)",
    "'=HASHPRICE(1)",
    "=CONTOSO.HASHPRICE(1)",
    "=_xldudf_CONTOSO_HASHPRICE(1)",
    "=MYHASHPRICE(1)",
    "=HASHPRICE_OLD(1)",
    '="HASHPRICE("&"_xldudf_HASHPRICE("',
    "=LET(HASHPRICE,LAMBDA(x,x),HASHPRICE(2))",
    "=HASHPRICE!A1+'HASHPRICE'!B2",
    "=Sites!A1+HASHPRICE_",
    "=DEV.UNKNOWN(1)",
    "HASHPRICE(1)",
  ];
  host.addSheet("HASHPRICE");
  untouched.forEach((entry, row) => {
    type(host, "Notes", row, 0, entry);
    if (String(entry).startsWith("=")) host.setResult(host.sheetNamed("Notes").id, row, 0, "#NAME?");
  });
  type(host, "Sites", 0, 0, "=HASHPRICE(1)"); // works
  const before = bytesOfBook(host);
  connect(host);
  const { reentered, sentences } = await repair(production);
  expect(reentered).toBe(0);
  expect(sentences).toEqual([
    "None of our functions is stuck at #NAME? in this workbook, so there is nothing to repair.",
  ]);
  expect(bytesOfBook(host)).toBe(before);
  expect((await freeze(freezing)).frozen).toBe(1);
  expect(host.sheetText(host.sheetNamed("Notes").id)).toBe(JSON.stringify(JSON.parse(before).sheets[1]));
});

test("a protected sheet is skipped and named, the others are repaired", async () => {
  const host = newBook();
  stuck(host, "Sites", 0, "=HASHPRICE(1)");
  stuck(host, "Notes", 0, "=HASHPRICE(1)");
  stuck(host, "Notes", 1, "=HASHPRICE(2)");
  host.extras(host.sheetNamed("Notes").id).protection = { locked: true, options: {} };
  const notes = host.sheetText(host.sheetNamed("Notes").id);
  connect(host);
  const report = await repair(production);
  expect(report).toMatchObject({ reentered: 1, working: 1, leftSheets: [{ sheet: "Notes", cells: 2 }] });
  expect(report.sentences).toEqual([
    "1 formula on 1 sheet typed again; 1 work now.",
    'The sheet "Notes" is protected, so 2 formulas were left. Lift its protection (Review) and try again.',
  ]);
  expect(host.sheetText(host.sheetNamed("Notes").id)).toBe(notes);
});

test("a cell that is still at #NAME? after that is listed with a reason", async () => {
  const host = newBook();
  host.answerTo = () => "#NAME?";
  type(host, "Sites", 4, 2, "=HASHPRICE(1)+nobodyKnows");
  connect(host);
  const { reentered, working, stillFailing } = await repair(production);
  expect({ reentered, working }).toEqual({ reentered: 1, working: 0 });
  expect(stillFailing).toEqual([
    {
      sheet: "Sites",
      address: "C5",
      why: "Sites!C5 is still at #NAME?: is the add-in switched on in this workbook? Then reload it and repair again.",
    },
  ]);
});

test("a cell that goes on calculating is told apart from one that fails", async () => {
  const host = newBook();
  type(host, "Sites", 0, 0, "=_xldudf_HASHPRICE(1)");
  host.answerTo = () => "#BUSY!";
  connect(host);
  let rests = 0;
  const { stillFailing } = await repair({ ...production, betweenLooks: async () => void rests++ });
  expect(stillFailing.map(({ why }) => why)).toEqual(["Sites!A1 is still calculating."]);
  expect(rests).toBe(5); // six looks
});

test("a cell that answers a moment later works", async () => {
  const host = newBook();
  type(host, "Sites", 0, 0, "=_xldudf_HASHPRICE(1)");
  host.answerTo = () => "#BUSY!";
  connect(host);
  let rests = 0;
  const betweenLooks = async (): Promise<void> => {
    if (++rests === 2) host.setResult(host.sheetNamed("Sites").id, 0, 0, 42);
  };
  expect(await repair({ ...production, betweenLooks })).toMatchObject({ reentered: 1, working: 1, stillFailing: [] });
  expect(rests).toBe(2);
});

test("a formula that also calls an add-in that is not running is left whole", async () => {
  const host = newBook();
  stuck(host, "Sites", 0, "=_xldudf_HASHPRICE(1)+_xldudf_CONTOSO_ADD(1)");
  const before = bytesOfBook(host);
  connect(host);
  const { skipped } = await repair(production);
  expect(skipped[0]?.why).toBe(
    "Sites!A1 was left: it also calls _XLDUDF_CONTOSO_ADD, of an add-in that is not running. Start that one first.",
  );
  expect(bytesOfBook(host)).toBe(before);
});

test("where the workbook has a name of its own like one of ours, bare calls are taken for that", async () => {
  const host = newBook();
  host.addName({ scope: null, name: "HashPrice", formula: "=LAMBDA(x,x)", visible: true, comment: "" });
  stuck(host, "Sites", 0, "=HASHPRICE(1)");
  stuck(host, "Sites", 1, "=_xldudf_HASHPRICE(1)");
  const before = bytesOfBook(host);
  connect(host);
  const { reentered, skipped } = await repair(production);
  expect(reentered).toBe(0);
  expect(skipped.map(({ why }) => why)).toEqual([
    "Sites!A2 was left: this workbook has a name HASHPRICE of its own, and typed again the formula would mean that.",
  ]);
  expect(bytesOfBook(host)).toBe(before);
  expect((await findOurFunctions(ours)).cells).toBe(1);
});

test("an array that was typed with Ctrl+Shift+Enter is left, with what to press", async () => {
  const host = newBook();
  const { id } = host.sheetNamed("Sites");
  host.enterArray(id, { row: 0, column: 0, rows: 2, columns: 1 }, "=THREEPATHS(D1:E2)", [["#NAME?"], ["#NAME?"]]);
  stuck(host, "Notes", 0, "=HASHPRICE($B$1)"); // twice the same formula is no array
  stuck(host, "Notes", 1, "=HASHPRICE($B$1)");
  const before = host.sheetText(id);
  connect(host);
  const { skipped, reentered } = await repair(production);
  expect(reentered).toBe(2);
  expect(skipped).toHaveLength(2);
  expect(skipped[0]?.why).toMatch(/^Sites!A1 looks like part of an array .* press F2 and Ctrl\+Shift\+Enter\.$/);
  expect(host.sheetText(id)).toBe(before);
});

test("formats and the text format survive, and one undo step is asked for where Excel has it", async () => {
  const host = newBook();
  type(host, "Sites", 0, 0, "=_xldudf_HASHPRICE(1)", "@");
  type(host, "Sites", 1, 0, "=_xldudf_HASHPRICE(2)", "0.0%");
  connect(host, { api: "1.9" }); // the oldest that repairs
  await repair(production);
  expect([0, 1].map((row) => valueAt(host, "Sites", row, 0)).every((value) => typeof value === "number")).toBe(true);
  const formats = host.read(host.sheetNamed("Sites").id, { row: 0, column: 0, rows: 2, columns: 1 }, "numberFormats");
  expect(formats).toEqual([["@"], ["0.0%"]]);
});

test("an Excel older than ExcelApi 1.9 is told so", async () => {
  connect(newBook(), { api: "1.8" });
  await expect(repair(production)).rejects.toThrow("This Excel is too old: repairing needs ExcelApi 1.9");
});
