import type { LaidOutSheet, LaidOutWorkbook } from "../sheet/grid.js";
import { addressOf } from "../formula/address.js";
import { a1 } from "../formula/r1c1.js";
import { withSheetNames } from "../formula/sheet-names.js";
import { styleOf, type StyleName } from "../sheet/looks/styles.js";
import { xmlText } from "./xml.js";

export interface DifferentialStyles {
  readonly xml: string;
  readonly idOf: ReadonlyMap<StyleName, number>;
}

/** The styles that conditional formats bring, each once. */
export function differentialStyles(workbook: LaidOutWorkbook): DifferentialStyles {
  const names = new Set(workbook.sheets.flatMap((sheet) => sheet.highlights.map(({ style }) => style)));
  const idOf = new Map([...names].map((name, id) => [name, id]));
  return { xml: `<dxfs count="${names.size}">${[...names].map(styleXml).join("")}</dxfs>`, idOf };
}

function styleXml(name: StyleName): string {
  const { bold, colour, fill } = styleOf(name);
  const font = `<font>${bold ? '<b val="1"/>' : ""}${colour ? `<color rgb="FF${colour}"/>` : ""}</font>`;
  const pattern = fill ? `<fill><patternFill patternType="solid"><bgColor rgb="FF${fill}"/></patternFill></fill>` : "";
  return `<dxf>${font}${pattern}</dxf>`;
}

/** The conditional formats of a sheet; a formula is written as seen from the first cell of its area. */
export function conditionalXml(
  sheet: LaidOutSheet,
  names: ReadonlyMap<string, string>,
  { idOf }: DifferentialStyles,
): string {
  return sheet.highlights
    .map(({ area, formula, style }, place) => {
      const text = xmlText(a1(withSheetNames(formula, names), area.row, area.column).slice(1));
      const rule = `<cfRule type="expression" dxfId="${idOf.get(style) ?? 0}" priority="${place + 1}">`;
      return `<conditionalFormatting sqref="${addressOf(area)}">${rule}<formula>${text}</formula></cfRule></conditionalFormatting>`;
    })
    .join("");
}
