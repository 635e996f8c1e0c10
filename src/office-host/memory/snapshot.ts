import type { BookExtras, DefinedName, TableInfo } from "../grid/host.js";
import { CellStore } from "./cell-store.js";
import type { MemorySheet } from "./memory-sheet.js";

/** Everything about a sheet as plain JSON with sorted cells: two snapshots of equal sheets are equal as text. */
export function sheetSnapshot(sheet: MemorySheet, tables: readonly TableInfo[], names: readonly DefinedName[]): object {
  const sorted = [...sheet.cells.all()].filter(([key]) => !sheet.cells.isUntouched(key)).sort(([a], [b]) => a - b);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColour: sheet.tabColour,
    gridlines: sheet.gridlines,
    selection: sheet.selection,
    frozen: sheet.frozen,
    widths: [...sheet.widths].sort(([a], [b]) => a - b),
    heights: [...sheet.heights].sort(([a], [b]) => a - b),
    groups: sheet.groups,
    cells: sorted.map(([key, cell]) => ({ ...CellStore.place(key), ...cell })),
    formatsOfLines: sheet.cells.allLayers(),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    extras: sheet.extras,
    tables: tables.filter((table) => table.sheet === sheet.id),
    names: names.filter((name) => name.scope === sheet.id),
  };
}

export interface BookSnapshot {
  readonly active: string;
  readonly sheets: readonly object[];
  readonly names: readonly DefinedName[];
  readonly extras: BookExtras;
}
