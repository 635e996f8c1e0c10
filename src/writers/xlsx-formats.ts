import type { Format } from "wasm-xlsxwriter";
import { fontName, fontSize, styleOf, type Style, type StyleName } from "../sheet/styles.js";
import type { Library } from "./xlsx-library.js";

/** Formats by style name, made once. `quoted` keeps a text that looks like a formula a text when it is edited. */
export class XlsxFormats {
  readonly #library: Library;
  readonly #made = new Map<string, Format>();

  constructor(library: Library) {
    this.#library = library;
  }

  get(style: StyleName, quoted = false): Format {
    const key = `${style}|${quoted}`;
    let format = this.#made.get(key);
    if (!format) {
      format = formatOf(styleOf(style), this.#library);
      if (quoted) format = format.setQuotePrefix();
      this.#made.set(key, format);
    }
    return format;
  }
}

const colourOf = (hex: string, { Color }: Library) => Color.rgb(parseInt(hex, 16));

function formatOf(style: Style, library: Library): Format {
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
