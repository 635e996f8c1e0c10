import { describe, expect, test } from "vitest";
import { openXlsx } from "../../src/readers/xlsx/open-xlsx.js";
import type { Sheet } from "../../src/readers/xlsx/sheet.js";
import { opened, sheetOf, wide, workbookParts, zipped, type WorkbookXml } from "./workbook-parts.js";

const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const two = `<row r="1">${text("A1", "Ridge")}<c r="B1"><v>100</v></c></row><row r="3"><c r="B3"><v>60</v></c></row>`;
const valuesOf = (sheet: Sheet): unknown[] =>
  [...sheet.cells()].map(({ row, column, cell }) => [row, column, cell.value]);
const wanted = [
  [0, 0, "Ridge"],
  [0, 1, 100],
  [2, 1, 60],
];
const first = (book: WorkbookXml): Sheet => opened(book).sheets[0]!.read();

describe("one workbook, in every dress", () => {
  test.each<[string, Omit<WorkbookXml, "sheets">]>([
    ["as Excel writes it", {}],
    ["with prefixes, as the Open XML SDK writes it", { prefix: "x" }],
    ["strict, as ISO has it", { strict: true }],
    ["strict and with prefixes", { strict: true, prefix: "main" }],
  ])("%s", (_, dress) => {
    const sheet = first({ ...dress, sheets: [{ rows: two }] });
    expect(valuesOf(sheet)).toEqual(wanted);
    expect([sheet.rows, sheet.columns]).toEqual([3, 2]);
  });

  const parts = workbookParts({ sheets: [{ rows: two }] });
  const read = (changed: Record<string, string | Uint8Array>): unknown[] =>
    valuesOf(openXlsx(zipped(changed), wide).sheets[0]!.read());
  const renamed = (change: (name: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [change(name), xml]));
  const rels = (change: (xml: string) => string): Record<string, string> => ({
    ...parts,
    "xl/_rels/workbook.xml.rels": change(parts["xl/_rels/workbook.xml.rels"]!),
  });

  test.each<[string, Record<string, string | Uint8Array>]>([
    ["names with backslashes", renamed((name) => name.replace(/\//g, "\\"))],
    ["names in capitals", renamed((name) => name.toUpperCase())],
    ["names from the root", rels((xml) => xml.replace('"worksheets/', '"/xl/worksheets/'))],
    ["names by way of the parent", rels((xml) => xml.replace('"worksheets/', '"../xl/./worksheets/'))],
    [
      "another name for the sheet's part",
      {
        ...rels((xml) => xml.replace("sheet1.xml", "the%20sites.xml")),
        "xl/worksheets/the sites.xml": parts["xl/worksheets/sheet1.xml"]!,
      },
    ],
    [
      "no relationships of the package",
      Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "_rels/.rels")),
    ],
    [
      "UTF-16",
      { ...parts, "xl/worksheets/sheet1.xml": Buffer.from(`\ufeff${parts["xl/worksheets/sheet1.xml"]!}`, "utf16le") },
    ],
    ["a byte order mark", { ...parts, "xl/worksheets/sheet1.xml": `\ufeff${parts["xl/worksheets/sheet1.xml"]!}` }],
    [
      "Hancom Cell's app.xml",
      { ...parts, "docProps/app.xml": '<ap:Properties xmlns:ap="urn:ap"><ap:Application/></ap:Properties>' },
    ],
  ])("%s", (_, changed) => expect(read(changed)).toEqual(wanted));

  test("rows and cells without references stand in their order", () => {
    const rows = `<row>${text("", "Ridge").replace(' r=""', "")}<c><v>100</v></c></row><row/><row><c/><c><v>60</v></c></row>`;
    expect(valuesOf(sheetOf(rows))).toEqual(wanted);
  });
  test("and continue after those that have one", () => {
    const rows = '<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(valuesOf(sheetOf(rows))).toEqual([
      [4, 2, 1],
      [4, 3, 2],
      [5, 0, 3],
    ]);
  });
  test("rows and cells out of order find their places", () => {
    const rows = '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(valuesOf(sheetOf(rows)).map((each) => (each as unknown[])[2])).toEqual([1, 2, 3]);
  });
});

describe("what the file names and has not", () => {
  test.each([
    ["a drawing", '<drawing r:id="rId9"/>'],
    ["comments of old", '<legacyDrawing r:id="rId9"/>'],
    ["a rule without a type", '<dataValidations count="1"><dataValidation sqref="B2:B3"/></dataValidations>'],
    [
      "a rule over sixteen million cells",
      '<dataValidations count="1"><dataValidation type="whole" sqref="A2:XFD1000"/></dataValidations>',
    ],
    [
      "colours without end",
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"/></conditionalFormatting>',
    ],
    ["a table", '<tableParts count="1"><tablePart r:id="rId9"/></tableParts>'],
    [
      "extensions",
      '<extLst><ext uri="{A}"><x14:sheetData xmlns:x14="urn:x14"><x14:row r="9"/></x14:sheetData></ext></extLst>',
    ],
  ])("%s takes no cell away", (_, after) => expect(valuesOf(sheetOf(two, { after }))).toEqual(wanted));

  test("what stands in an element of somebody else is his, too", () => {
    const theirs = `<q:old xmlns:q="urn:q"><row r="9"><c r="A9"><v>9</v></c></row></q:old>`;
    expect(valuesOf(sheetOf(two + theirs))).toEqual(wanted);
  });

  test("a table's part that is absent is no table", () => {
    const sheet = sheetOf(two, {
      after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      tables: [null],
    });
    expect([valuesOf(sheet), sheet.tables]).toEqual([wanted, []]);
  });
});

