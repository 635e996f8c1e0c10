import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { LaidOutSheet, LaidOutWorkbook } from "../sheet/grid.js";
import { chartXml } from "./chart-xml.js";
import { conditionalXml, differentialStyles, type DifferentialStyles } from "./conditional-xml.js";
import {
  customPropertiesPart,
  customPropertiesXml,
  withCustomContentType,
  withCustomRelation,
} from "./custom-properties-xml.js";
import { withPrintAreas } from "./print-areas-xml.js";
import { placedDrawing } from "./drawing-xml.js";
import { sheetDataXml, type SheetDataContext } from "./sheet-data-xml.js";
import { finishSheet, type SheetAdditions } from "./sheet-xml.js";
import { validationsXml } from "./validation-xml.js";

type Parts = Record<string, Uint8Array>;

/** Puts into the file what the library has no call for, and takes out what would make two equal files differ. */
export function finishParts(file: Uint8Array, workbook: LaidOutWorkbook, cells: SheetDataContext): Uint8Array {
  const parts = unzipSync(file);
  cells.styles.readFrom(strFromU8(partOf(parts, "xl/worksheets/sheet1.xml")));
  const styles = differentialStyles(workbook);
  let charts = 0;
  let drawings = 0;
  workbook.sheets.forEach((sheet, place) => {
    edit(parts, `xl/worksheets/sheet${place + 1}.xml`, (xml) =>
      finishSheet(xml, sheet, additions(sheet, styles, cells)),
    );
    if (sheet.charts.length > 0)
      edit(parts, `xl/drawings/drawing${++drawings}.xml`, (xml) => placedDrawing(xml, sheet.charts));
    for (const chart of sheet.charts) edit(parts, `xl/charts/chart${++charts}.xml`, () => chartXml(chart, workbook));
  });
  edit(parts, "xl/workbook.xml", (xml) => withPrintAreas(xml, workbook));
  edit(parts, "xl/styles.xml", (xml) => xml.replace(/<dxfs count="0"\/>/, styles.xml));
  edit(parts, "xl/sharedStrings.xml", () => cells.strings.xml());
  edit(parts, "docProps/core.xml", (xml) => xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ""));
  parts[customPropertiesPart] = strToU8(customPropertiesXml(workbook.stamp));
  edit(parts, "[Content_Types].xml", withCustomContentType);
  edit(parts, "_rels/.rels", withCustomRelation);
  // Excel itself writes a line break in a table's column name in this way.
  for (const name of Object.keys(parts)) {
    if (name.startsWith("xl/tables/")) edit(parts, name, (xml) => xml.replace(/&#xA;/g, "_x000a_"));
  }
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) });
}

function additions(sheet: LaidOutSheet, styles: DifferentialStyles, cells: SheetDataContext): SheetAdditions {
  return {
    rows: sheetDataXml(sheet, cells),
    conditional: conditionalXml(sheet, cells.sheetNames, styles),
    validations: validationsXml(sheet, cells.sheetNames),
  };
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  parts[name] = strToU8(change(strFromU8(partOf(parts, name))));
}

function partOf(parts: Parts, name: string): Uint8Array {
  const part = parts[name];
  if (!part) throw new Error(`The file writer gave no part ${name}.`);
  return part;
}
