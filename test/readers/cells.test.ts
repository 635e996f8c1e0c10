import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openXlsx } from "../../src/readers/xlsx/open-xlsx.js";
import { firstRow, opened, sheetOf, wide, workbookParts, zipped } from "./workbook-parts.js";

describe("values", () => {
  test.each<[string, string, unknown]>([
    ["a number", '<c r="A1"><v>100</v></c>', 100],
    ["a number said to be one", '<c r="A1" t="n"><v>-1.5E-3</v></c>', -0.0015],
    ["a number with blanks around it", '<c r="A1"><v> 7 </v></c>', 7],
    ["a zero", '<c r="A1"><v>0</v></c>', 0],
    ["the smallest and the last digit", '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ["true", '<c r="A1" t="b"><v>1</v></c>', true],
    ["false", '<c r="A1" t="b"><v>0</v></c>', false],
    ["false in words", '<c r="A1" t="b"><v>false</v></c>', false],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>Ridge</t></is></c>', "Ridge"],
    ["a text that a formula made", '<c r="A1" t="str"><f>B1</f><v>Ridge</v></c>', "Ridge"],
    ["an empty text that a formula made", '<c r="A1" t="str"><f>""</f><v></v></c>', ""],
    ["a result of 0", '<c r="A1"><f>1-1</f><v>0</v></c>', 0],
    ["a text in CDATA", '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c>', "a<b"],
    ["entities", '<c r="A1" t="inlineStr"><is><t>&lt;R&amp;D&gt; &#252; &#x1F600;</t></is></c>', "<R&D> ü 😀"],
    ["spaces", '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a  b </t></is></c>', " a  b "],
    [
      "escaped characters",
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_c_x00e9_</t></is></c>',
      "a\rb_x000D_cé",
    ],
    [
      "pronunciation beside the text",
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>',
      "東京",
    ],
    ["what is no number though it should be", '<c r="A1"><v>NaN</v></c>', "NaN"],
    ["a decimal comma", '<c r="A1"><v>1,5</v></c>', "1,5"],
    ["hexadecimal digits", '<c r="A1"><v>0x10</v></c>', "0x10"],
    ["an endless number", '<c r="A1"><v>Infinity</v></c>', "Infinity"],
    ["foreign elements in a cell", '<c r="A1"><v>5</v><extLst><ext><q:v xmlns:q="urn:q">6</q:v></ext></extLst></c>', 5],
  ])("%s", (_, cells, value) => expect(firstRow(cells)).toEqual([value]));

  test.each([
    ["a blank cell with a style", '<c r="A1" s="1"/>'],
    ["an empty value", '<c r="A1"><v/></c>'],
    ["an empty shared text", '<c r="A1" t="s"><v></v></c>'],
  ])("%s is no cell", (_, cells) => expect(sheetOf(`<row r="1">${cells}</row>`).cellAt(0, 0)).toBeUndefined());

  test("any double comes back to the last bit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        // -0 is written as 0, here as everywhere.
        expect(firstRow(`<c r="A1"><v>${value}</v></c>`)).toEqual([value === 0 ? 0 : value]);
      }),
    );
  });

  test("any text comes back, inline and shared", () => {
    const legal = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/[\u0000-\u001f\ufffe\uffff]/.test(text));
    fc.assert(
      fc.property(legal, (text) => {
        const written = text
          .replace(/_(x[0-9a-f]{4}_)/gi, "_x005F_$1")
          .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
        const shared = { strings: `<si><t>${written}</t></si>` };
        expect(
          firstRow(`<c r="A1" t="inlineStr"><is><t>${written}</t></is></c><c r="B1" t="s"><v>0</v></c>`, shared),
        ).toEqual([text, text]);
      }),
    );
  });
});

