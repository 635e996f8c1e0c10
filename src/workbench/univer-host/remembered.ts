import { RemoveSheetMutation } from "@univerjs/preset-sheets-core";
import type { GridHost, SheetExtras, TableInfo } from "../../office-host/grid/host.js";
import { HostError, newBookExtras, newSheetExtras } from "../../office-host/grid/host.js";
import type { Book } from "./book.js";

type RememberedOperations = Pick<
  GridHost,
  "extras" | "bookExtras" | "tables" | "addTable" | "changeTable" | "deleteTable"
> & { readonly copyExtras: (from: string, to: string) => void };

/** What Univer has no place for (charts, page layout, properties, tables): kept as data as long as its sheet lives. */
export function rememberedOperations(book: Book): RememberedOperations {
  const sheets = new Map<string, SheetExtras>();
  const tables = new Map<string, TableInfo>();
  const bookExtras = newBookExtras("Workbench");
  let lastTable = 0;
  book.onMutation((id, params) => {
    if (id === RemoveSheetMutation.id) forget(String(params["subUnitId"]), sheets, tables);
  });
  const extras = (sheet: string): SheetExtras => {
    book.sheet(sheet);
    const kept = sheets.get(sheet) ?? newSheetExtras();
    sheets.set(sheet, kept);
    return kept;
  };
  return {
    extras,
    bookExtras: () => bookExtras,
    copyExtras: (from, to) => void sheets.set(to, structuredClone(extras(from))),
    tables: () => [...tables.values()],
    addTable: (table) => {
      const id = `table${++lastTable}`;
      tables.set(id, { ...table, id });
      return id;
    },
    changeTable: (id, change) => void tables.set(id, { ...tableOf(tables, id), ...change }),
    deleteTable: (id) => void tables.delete(tableOf(tables, id).id),
  };
}

function tableOf(tables: ReadonlyMap<string, TableInfo>, id: string): TableInfo {
  const table = tables.get(id);
  if (!table) throw new HostError("ItemNotFound", `The requested resource doesn't exist: table ${id}.`);
  return table;
}

function forget(sheet: string, sheets: Map<string, SheetExtras>, tables: Map<string, TableInfo>): void {
  sheets.delete(sheet);
  for (const table of [...tables.values()]) if (table.sheet === sheet) tables.delete(table.id);
}
