import { intersection } from "../../grid/a1.js";
import { type Area, type GridHost, HostError, type TableInfo } from "../../grid/host.js";
import { type Arguments, collectionChildren, type Handle, handle, type Kind, notFound } from "../../kind.js";
import { rangeKind } from "../range/range.js";
import { rangeOrAddress } from "../range/range-methods.js";
import { writeRowHidden } from "../range/range-write.js";
import { worksheetKind } from "./worksheet.js";

/** Tables of one sheet, or of the workbook when `sheet` is null. */
interface TablesSelf {
  readonly sheet: string | null;
}
interface TableSelf {
  readonly table: string;
  readonly name: string;
}

const list = async ({ sheet }: TablesSelf, host: GridHost): Promise<readonly TableSelf[]> =>
  (await host.tables())
    .filter((one) => sheet === null || one.sheet === sheet)
    .map(({ id, name }) => ({ table: id, name }));

async function info({ table }: TableSelf, host: GridHost): Promise<TableInfo> {
  const found = (await host.tables()).find((one) => one.id === table);
  if (!found) throw notFound("table");
  return found;
}

async function refuseOverlap(sheet: string, area: Area, own: string | null, host: GridHost): Promise<void> {
  const meets = (one: TableInfo): boolean =>
    one.sheet === sheet && one.id !== own && intersection(one.area, area) !== null;
  if ((await host.tables()).some(meets)) throw new HostError("InvalidArgument", "A table can't overlap another table.");
}

async function add(self: TablesSelf, [address, hasHeaders]: Arguments, host: GridHost): Promise<Handle> {
  const { sheet, area } = await rangeOrAddress(address, self.sheet ?? (await host.activeSheet()), host);
  await refuseOverlap(sheet, area, null, host);
  const names = new Set((await host.tables()).map((one) => one.name.toLowerCase()));
  let n = 1;
  while (names.has(`table${n}`)) n++;
  const name = `Table${n}`;
  const look = { style: "TableStyleMedium2", showFilterButton: true, showTotals: false, showBandedRows: true };
  const table = await host.addTable({ name, sheet, area, hasHeaders: hasHeaders === true, ...look });
  return handle(tableKind, { table, name });
}

/** Excel.TableCollection */
export const tablesKind: Kind<TablesSelf> = {
  name: "TableCollection",
  items: async (self, host) => (await list(self, host)).map((one) => handle(tableKind, one)),
  call: { getCount: async (self, _args, host) => (await list(self, host)).length },
  child: {
    ...collectionChildren(
      () => tableKind,
      list,
      (item, key) => item.table === key || item.name.toLowerCase() === String(key).toLowerCase(),
    ),
    add,
  },
};

async function rename(self: TableSelf, value: unknown, host: GridHost): Promise<void> {
  const name = String(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
    throw new HostError("InvalidArgument", `"${name}" cannot be the name of a table.`);
  const taken = [...(await host.tables()).filter((one) => one.id !== self.table), ...(await host.names())];
  if (taken.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    throw new HostError("InvalidArgument", `The name "${name}" already exists.`);
  await host.changeTable(self.table, { name });
}

const reading =
  (property: keyof TableInfo) =>
  async (self: TableSelf, host: GridHost): Promise<unknown> =>
    (await info(self, host))[property];
const writing =
  (property: "showFilterButton" | "showTotals" | "showBandedRows") =>
  (self: TableSelf, value: unknown, host: GridHost) =>
    host.changeTable(self.table, { [property]: value === true });

/** Excel.Table */
export const tableKind: Kind<TableSelf> = {
  name: "Table",
  id: (self) => self.table,
  get: {
    id: (self) => self.table,
    name: reading("name"),
    style: reading("style"),
    showFilterButton: reading("showFilterButton"),
    showTotals: reading("showTotals"),
    showBandedRows: reading("showBandedRows"),
    showHeaders: reading("hasHeaders"),
  },
  set: {
    name: rename,
    style: (self, value, host) => host.changeTable(self.table, { style: String(value) }),
    showFilterButton: writing("showFilterButton"),
    showTotals: writing("showTotals"),
    showBandedRows: writing("showBandedRows"),
  },
  call: {
    // The hosts have no filter of their own: rows of height 0 stand for those that one has hidden.
    clearFilters: async (self, _args, host) => {
      await writeRowHidden(await info(self, host), false, host);
    },
    delete: (self, _args, host) => host.deleteTable(self.table),
    resize: async (self, [to], host) => {
      const { sheet } = await info(self, host);
      const { area } = await rangeOrAddress(to, sheet, host);
      await refuseOverlap(sheet, area, self.table, host);
      await host.changeTable(self.table, { area });
    },
  },
  child: {
    convertToRange: async (self, _args, host) => {
      const { sheet, area } = await info(self, host);
      await host.deleteTable(self.table);
      return handle(rangeKind, { sheet, area });
    },
    worksheet: async (self, _args, host) => handle(worksheetKind, { sheet: (await info(self, host)).sheet }),
    getRange: async (self, _args, host) => handle(rangeKind, await info(self, host)),
    getHeaderRowRange: async (self, _args, host) => {
      const { sheet, area } = await info(self, host);
      return handle(rangeKind, { sheet, area: { ...area, rows: 1 } });
    },
    getDataBodyRange: async (self, _args, host) => {
      const { sheet, area } = await info(self, host);
      return handle(rangeKind, { sheet, area: { ...area, row: area.row + 1, rows: area.rows - 1 } });
    },
  },
};