describe("texts of several looks", () => {
  const run = (text: string, look = ""): string => `<r>${look === "" ? "" : `<rPr>${look}</rPr>`}<t>${text}</t></r>`;
  const marked = `${run("Rockdale")}${run("(1)", '<vertAlign val="superscript"/><sz val="8"/>')}${run(" north", "<b/>")}`;
  const runs = [
    { text: "Rockdale", superscript: false },
    { text: "(1)", superscript: true },
    { text: " north", superscript: false },
  ];
  test("say which pieces are raised: a footnote's mark is no part of a name", () => {
    const cells = `<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is>${marked}</is></c><c r="C1" t="s"><v>0</v></c>`;
    const strings = `<si><t>plain</t></si><si>${marked}</si>`;
    const sheet = sheetOf(`<row r="1">${cells}</row>`, { strings });
    for (const column of [0, 1]) expect(sheet.cellAt(0, column)).toMatchObject({ value: "Rockdale(1) north", runs });
    expect(sheet.cellAt(0, 2)).toEqual({ value: "plain", format: { code: "General", isDate: false } });
  });
  test("lowered is not raised", () => {
    const text = run("H") + run("2", '<vertAlign val="subscript"/>') + run("O");
    const cell = sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is>${text}</is></c></row>`).cellAt(0, 0);
    expect([cell?.value, cell?.runs?.some(({ superscript }) => superscript)]).toEqual(["H2O", false]);
  });
});

describe("number formats", () => {
  /** Formats with letters, quotes and colours; none of them shows a date. */
  const numbers = [
    "#,##0.00\\ \\M\\W",
    '0.000\\ "$/kWh"',
    "0.00\\ \\$\\/\\k\\W\\h",
    '0.00" h"',
    "#,##0.00\\ _D_M_-",
    'General" MW"',
    "0.0,,\\ \\M",
    "[$-de-DE]#,##0.00",
    "_-[$£-en-GB]* #,##0.00_-",
    '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
    "0.00_s",
    "@",
    "[>=1]0.00;[<1]0.0000",
    "[Magenta]0.00",
    "[Blue]0.00;[Red]-0.00",
    "0.00\\ \\d",
    "0.00E+00",
    "# ?/?",
    '[$€-2] #,##0.000;"never"',
    "0.0%",
    "0.00 kWh",
  ];
  const dates = [
    "yyyy-mm-dd",
    "d/m/yy h:mm",
    "[h]:mm",
    "mm:ss.0",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    '[$-411]ggge"年"m"月"d"日"',
  ];

  test.each(numbers)("%s leaves a number what it is", (code) => {
    const price = 0.04371234567;
    const cell = sheetOf(`<row r="1"><c r="A1" s="1"><v>${price}</v></c></row>`, { formats: [code] }).cellAt(0, 0);
    expect(cell).toEqual({ value: price, format: { code, isDate: false } });
  });
  test.each(dates)("%s shows a date, and the number stays", (code) => {
    const cell = sheetOf(`<row r="1"><c r="A1" s="1"><v>46022.5</v></c></row>`, { formats: [code] }).cellAt(0, 0);
    expect(cell).toEqual({ value: 46022.5, format: { code, isDate: true } });
  });

  /** The format of a cell in a file whose styles are these. */
  const formatIn = (styles: string) => {
    const parts = workbookParts({
      sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>1</v></c></row>' }],
      formats: ["0.0"],
    });
    parts["xl/styles.xml"] = parts["xl/styles.xml"]!.replace(/<numFmts>.*<\/cellXfs>/, styles);
    return openXlsx(zipped(parts), wide).sheets[0]!.read().cellAt(0, 0)?.format;
  };
  test.each([
    [0, "General", false],
    [2, "0.00", false],
    [14, "m/d/yyyy", true],
    [22, "m/d/yyyy h:mm", true],
    [30, "m/d/yyyy", true],
    [46, "[h]:mm:ss", true],
    [49, "@", false],
    [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', false],
    [99, "General", false],
  ])("number %i needs no writing down", (id, code, isDate) => {
    expect(formatIn(`<cellXfs><xf/><xf numFmtId="${id}"/></cellXfs>`)).toEqual({ code, isDate });
  });

  test("formats of named styles and of conditional rules are none of the cells'", () => {
    const own =
      '<numFmts><numFmt numFmtId="200" formatCode="0.0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>';
    const rules = '<dxfs><dxf><numFmt numFmtId="200" formatCode="yyyy"/></dxf></dxfs>';
    const format = formatIn(`${own}<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>${rules}`);
    expect(format).toEqual({ code: "0.0", isDate: false });
  });

  test("a style that the file does not have, and a file without styles, show General", () => {
    const row = '<row r="1"><c r="A1" s="7"><v>1</v></c></row>';
    for (const sheet of [sheetOf(row, { formats: ["0.0"] }), sheetOf(row)])
      expect(sheet.cellAt(0, 0)?.format.code).toBe("General");
  });
});

describe("dates", () => {
  // Excel's own serial numbers: 2025-12-31 is 46022; 1900-01-01 is 1; in the calendar of 1904 all are 1,462 less.
  test.each([
    ["2025-12-31", false, 46022],
    ["2025-12-31T12:00:00", false, 46022.5],
    ["2025-12-31T06:00:00.000Z", false, 46022.25],
    ["1900-01-01", false, 1],
    ["1900-03-01", false, 61],
    ["18:00:00", false, 0.75],
    ["2025-12-31", true, 44560],
    ["1904-01-01", true, 0],
  ])("%s written as such (1904: %s) is the serial number that any other cell would hold", (text, date1904, serial) => {
    const before = date1904 ? '<workbookPr date1904="1"/>' : "";
    const file = opened({ before, sheets: [{ rows: `<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>` }] });
    expect(file.date1904).toBe(date1904);
    const cell = file.sheets[0]!.read().cellAt(0, 0);
    expect(cell).toEqual({ value: serial, format: { code: "yyyy-mm-dd", isDate: true } });
  });
  test.each(["2025-02-30", "soon", "31.12.2025", ""])("“%s” is none and stays a text", (text) => {
    expect(firstRow(`<c r="A1" t="d"><v>${text}</v></c><c r="B1"><v>1</v></c>`)[0]).toBe(
      text === "" ? undefined : text,
    );
  });
  test("a workbook of 1904 leaves numbers what they are", () => {
    const file = opened({
      before: '<workbookPr date1904="true"/>',
      formats: ["#,##0.00\\ \\M\\W", "yyyy-mm-dd"],
      sheets: [{ rows: '<row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1" s="2"><v>44560</v></c></row>' }],
    });
    const sheet = file.sheets[0]!.read();
    expect([sheet.cellAt(0, 0)?.value, sheet.cellAt(0, 1)?.value, file.date1904]).toEqual([100, 44560, true]);
  });
});
