import type { Format } from "wasm-xlsxwriter";
import { fontName, fontSize, styleOf, type CellStyle } from "../sheet/looks/styles.js";
import type { Library } from "./xlsx-library.js";

const colourOf = (hex: string, { Color }: Library) => Color.rgb(parseInt(hex, 16));

/** A style in the library's terms. */
export function formatOf(name: CellStyle, library: Library): Format {
  const style = styleOf(name);
  const { FormatAlign, FormatBorder, FormatUnderline } = library;
  let format = new library.Format().setFontName(fontName).setFontSize(style.size ?? fontSize);
  if (style.colour) format = format.setFontColor(colourOf(style.colour, library));
  if (style.fill) format = format.setBackgroundColor(colourOf(style.fill, library));
  if (style.bold) format = format.setBold();
  if (style.italic) format = format.setItalic();
  if (style.underline) format = format.setUnderline(FormatUnderline.Single);
  if (style.format) format = format.setNumFormat(style.format);
  if (style.align)
    format = format.setAlign(
      { left: FormatAlign.Left, right: FormatAlign.Right, center: FormatAlign.Center }[style.align],
    );
  format = format.setAlign(style.vertical === "top" ? FormatAlign.Top : FormatAlign.VerticalCenter);
  if (style.indent) format = format.setIndent(style.indent);
  if (style.wrap) format = format.setTextWrap();
  if (style.topBorder) {
    format = format.setBorderTop(FormatBorder.Thin).setBorderTopColor(colourOf(style.topBorder, library));
  }
  if (style.bottomBorder) {
    format = format.setBorderBottom(FormatBorder.Thin).setBorderBottomColor(colourOf(style.bottomBorder, library));
  }
  return format;
}
