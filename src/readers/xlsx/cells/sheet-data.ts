import type { Attributes } from "../../package/namespace-scopes.js";
import { damaged } from "../../unreadable.js";
import { cellAt } from "../../../formula/address.js";
import type { Area } from "../../../formula/area.js";
import type { CellStore } from "./cell-store.js";
import { readValue, type CellContext } from "./cell-value.js";
import { Formulas } from "./formulas.js";
import { isTrue } from "../namespaces.js";
import { RichTextReader } from "./rich-text.js";
import type { CellValue, NumberFormat, TextRun } from "../sheet.js";
import { general } from "../styles-part.js";

export interface SheetContext extends CellContext {
  readonly formats: readonly NumberFormat[];
  /** Called for every cell that holds something. @throws Unreadable when there are too many. */
  readonly count: () => void;
}

/** What is collected while a cell is read, and kept as the cell. */
interface Draft {
  value: CellValue;
  format: NumberFormat;
  formula?: string;
  uncalculated?: true;
  arrayArea?: Area;
  runs?: readonly TextRun[];
}

/** Reads `<sheetData>`: rows and cells in their order. A reference may be missing: then the order says the place. */
export class SheetData {
  readonly hiddenRows = new Set<number>();
  /** Rows that the file names at all: where a sheet hides rows unless told, these are not. */
  readonly rows = new Set<number>();
  readonly #formulas = new Formulas();
  readonly #inline = new RichTextReader();
  #row = -1;
  #column = -1;
  #cell: Attributes = {};
  #formula: Attributes | null = null;
  #formulaText = "";
  #value: string | null = null;
  #collecting: "f" | "v" | null = null;
  #inlineText = false;

  constructor(
    readonly store: CellStore,
    readonly context: SheetContext,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === "c") this.#openCell(attributes);
    else if (name === "row") this.#openRow(attributes);
    else if (this.#inlineText) this.#inline.open(name, attributes);
    else if (name === "is") this.#inlineText = true;
    else if (name === "v") [this.#collecting, this.#value] = ["v", ""];
    else if (name === "f") [this.#collecting, this.#formula, this.#formulaText] = ["f", attributes, ""];
  }

  text(text: string): void {
    if (this.#collecting === "v") this.#value += text;
    else if (this.#collecting === "f") this.#formulaText += text;
    else if (this.#inlineText) this.#inline.text(text);
  }

  close(name: string): void {
    if (name === "c") this.#closeCell();
    else if (name === "is") this.#inlineText = false;
    else if (this.#inlineText) this.#inline.close(name);
    else if (name === this.#collecting) this.#collecting = null;
  }

  #openRow({ r, hidden, ht, customHeight }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
    if (!Number.isInteger(this.#row) || this.#row < 0 || this.#row > 1_048_575)
      throw damaged(`a row is called “${r ?? ""}”`);
    this.#column = -1;
    this.rows.add(this.#row);
    if (isTrue(hidden) || (isTrue(customHeight) && Number(ht) === 0)) this.hiddenRows.add(this.#row);
  }

  #openCell(attributes: Attributes): void {
    const { r } = attributes;
    const place = r === undefined ? { column: this.#column + 1 } : cellAt(r);
    if (!place) throw damaged(`a cell is called “${r ?? ""}”`);
    this.#column = place.column;
    this.#cell = attributes;
    [this.#formula, this.#value] = [null, null];
  }

  #closeCell(): void {
    const { t: type = "n", s } = this.#cell;
    const inline = this.#inline.take();
    const read = readValue({ type, written: this.#value, inline }, this.context);
    if (read.value === null && !this.#formula) return;
    this.context.count();
    const shown = this.context.formats[Number(s ?? 0)] ?? general;
    const draft: Draft = { ...read, format: shown.isDate ? shown : (read.format ?? shown) };
    if (this.#formula) {
      this.#formulas.give(this.#formula, this.#formulaText, { row: this.#row, column: this.#column, draft });
      if (read.value === null) draft.uncalculated = true;
    }
    this.store.put(this.#row, this.#column, draft);
  }
}
