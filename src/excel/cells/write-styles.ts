import type { Area, Region } from "../../sheet/grid.js";
import { addressOf } from "../../formula/address.js";
import { fontName, fontSize, type Style, styleKey, styleOf } from "../../sheet/looks/styles.js";
import { rangeOf } from "./write-cells.js";

/** Excel takes an address of at most 8,192 characters for several areas. */
const LONGEST_ADDRESS = 8_000;

export const colour = (hex: string): string => (hex.startsWith("#") ? hex : `#${hex}`);

/** Fonts, fills, alignment and borders: all areas of one style together. Number formats go with the cells. */
export function writeStyles(sheet: Excel.Worksheet, base: Area | null, regions: readonly Region[]): void {
  const all = base ? rangeOf(sheet, base) : sheet.getRange();
  all.format.font.name = fontName;
  all.format.font.size = fontSize;
  const byStyle = new Map<string, Region[]>();
  for (const region of regions) {
    const key = styleKey(region.style);
    byStyle.set(key, [...(byStyle.get(key) ?? []), region]);
  }
  for (const same of byStyle.values())
    for (const address of addressesOf(same)) {
      const areas = sheet.getRanges(address);
      areas.untrack();
      applyStyle(areas, styleOf(same[0]!.style), isTall(same));
    }
}

const isTall = (regions: readonly Region[]): boolean => regions.some((region) => region.rows > 1);

function addressesOf(regions: readonly Area[]): string[] {
  const lists: string[] = [];
  let open = "";
  for (const region of regions) {
    const address = addressOf(region);
    if (open.length + address.length + 1 > LONGEST_ADDRESS) {
      lists.push(open);
      open = "";
    }
    open = open === "" ? address : `${open},${address}`;
  }
  return open === "" ? lists : [...lists, open];
}

const ALIGN = { left: "Left", right: "Right", center: "Center" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

function applyStyle({ format }: Excel.RangeAreas, style: Style, tall: boolean): void {
  if (style.fill !== undefined) format.fill.color = colour(style.fill);
  if (style.colour !== undefined) format.font.color = colour(style.colour);
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = "Single";
  if (style.size !== undefined) format.font.size = style.size;
  if (style.align !== undefined) format.horizontalAlignment = ALIGN[style.align];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap) format.wrapText = true;
  if (style.topBorder !== undefined) drawBorder(format, "EdgeTop", style.topBorder);
  if (style.bottomBorder !== undefined) drawBorder(format, "EdgeBottom", style.bottomBorder);
  const between = style.topBorder ?? style.bottomBorder;
  if (between !== undefined && tall) drawBorder(format, "InsideHorizontal", between); // a style is each cell's
}

function drawBorder(format: Excel.RangeFormat, side: "EdgeTop" | "EdgeBottom" | "InsideHorizontal", hex: string): void {
  const border = format.borders.getItem(side);
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = colour(hex);
}
