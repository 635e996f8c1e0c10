import type { Attributes } from "../../package/namespace-scopes.js";
import { Enough } from "../../package/read-xml.js";
import { damaged } from "../../unreadable.js";
import { cellAt } from "../../../formula/address.js";
import type { CellStore } from "./cell-store.js";
import { giveValue, type CellContext, type CellDraft } from "./cell-value.js";
import { Formulas } from "./formulas.js";
import { isTrue } from "../namespaces.js";
import { RichTextReader } from "./rich-text.js";
import type { NumberFormat } from "../sheet.js";
import { general } from "../styles-part.js";

export interface SheetContext extends CellContext {
  readonly formats: readonly NumberFormat[];
  /** Called for every cell that holds something. @throws Unreadable when there are too many. */
  readonly count: () => void;
}

/** Reads `<sheetData>`: rows and cells in their order, until so many rows hold something. A reference may be missing: then the order says the place. */
export class SheetData {
  readonly hiddenRows = new Set<number>();
  /** Rows that the file names at all: where a sheet hides rows unless told, these are not. */
  readonly rows = new Set<number>();
  readonly #formulas = new Formulas();
  readonly #inline = new RichTextReader();
  readonly #takeInline = () => this.#inline.take();
  #row = -1;
  #column = -1;
  #cell: Attributes = {};
  #formula: Attributes | null = null;
  #formulaText = "";
  #value: string | null = null;
  #collecting: "f" | "v" | null = null;
  #inlineText = false;
  #hasInline = false;

  constructor(
    readonly store: CellStore,
    readonly context: SheetContext,
    readonly mostRows: number,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === "c") this.#openCell(attributes);
    else if (name === "row") this.#openRow(attributes);
    else if (this.#inlineText) this.#inline.open(name, attributes);
    else if (name === "is") this.#inlineText = this.#hasInline = true;
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
    if (this.store.filledRows >= this.mostRows) throw new Enough();
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
    [this.#formula, this.#value, this.#hasInline] = [null, null, false];
  }

  #closeCell(): void {
    const { t: told = "n", s } = this.#cell;
    const type = this.#hasInline ? "inlineStr" : told;
    const draft: CellDraft = { value: null, format: this.context.formats[Number(s ?? 0)] ?? general };
    giveValue(draft, { type, written: this.#value, inline: this.#takeInline }, this.context);
    if (draft.value === null && !this.#formula) return;
    this.context.count();
    if (this.#formula) {
      this.#formulas.give(this.#formula, this.#formulaText, { row: this.#row, column: this.#column, draft });
      if (draft.value === null) draft.uncalculated = true;
    }
    this.store.put(this.#row, this.#column, draft);
  }
}
