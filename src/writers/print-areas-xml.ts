import { quotedSheet } from "../formula/names.js";
import type { LaidOutWorkbook } from "../sheet/grid.js";
import { absoluteAddressOf } from "../formula/address.js";
import { xmlText } from "./xml.js";

/** Adds the further print areas of wide sheets: each prints on pages of its own. */
export function withPrintAreas(xml: string, workbook: LaidOutWorkbook): string {
  return workbook.sheets.reduce((text, { name, print }, place) => {
    if (print.moreAreas.length === 0) return text;
    const areas = [print.area, ...print.moreAreas].map((area) => `${quotedSheet(name)}!${absoluteAddressOf(area)}`);
    const start = `<definedName name="_xlnm.Print_Area" localSheetId="${place}">`;
    const [before, rest = ""] = text.split(start);
    return before + start + xmlText(areas.join(",")) + rest.slice(rest.indexOf("</definedName>"));
  }, xml);
}
