import type { Attributes } from "../package/namespace-scopes.js";
import type { Parts } from "../package/parts.js";
import { readXml } from "../package/read-xml.js";
import { relationshipsOf } from "../package/relationships.js";
import { damaged } from "../unreadable.js";
import { areaAt } from "../../formula/address.js";
import type { Area } from "../../formula/area.js";
import { CellStore } from "./cells/cell-store.js";
import { hiddenLines, type Hiding } from "./hidden-lines.js";
import { isTrue, relationshipId, spreadsheetNamespaces } from "./namespaces.js";
import type { Sheet } from "./sheet.js";
import { SheetData, type SheetContext } from "./cells/sheet-data.js";
import { readTable } from "./table-part.js";
import type { SheetNamed } from "./workbook-part.js";

/**
 * Reads one worksheet: cells, and what else of it changes what they mean. Drawings, rules and looks are passed over. With
 * `mostRows` only the first rows that hold something: what stands after all rows, as merged areas do, is then not told.
 */
export function readSheetPart(parts: Parts, named: SheetNamed, context: SheetContext, mostRows = Infinity): Sheet {
  const { name, visibility, part } = named;
  if (!parts.has(part)) throw damaged(`the part of the sheet “${name}” is missing`);
  const reader = new SheetReader(context, mostRows);
  readXml(parts, part, spreadsheetNamespaces, reader);
  const related = relationshipsOf(parts, part);
  const tables = reader.tableIds.flatMap((id) => {
    const target = related.find((each) => each.id === id)?.target;
    const table = target !== undefined && parts.has(target) ? readTable(parts, target) : null;
    return table ? [table] : [];
  });
  const { store, merged } = reader;
  const filters = [...reader.filters, ...tables.filter((table) => table.filters).map(({ area }) => area)];
  return {
    name,
    visibility,
    cellAt: (row, column) => store.at(row, column),
    cells: () => store.cells(),
    rows: store.rows,
    columns: store.columns,
    merged,
    tables,
    ...hiddenLines({ ...reader.hiding(), filters }),
  };
}

class SheetReader {
  readonly store = new CellStore();
  readonly merged: Area[] = [];
  readonly tableIds: string[] = [];
  /** Areas of filters that are at work. */
  readonly filters: Area[] = [];
  readonly #data: SheetData;
  readonly #hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  #section = "";
  #filter: Area | null = null;
  #filtered = false;
  #rowsHiddenUnlessTold = false;

  constructor(
    context: SheetContext,
    readonly mostRows: number,
  ) {
    this.#data = new SheetData(this.store, context, mostRows);
  }

  get stopsEarly(): boolean {
    return this.mostRows < Infinity;
  }

  hiding(): Omit<Hiding, "filters"> {
    return {
      hiddenRows: this.#data.hiddenRows,
      shownRows: this.#rowsHiddenUnlessTold ? this.#data.rows : null,
      hiddenColumns: this.#hiddenColumns,
      filtered: this.#filtered,
    };
  }

  readonly open = (name: string, attributes: Attributes, depth: number): void => {
    if (depth === 2) this.#openSection(name, attributes);
    else if (this.#section === "sheetData") this.#data.open(name, attributes);
    else if (depth === 3) this.#openItem(name, attributes);
  };

  readonly text = (text: string): void => {
    if (this.#section === "sheetData") this.#data.text(text);
  };

  readonly close = (name: string): void => {
    if (this.#section === "sheetData") this.#data.close(name);
  };

  #openSection(name: string, { filterMode, zeroHeight, ref = "" }: Attributes): void {
    this.#section = name;
    if (name === "sheetPr") this.#filtered = isTrue(filterMode);
    if (name === "sheetFormatPr") this.#rowsHiddenUnlessTold = isTrue(zeroHeight);
    if (name === "autoFilter") this.#filter = areaAt(ref);
  }

  #openItem(name: string, attributes: Attributes): void {
    const area = name === "mergeCell" ? areaAt(attributes.ref ?? "") : null;
    if (area) this.merged.push(area);
    if (name === "filterColumn" && this.#filter) this.filters.push(this.#filter);
    if (name === "tablePart") this.tableIds.push(relationshipId(attributes) ?? "");
    if (name === "col" && (isTrue(attributes.hidden) || Number(attributes.width) === 0))
      this.#hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 });
  }
}
