import type { Worksheet } from "wasm-xlsxwriter";
import { parseArea, type GridLimits } from "../../office-host/grid/a1.js";
import type { SheetExtras } from "../../office-host/grid/host.js";

const pointsPerInch = 72;
const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Orientation, one page wide, print area, repeated rows, margins and footer, as Office.js has set them. */
export function setUpPages(worksheet: Worksheet, layout: SheetExtras["pageLayout"], limits: GridLimits): void {
  if (layout["orientation"] === "Landscape") worksheet.setLandscape();
  const zoom = layout["zoom"];
  if (typeof zoom === "object" && "horizontalFitToPages" in zoom)
    worksheet.setPrintFitToPages(Number(zoom["horizontalFitToPages"]) || 1, Number(zoom["verticalFitToPages"]) || 0);
  const areaOf = (key: string) => (layout[key] ? parseArea(String(layout[key]).split(",")[0] ?? "", limits) : null);
  const print = areaOf("printArea");
  if (print)
    worksheet.setPrintArea(print.row, print.column, print.row + print.rows - 1, print.column + print.columns - 1);
  const titles = areaOf("printTitleRows");
  if (titles) worksheet.setRepeatRows(titles.row, titles.row + titles.rows - 1);
  const margins = sides.map((side) => layout[`${side}Margin`]);
  if (margins.every((margin) => typeof margin === "number")) {
    const [left = 0, right = 0, top = 0, bottom = 0, header = 0, footer = 0] = margins.map(
      (m) => Number(m) / pointsPerInch,
    );
    worksheet.setMargins(left, right, top, bottom, header, footer);
  }
  const footer = (["left", "center", "right"] as const).map((place) => String(layout[`${place}Footer`] ?? ""));
  if (footer.some(Boolean)) worksheet.setFooter(`&L${footer[0]}&C${footer[1]}&R${footer[2]}`);
}
