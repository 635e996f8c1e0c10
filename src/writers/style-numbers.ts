import { cellAt } from "../formula/address.js";
import type { Workbook } from "wasm-xlsxwriter";
import type { LaidOutWorkbook } from "../sheet/grid.js";
import type { StyleName } from "../sheet/looks/styles.js";
import { formatOf } from "./xlsx-formats.js";
import type { Library } from "./xlsx-library.js";

/**
 * The number that each style gets in the file. The library numbers formats as cells use them, so one blank cell per
 * style is written down the first sheet; `sheet-data-xml` replaces those cells by the real ones.
 */
export class StyleNumbers {
  readonly #rows = new Map<string, number>();
  #numbers: readonly number[] = [];

  constructor(laidOut: LaidOutWorkbook) {
    const names = new Set(laidOut.sheets.flatMap(({ regions }) => regions.map(({ style }) => style)));
    for (const name of names) for (const quoted of [false, true]) this.#rows.set(keyOf(name, quoted), this.#rows.size);
  }

  /** Writes the samples; the workbook's first sheet must exist. */
  writeSamples(workbook: Workbook, library: Library): void {
    const sheet = workbook.worksheetFromIndex(0);
    for (const [key, row] of this.#rows) {
      const [name = "", quoted] = key.split("|");
      const format = formatOf(name, library);
      sheet.writeBlank(row, 0, quoted ? format.setQuotePrefix() : format);
    }
    sheet.writeString(this.#rows.size, 0, "text"); // so that the file has a part for texts
  }

  /** Reads the numbers from the first sheet's part. */
  readFrom(sheetXml: string): void {
    const numbers: number[] = [];
    for (const [, address = "", number = 0] of sheetXml.matchAll(/<c r="([^"]*)"(?: s="(\d+)")?/g)) {
      const cell = cellAt(address);
      if (cell?.column === 0) numbers[cell.row] = Number(number);
    }
    this.#numbers = numbers;
  }

  of(style: StyleName, quoted = false): number {
    const number = this.#numbers[this.#rows.get(keyOf(style, quoted)) ?? -1];
    if (number === undefined) throw new Error(`The file has no format for style "${style}".`);
    return number;
  }
}

const keyOf = (style: StyleName, quoted: boolean): string => `${style}|${quoted ? "quoted" : ""}`;
