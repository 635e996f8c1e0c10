import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { layout } from "../../src/sheet/layout.js";
import { toXlsx } from "../../src/writers/to-xlsx.js";
import { demoPlan } from "../sheet/demo-plan.js";
import { formulaCells, readXlsx, type SheetValues } from "../twin/read-xlsx.js";

let parts: Record<string, string>;
let values: SheetValues;
let file: Uint8Array;

beforeAll(async () => {
  file = await toXlsx(layout(demoPlan));
  parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  values = readXlsx(file);
});

const part = (name: string): string => parts[name] ?? "";
const sheet = (name: string): string =>
  part(`xl/worksheets/sheet${demoPlan.sheets.findIndex((each) => each.name === name) + 1}.xml`);

describe("cells", () => {
  test("every formula carries the core's value, to the last bit", () => {
    const laid = layout(demoPlan);
    let compared = 0;
    for (const { name, regions } of laid.sheets) {
      for (const region of regions) {
        if (!("formula" in region.content)) continue;
        region.content.cached.forEach((row, r) =>
          row.forEach((value, c) => {
            expect(values[name]?.[`${String.fromCharCode(65 + region.column + c)}${region.row + r + 1}`]).toBe(value);
            compared++;
          }),
        );
      }
    }
    expect(compared).toBe(Object.values(formulaCells(file)).flat().length);
    expect(compared).toBeGreaterThan(90);
  });

  test("text that looks like a formula is a string, and stays one when it is edited", () => {
    const cell = /<c r="L16" s="(\d+)" t="s"><v>\d+<\/v><\/c>/.exec(sheet("Inputs"));
    expect(cell).not.toBeNull();
    expect(values["Inputs"]?.["L16"]).toBe("=Hydro & Söhne's");
    const format = part("xl/styles.xml").split("<cellXfs")[1]?.split("<xf ")[Number(cell?.[1]) + 1];
    expect(format).toContain('quotePrefix="1"');
  });

  test("a source leads to its address", () => {
    expect(sheet("Inputs")).toMatch(/<hyperlink ref="M11" r:id="rId\d+"/);
    expect(part("xl/worksheets/_rels/sheet2.xml.rels")).toContain('Target="https://example.org/rates"');
  });
});

describe("what the library has no call for", () => {
  test.each([
    ["tab colour", "Mine", '<sheetPr><tabColor rgb="FFB45F06"/><pageSetUpPr fitToPage="1"/></sheetPr>'],
    ["list from another sheet", "Market's path", `type="list" showErrorMessage="1"`],
    ["its source", "Market's path", "<formula1>&apos;Inputs".replace("&apos;", "'")],
    [
      "range with its sentence",
      "Inputs",
      'error="Hashprice is 0.5 to 1,000,000 USD/PH/day." sqref="F9"><formula1>0.5</formula1>',
    ],
    [
      "highlight as seen from the first cell",
      "Comparison",
      'sqref="F8:F10"><cfRule type="expression" dxfId="1" priority="2"><formula>$F8&gt;1/10</formula>',
    ],
    ["failing check", "Checks", "<formula>AND(ISNUMBER(F9),F9&lt;&gt;1)</formula>"],
    ["row height", "Mine", '<sheetFormatPr defaultRowHeight="13.5" customHeight="1"/>'],
    ["width of the label column", "Mine", '<col min="5" max="5" width="34.7109375" customWidth="1"/>'],
  ])("%s", (_, name, xml) => expect(sheet(name)).toContain(xml));

  test("elements of a sheet stand in the order that SpreadsheetML asks for", () => {
    const order = ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "conditionalFormatting"];
    const rest = [
      "dataValidations",
      "hyperlinks",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
      "drawing",
      "tableParts",
    ];
    for (const { name } of demoPlan.sheets) {
      const at = [...order, ...rest]
        .map((element) => sheet(name).search(new RegExp(`<${element}[ />]`)))
        .filter((place) => place >= 0);
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }
  });

  test("a table's header is written as Excel writes a line break", () => {
    expect(part("xl/tables/table1.xml")).toContain('name="A Mine_x000a_USD m"');
    expect(part("xl/tables/table1.xml")).toContain('ref="B7:G10"');
    expect(values["Comparison"]?.["E7"]).toBe("A Mine\nUSD m");
  });
});

describe("charts", () => {
  test("a title by formula is a link with its words cached", () => {
    expect(part("xl/charts/chart1.xml")).toContain(
      `<c:f>'Comparison'!$C$14</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Ridge is worth 0.28 USD/W</c:v>`,
    );
  });
  test("series and categories are explicit ranges with their values", () => {
    const xml = part("xl/charts/chart1.xml");
    expect(xml).toContain(
      '<c:f>\'Comparison\'!$B$8:$B$10</c:f><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>Ridge</c:v>',
    );
    expect(xml).toContain("<c:f>'Comparison'!$F$8:$F$10</c:f><c:numCache>");
    expect(part("xl/charts/chart2.xml")).toContain("<c:f>'Market''s path'!$B$10:$B$14</c:f><c:numCache>");
  });
  test("logarithmic axis with bounds, dashes, axis titles", () => {
    const xml = part("xl/charts/chart2.xml");
    expect(xml).toContain('<c:logBase val="10"/><c:orientation val="minMax"/><c:max val="10"/><c:min val="1"/>');
    expect(xml).toContain('<a:prstDash val="dash"/>');
    expect(xml).toMatch(/<a:t>Quarter<\/a:t>.*<a:t>USD\/PH\/day<\/a:t>/s);
  });
  test("stand exactly over their cells, with words for a screen reader", () => {
    const xml = part("xl/drawings/drawing1.xml");
    expect(xml).toContain("<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row>");
    expect(xml).toContain('name="bars" descr="Bars: USD per grid watt of mining at each site."');
  });
});

describe("the file", () => {
  test("names, print titles, fit to one page wide, footer", () => {
    expect(part("xl/workbook.xml")).toContain(
      `<definedName name="startHashpriceUsdPerPhDay">'Inputs'!$F$9</definedName>`,
    );
    expect(part("xl/workbook.xml")).toContain(`localSheetId="1">Inputs!$1:$6</definedName>`);
    expect(sheet("Mine")).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"');
    expect(sheet("Mine")).toContain("Page &amp;P of &amp;N");
    expect(sheet("Mine")).toContain("Market as of 2025-11-17 14:05 UTC");
  });
  test("carries the stamp and no clock: the same plan gives the same bytes", async () => {
    expect(part("docProps/core.xml")).toContain("Market as of 2025-11-17 14:05 UTC. Preset: base. Inputs: 0f3a.");
    expect(part("docProps/core.xml")).not.toContain("dcterms:created");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 86_400_000 }); // a day later
    try {
      expect(Buffer.from(await toXlsx(layout(demoPlan))).equals(Buffer.from(file))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
  test("has no merged, hidden or protected cell and no link to another file", () => {
    const all = Object.values(parts).join("");
    expect(all).not.toMatch(/<mergeCell|hidden="1"|<sheetProtection|externalLink|<workbookProtection/);
  });
});