describe("what nobody sees", () => {
  const rows = [1, 2, 3, 4]
    .map((n) => `<row r="${n}" ${n > 2 ? 'hidden="1"' : ""}><c r="A${n}"><v>${n}</v></c></row>`)
    .join("");
  const hidden = (sheet: Sheet): unknown[] => [0, 1, 2, 3, 4].map(sheet.hiddenRow);
  const filter = (inner: string): string => `<autoFilter ref="A1:A4">${inner}</autoFilter>`;
  const criteria = '<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn>';
  const table = (inner: string): string =>
    `<table id="1" name="t" displayName="Sites" ref="A1:A4" totalsRowCount="1">${inner}<tableColumns/></table>`;
  const withTable = (inner: string): Sheet =>
    sheetOf(rows, { after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', tables: [table(inner)] });

  test("rows by hand", () => expect(hidden(sheetOf(rows))).toEqual([null, null, "hidden", "hidden", null]));
  test("rows by a filter", () => {
    expect(hidden(sheetOf(rows, { after: filter(criteria) }))).toEqual([null, null, "filtered", "filtered", null]);
  });
  test("rows by hand under a filter that is not at work", () => {
    expect(hidden(sheetOf(rows, { after: filter("") }))).toEqual([null, null, "hidden", "hidden", null]);
  });
  test("rows beyond the filter's area are hidden by hand", () => {
    const short = filter(criteria).replace("A1:A4", "A1:A3");
    expect(hidden(sheetOf(rows, { after: short }))).toEqual([null, null, "filtered", "hidden", null]);
  });
  test("rows by a filter of a kept view are not filtered now", () => {
    const after = `<customSheetViews><customSheetView>${filter(criteria)}</customSheetView></customSheetViews>`;
    expect(hidden(sheetOf(rows, { after }))).toEqual([null, null, "hidden", "hidden", null]);
  });
  test("rows by an advanced filter, which leaves no other trace", () => {
    expect(hidden(sheetOf(rows, { before: '<sheetPr filterMode="1"/>' }))[2]).toBe("filtered");
  });
  test("rows by the filter of a table", () => {
    expect(hidden(withTable(`<autoFilter ref="A1:A4">${criteria}</autoFilter>`))[2]).toBe("filtered");
    expect(hidden(withTable('<autoFilter ref="A1:A4"/>'))[2]).toBe("hidden");
  });
  test("rows of no height, and all rows that a sheet does not name", () => {
    expect(sheetOf('<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row>').hiddenRow(0)).toBe("hidden");
    const sheet = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>', { before: '<sheetFormatPr zeroHeight="1"/>' });
    expect([sheet.hiddenRow(0), sheet.hiddenRow(1)]).toEqual([null, "hidden"]);
  });
  test("columns", () => {
    const before =
      '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/></cols>';
    const sheet = sheetOf(two, { before });
    expect([0, 1, 2, 3, 4, 5].map(sheet.hiddenColumn)).toEqual([false, true, true, false, true, false]);
  });
  test("sheets", () => {
    const { sheets } = opened({
      sheets: [
        { name: "Old", rows: two, attributes: 'state="hidden"' },
        { name: "Sites", rows: two },
        { name: "Deep", rows: two, attributes: 'state="veryHidden"' },
      ],
    });
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Old", "hidden"],
      ["Sites", "visible"],
      ["Deep", "veryHidden"],
    ]);
  });
  test("a table's own rows are told", () => {
    const area = { row: 0, column: 0, rows: 4, columns: 1 };
    expect(withTable("").tables).toEqual([{ name: "Sites", area, headerRows: 1, totalsRows: 1, filters: false }]);
  });
});

test("merged areas are told, and what their covered cells hold stays theirs", () => {
  const after = '<mergeCells count="2"><mergeCell ref="B1:B3"/><mergeCell ref="nonsense"/></mergeCells>';
  const sheet = sheetOf(two, { after });
  expect(sheet.merged).toEqual([{ row: 0, column: 1, rows: 3, columns: 1 }]);
  expect(sheet.cellAt(2, 1)?.value).toBe(60);
});

test("names are told with what they stand for and who knows them", () => {
  const after = `<definedNames><definedName name="price">Sites!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1" hidden="1">'It''s &amp; all'!$A$1:$B$3</definedName></definedNames><calcPr fullCalcOnLoad="1"/>`;
  const file = opened({ after, sheets: [{ rows: two }, { name: "It's & all", rows: two }] });
  expect(file.names).toEqual([
    { name: "price", formula: "Sites!$B$1", sheet: null, hidden: false },
    { name: "_xlnm.Print_Area", formula: "'It''s & all'!$A$1:$B$3", sheet: 1, hidden: true },
  ]);
  expect([file.calculatesOnLoad, file.sheets[1]?.name]).toEqual([true, "It's & all"]);
  expect(opened({ sheets: [{ rows: two }] })).toMatchObject({ calculatesOnLoad: false, date1904: false, names: [] });
});

test("sheets that are charts are left out; a name's sheet is counted among all", () => {
  const parts = workbookParts({ sheets: [{ name: "Chart", rows: "" }, { rows: two }] });
  parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace('/worksheet"', '/chartsheet"');
  expect(openXlsx(zipped(parts), wide).sheets.map(({ name }) => name)).toEqual(["Sites"]);
});
