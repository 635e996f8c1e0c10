import { rowsOf, type WorkbookXml } from "./workbook-parts.js";

const table = rowsOf([
  ["Site", "Grid MW", "Power price", "Start", "Twice", "Open"],
  ["Ridge & Söhne", 100, 0.0437, 46022, { formula: "B2*2", result: 200 }, true],
  ["Old barn", 40.25, 0.065, 46387.5, { formula: "B3*2", result: 80.5 }, false],
  [
    "None",
    0,
    { formula: "1/0", error: "#DIV/0!" },
    1,
    { formula: '"a"&""', result: "a" },
    { formula: "1-1", result: 0 },
  ],
]);
const marked =
  '<is><r><rPr><sz val="10"/></rPr><t>Ridge &amp; Söhne</t></r><r><rPr><vertAlign val="superscript"/><sz val="10"/></rPr><t>1</t></r></is>';
const rows = table
  .replace(/<c (r="B[234]")/g, '<c $1 s="1"')
  .replace(/<c (r="C[234]")/g, '<c $1 s="2"')
  .replace(/<c (r="D[234]")/g, '<c $1 s="3"')
  .replace('<row r="3"', '<row r="3" hidden="1"')
  .replace("<is><t>Ridge &amp; Söhne</t></is>", marked)
  .replace("<f>B2*2</f>", '<f t="shared" ref="E2:E3" si="0">B2*2</f>')
  .replace("<f>B3*2</f>", '<f t="shared" si="0"/>');

/**
 * A workbook with what a table of sites may have, small enough to be saved by every program. `files/` holds it as
 * Gnumeric 1.12 and LibreOffice 7.4 saved it.
 */
export const known: WorkbookXml = {
  sheets: [
    { rows, after: '<mergeCells count="1"><mergeCell ref="H1:H3"/></mergeCells>' },
    { name: "Old", rows: rowsOf([["x"]]), attributes: 'state="hidden"' },
  ],
  formats: ["#,##0.00\\ \\M\\W", "[$€-2] #,##0.0000", "yyyy-mm-dd"],
  after: '<definedNames><definedName name="first_mw">Sites!$B$2</definedName></definedNames>',
};
