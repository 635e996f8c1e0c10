import { cellAt } from "../formula/address.js";
import type { Workbook } from "wasm-xlsxwriter";
import type { LaidOutWorkbook } from "../sheet/grid.js";
import { styleKey, type CellStyle } from "../sheet/looks/styles.js";
import { formatOf } from "./xlsx-formats.js";
import type { Library } from "./xlsx-library.js";

/**
 * The number that each style gets in the file. The library numbers formats as cells use them, so one blank cell per
 * style is written down the first sheet; `sheet-data-xml` replaces those cells by the real ones.
 */
export class StyleNumbers {
  readonly #samples = new Map<string, Sample>();
  #numbers: readonly number[] = [];

  constructor(laidOut: LaidOutWorkbook) {
    for (const { style } of laidOut.sheets.flatMap(({ regions }) => regions))
      for (const quoted of [false, true]) {
        const key = keyOf(style, quoted);
        if (!this.#samples.has(key)) this.#samples.set(key, { style, quoted, row: this.#samples.size });
      }
  }

  /** Writes the samples; the workbook's first sheet must exist. */
  writeSamples(workbook: Workbook, library: Library): void {
    const sheet = workbook.worksheetFromIndex(0);
    for (const { style, quoted, row } of this.#samples.values()) {
      const format = formatOf(style, library);
      sheet.writeBlank(row, 0, quoted ? format.setQuotePrefix() : format);
    }
    sheet.writeString(this.#samples.size, 0, "text"); // so that the file has a part for texts
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

  of(style: CellStyle, quoted = false): number {
    const number = this.#numbers[this.#samples.get(keyOf(style, quoted))?.row ?? -1];
    if (number === undefined) throw new Error(`The file has no format for style "${styleKey(style)}".`);
    return number;
  }
}

interface Sample {
  readonly style: CellStyle;
  /** Text that looks like a formula stays text when somebody edits it. */
  readonly quoted: boolean;
  readonly row: number;
}

const keyOf = (style: CellStyle, quoted: boolean): string => `${styleKey(style)}|${quoted ? "quoted" : ""}`;
