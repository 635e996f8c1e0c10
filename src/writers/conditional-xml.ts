import type { LaidOutSheet, LaidOutWorkbook } from "../sheet/grid.js";
import { addressOf } from "../formula/address.js";
import { a1 } from "../formula/r1c1.js";
import { withSheetNames } from "../formula/sheet-names.js";
import { styleKey, styleOf, type CellStyle } from "../sheet/looks/styles.js";
import { xmlText } from "./xml.js";

export interface DifferentialStyles {
  readonly xml: string;
  readonly idOf: (style: CellStyle) => number;
}

/** The styles that conditional formats bring, each once. */
export function differentialStyles(workbook: LaidOutWorkbook): DifferentialStyles {
  const used = workbook.sheets.flatMap((sheet) => sheet.highlights.map(({ style }) => style));
  const styles = [...new Map(used.map((style) => [styleKey(style), style])).values()];
  const ids = new Map(styles.map((style, id) => [styleKey(style), id]));
  return {
    xml: `<dxfs count="${styles.length}">${styles.map(styleXml).join("")}</dxfs>`,
    idOf: (style) => ids.get(styleKey(style)) ?? 0,
  };
}

function styleXml(style: CellStyle): string {
  const { bold, colour, fill } = styleOf(style);
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
      const rule = `<cfRule type="expression" dxfId="${idOf(style)}" priority="${place + 1}">`;
      return `<conditionalFormatting sqref="${addressOf(area)}">${rule}<formula>${text}</formula></cfRule></conditionalFormatting>`;
    })
    .join("");
}
