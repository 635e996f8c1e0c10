import type { Attributes } from "../../package/namespace-scopes.js";
import { areaAt } from "../../../formula/address.js";
import { copiedTemplate } from "../../../formula/copied.js";
import type { CellDraft } from "./cell-value.js";

/** A cell that is being read: where it stands, and what gets the formula. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly draft: CellDraft;
}

interface Master {
  readonly row: number;
  readonly column: number;
  readonly moved: (rows: number, columns: number) => string;
}

/** The formulas of a sheet. Many cells share one, written down once: each is given its own, references moved. */
export class Formulas {
  readonly #masters = new Map<string, Master>();
  readonly #waiting = new Map<string, FormulaCell[]>();

  /** `attributes` and text of `<f>`. A cell may come before the one that writes its formula down: it gets it then. */
  give({ t: kind, si = "", ref = "", r1 = "", r2 = "" }: Attributes, text: string, cell: FormulaCell): void {
    const { draft } = cell;
    if (kind === "shared" && text === "") return this.#share(si, cell);
    draft.formula = kind === "dataTable" ? `TABLE(${r1},${r2})` : text;
    const area = kind === "array" ? areaAt(ref) : null;
    if (area) draft.arrayArea = area;
    if (kind === "shared") this.#master(si, text, cell);
  }

  #master(si: string, formula: string, { row, column }: FormulaCell): void {
    this.#masters.set(si, { row, column, moved: copiedTemplate(formula) });
    const waiting = this.#waiting.get(si) ?? [];
    this.#waiting.delete(si);
    for (const cell of waiting) this.#share(si, cell);
  }

  #share(si: string, cell: FormulaCell): void {
    const master = this.#masters.get(si);
    cell.draft.formula = master ? master.moved(cell.row - master.row, cell.column - master.column) : "";
    if (!master) this.#waiting.set(si, [...(this.#waiting.get(si) ?? []), cell]);
  }
}
