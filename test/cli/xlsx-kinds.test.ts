import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { barn, header, ridge } from "../sites/tables.js";
import {
  rowsOf,
  workbookFile,
  workbookParts,
  zipped,
  type CellOf,
  type WorkbookXml,
} from "../readers/workbook-parts.js";
import { zipByHand } from "../readers/zip-by-hand.js";
import { said } from "./in-process.js";

const folder = mkdtempSync(join(tmpdir(), "three-paths-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "book.xlsx");

const sites = rowsOf([header, ridge, barn] as CellOf[][]);
const build = async (book: WorkbookXml | Uint8Array, ...words: string[]) => {
  writeFileSync(path, book instanceof Uint8Array ? book : workbookFile(book));
  const { code, stdout, stderr } = await said(["build", path, "--json", ...words]);
  const names = code === 0 ? (JSON.parse(stdout) as { sites: { name: string }[] }).sites.map(({ name }) => name) : [];
  const remarks = stderr
    .replaceAll(path, "book.xlsx")
    .split("\n")
    .filter((line) => !line.includes(" not in the table:"));
  return { code, names, said: remarks.join("\n").trim() };
};
const both = { code: 0, names: ["Ridge", "Old barn"], said: "" };

describe("sheets", () => {
  const old = rowsOf([header, ["OLD", 999, 0.09, 30, 0.9, 1.03]]);
  test("a hidden one is not taken before a visible one", async () => {
    const hidden = { name: "Old", rows: old, attributes: 'state="hidden"' };
    expect(await build({ sheets: [hidden, { name: "Sites 2026", rows: sites }] })).toEqual(both);
  });
  test("a hidden one is read where no other holds sites, and said", async () => {
    const hidden = { name: "Old", rows: sites, attributes: 'state="veryHidden"' };
    const read = await build({ sheets: [{ name: "Notes", rows: "" }, hidden] });
    expect(read).toEqual({ ...both, said: "book.xlsx: The sites stand on the hidden sheet “Old”." });
  });
  test("none at all", async () => {
    const { code, said } = await build({ sheets: [] });
    expect([code, said]).toEqual([1, "book.xlsx has no worksheet."]);
  });
});

describe("rows that a filter hides", () => {
  const criteria = '<filterColumn colId="0"><filters><filter val="Ridge"/></filters></filterColumn>';
  test("are read, with a word that they are hidden", async () => {
    const rows = sites.replace('<row r="3">', '<row r="3" hidden="1">');
    const read = await build({ sheets: [{ rows, after: `<autoFilter ref="A1:F3">${criteria}</autoFilter>` }] });
    const sentence = "book.xlsx: 1 of 2 rows is hidden by a filter and was read all the same: row 3.";
    expect(read).toEqual({ ...both, said: sentence });
  });
  test("as rows hidden by hand are", async () => {
    const rows = sites.replace(/<row r="([23])">/g, '<row r="$1" hidden="1">');
    const { said } = await build({ sheets: [{ rows }] });
    expect(said).toBe("book.xlsx: 2 of 2 rows are hidden and were read all the same: rows 2, 3.");
  });
});

describe("formulas without a result", () => {
  const withFormulas = (...cells: CellOf[]): string => rowsOf([header, ridge, ["Old barn", ...cells]] as CellOf[][]);
  const uptime = { formula: "0.5" };
  test("are no blanks: the cell is named", async () => {
    const { code, said } = await build({ sheets: [{ rows: withFormulas(40, 0.065, 26, uptime, uptime) }] });
    const sentence = "book.xlsx: Sites!E3 holds the formula =0.5 and no result, as does 1 other cell.";
    expect([code, said]).toEqual([
      1,
      `${sentence} Open the file in Excel or LibreOffice, let it calculate, and save it.`,
    ]);
  });
  test("in every cell of a row make it no heading", async () => {
    const rows = withFormulas({ formula: "40" }, { formula: "0.065" }, { formula: "26" });
    expect((await build({ sheets: [{ rows }] })).said).toContain("Sites!B3 holds the formula =40 and no result");
  });
  test("in the header are named, too", async () => {
    const rows = rowsOf([header.map((text) => ({ formula: `"${text}"` })), ridge] as CellOf[][]);
    expect((await build({ sheets: [{ rows }] })).said).toContain("Sites!A1 holds the formula");
  });
  test("beside the table stop nothing", async () => {
    const rows = rowsOf([[...header, "Notes"], ridge, [...barn, { formula: "NOW()" }]] as CellOf[][]);
    expect(await build({ sheets: [{ rows }] })).toMatchObject({ code: 0, names: both.names });
  });
  test("but with a 0 that the file itself does not trust get a word", async () => {
    const rows = withFormulas(40, { formula: "0.13/2", result: 0 }, 26, 0.9, 1.03);
    const book = { sheets: [{ rows }], after: '<calcPr fullCalcOnLoad="1"/>' };
    expect((await build(book)).said).toContain(
      "Sites!C3 is a formula with the result 0, in a file that asks to be calculated",
    );
    expect(await build({ sheets: [{ rows }] })).toEqual(both);
  });
});

describe("a cell far away", () => {
  test("is left aside with a word, and nothing grows", async () => {
    const rows = `${sites}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    const read = await build({ sheets: [{ rows }] });
    expect(read).toEqual({ ...both, said: "book.xlsx: 1 cell far from the table on “Sites” was not read." });
  });
  test("in the row of a site, too", async () => {
    const rows = sites.replace("</row>", '<c r="XFD1"><v>1</v></c><c r="XFC1"><v>1</v></c></row>');
    const read = await build({ sheets: [{ rows }] });
    expect(read).toEqual({ ...both, said: "book.xlsx: 2 cells far from the table on “Sites” were not read." });
  });
});

describe("numbers are read as they are", () => {
  test("whatever the format, in a workbook of 1904, too", async () => {
    const rows = sites.replace(/<c (r="[BCD]\d")><v>/g, '<c $1 s="1"><v>');
    const book = { before: '<workbookPr date1904="1"/>', formats: ["yyyy-mm-dd"], sheets: [{ rows }] };
    expect(await build(book)).toEqual(await build({ sheets: [{ rows: sites }] }));
  });
});

test.each<[string, Uint8Array, string]>([
  [
    "an .xlsb",
    zipped({
      "xl/workbook.bin": "x",
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    }),
    "book.xlsx is a binary workbook (.xlsb). Save it as .xlsx.",
  ],
  [
    "an .ods",
    zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
    "book.xlsx is an OpenDocument spreadsheet (.ods). Save it as .xlsx.",
  ],
  ["a zip", zipped({ "a.txt": "a" }), "book.xlsx is a zip archive without a workbook."],
])("%s is told what it is", async (_, bytes, sentence) => {
  expect(await build(bytes)).toEqual({ code: 1, names: [], said: sentence });
  const verified = await said(["verify", path]);
  expect([verified.code, verified.stderr]).toEqual([1, `${sentence.replace("book.xlsx", path)}\n`]);
});

test("a sheet of anything else, however large, is only looked at", async () => {
  const raw = rowsOf(Array.from({ length: 99 }, (_, i) => [i, 0.5]));
  const parts = workbookParts({
    sheets: [
      { name: "Raw", rows: raw },
      { name: "Sites", rows: sites },
    ],
  });
  const entries = Object.entries(parts).map(([name, xml]) => {
    const told = name.endsWith("sheet1.xml") ? { toldSize: 200e6 } : {};
    return { name, content: strToU8(xml), ...told };
  });
  const book = zipByHand(entries);
  expect(await build(book)).toEqual(both);
  const named = await build(book, "--sheet", "Raw");
  expect([named.code, named.said]).toEqual([1, "book.xlsx, sheet “Raw”, unpacks to more than 150 MB."]);
});

test("a damaged sheet is named, and only when it is read", async () => {
  const broken = { name: "Broken", rows: "<row" };
  expect(await build({ sheets: [{ rows: sites }, broken] }, "--sheet", "sites")).toEqual(both);
  const { code, said } = await build({ sheets: [{ rows: sites }, broken] }, "--sheet", "broken");
  expect([code, said]).toEqual([1, expect.stringContaining("book.xlsx, sheet “Broken”, cannot be read as a workbook")]);
});

test("a text longer than a workbook can compare is refused before anything is written", async () => {
  writeFileSync(
    path,
    workbookFile({ sheets: [{ rows: rowsOf([header, ["n".repeat(40_000), ...ridge.slice(1)]] as CellOf[][]) }] }),
  );
  const { code, stderr } = await said(["build", path, "--out", join(folder, "never.xlsx")]);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining("” has 40,000 characters; a name, owner or status of a workbook"),
  ]);
  expect(existsSync(join(folder, "never.xlsx"))).toBe(false);
  expect((await build({ sheets: [{ rows: sites }] })).code).toBe(0);
});
