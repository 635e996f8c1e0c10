import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData, Nullable } from "@univerjs/core";
import type { CellFormat } from "../../../office-host/grid/host.js";

const horizontals = {
  General: 0,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const verticals = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM };
const pixelsPerIndent = 9;

/** The part of a format that is given, as a style of Univer's; null takes a property away. */
export function toStyle(change: Partial<CellFormat>): IStyleData {
  const style: { -readonly [K in keyof IStyleData]: Nullable<IStyleData[K]> } = {};
  if (change.numberFormat !== undefined)
    style.n = change.numberFormat === "General" ? null : { pattern: change.numberFormat };
  if (change.fill !== undefined) style.bg = change.fill ? { rgb: change.fill } : null;
  if (change.fontColour !== undefined) style.cl = change.fontColour ? { rgb: change.fontColour } : null;
  if (change.fontName !== undefined) style.ff = change.fontName;
  if (change.fontSize !== undefined) style.fs = change.fontSize;
  if (change.bold !== undefined) style.bl = flag(change.bold);
  if (change.italic !== undefined) style.it = flag(change.italic);
  if (change.underline !== undefined) style.ul = { s: flag(change.underline) };
  if (change.horizontal !== undefined) style.ht = horizontals[change.horizontal] || null;
  if (change.vertical !== undefined) style.vt = verticals[change.vertical];
  if (change.indent !== undefined) style.pd = change.indent ? indentOf(change.indent) : null;
  if (change.wrap !== undefined) style.tb = change.wrap ? WrapStrategy.WRAP : null;
  const borders = {
    ...(change.topBorder === undefined ? {} : { t: borderOf(change.topBorder) }),
    ...(change.bottomBorder === undefined ? {} : { b: borderOf(change.bottomBorder) }),
  };
  if (Object.keys(borders).length > 0) style.bd = borders;
  return style as IStyleData;
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
/** Both sides: the aligned one is the one that shows. */
const indentOf = (indent: number) => ({ l: 2 + indent * pixelsPerIndent, r: 2 + indent * pixelsPerIndent });
const borderOf = (colour: string) => (colour ? { s: BorderStyleTypes.THIN, cl: { rgb: colour } } : null);

/** A style of Univer's as a full format, with Excel's defaults for what it does not say. */
export function toFormat(style: Nullable<IStyleData>): CellFormat {
  const s = style ?? {};
  return {
    numberFormat: s.n?.pattern ?? "General",
    fill: s.bg?.rgb ?? "",
    fontColour: s.cl?.rgb ?? "#000000",
    fontName: s.ff ?? "Arial",
    fontSize: s.fs ?? 10,
    bold: s.bl === BooleanNumber.TRUE,
    italic: s.it === BooleanNumber.TRUE,
    underline: s.ul?.s === BooleanNumber.TRUE,
    horizontal: nameOf(horizontals, s.ht) ?? "General",
    vertical: nameOf(verticals, s.vt) ?? "Bottom",
    indent: s.pd?.l ? Math.round((s.pd.l - 2) / pixelsPerIndent) : 0,
    wrap: s.tb === WrapStrategy.WRAP,
    topBorder: s.bd?.t?.cl?.rgb ?? "",
    bottomBorder: s.bd?.b?.cl?.rgb ?? "",
  };
}

const nameOf = <Name extends string>(names: Record<Name, number>, value: unknown): Name | undefined =>
  (Object.keys(names) as Name[]).find((name) => names[name] === value);
