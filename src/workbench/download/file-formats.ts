import type { Format } from "wasm-xlsxwriter";
import type { Library } from "../../writers/xlsx-library.js";
import type { CellFormat } from "../../office-host/grid/host.js";

export type ReadFormat = { readonly [K in keyof CellFormat]: CellFormat[K] | null };

/** Formats of the file, each made once. */
export class FileFormats {
  private readonly made = new Map<string, Format>();

  constructor(private readonly library: Library) {}

  get(format: ReadFormat): Format {
    const key = JSON.stringify(format);
    let made = this.made.get(key);
    if (!made) this.made.set(key, (made = this.make(format)));
    return made;
  }

  private make(given: ReadFormat): Format {
    const { FormatAlign, FormatUnderline } = this.library;
    let format = new this.library.Format().setFontName(given.fontName ?? "Arial").setFontSize(given.fontSize ?? 10);
    if (given.numberFormat && given.numberFormat !== "General") format = format.setNumFormat(given.numberFormat);
    if (given.fontColour) format = format.setFontColor(this.colour(given.fontColour));
    if (given.fill) format = format.setBackgroundColor(this.colour(given.fill));
    if (given.bold) format = format.setBold();
    if (given.italic) format = format.setItalic();
    if (given.underline) format = format.setUnderline(FormatUnderline.Single);
    if (given.horizontal && given.horizontal !== "General") format = format.setAlign(FormatAlign[given.horizontal]);
    if (given.vertical === "Top") format = format.setAlign(FormatAlign.Top);
    if (given.vertical === "Center") format = format.setAlign(FormatAlign.VerticalCenter);
    if (given.indent) format = format.setIndent(given.indent);
    if (given.wrap) format = format.setTextWrap();
    return this.withBorders(format, given);
  }

  private withBorders(format: Format, { topBorder, bottomBorder }: ReadFormat): Format {
    const { Thin } = this.library.FormatBorder;
    let bordered = format;
    if (topBorder) bordered = bordered.setBorderTop(Thin).setBorderTopColor(this.colour(topBorder));
    if (bottomBorder) bordered = bordered.setBorderBottom(Thin).setBorderBottomColor(this.colour(bottomBorder));
    return bordered;
  }

  colour(hex: string) {
    return this.library.Color.rgb(Number.parseInt(hex.replace("#", ""), 16));
  }
}
