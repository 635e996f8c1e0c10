import type { GridHost } from "../../grid/host.js";
import { collectionChildren, handle, type Kind } from "../../kind.js";
import { checkSheetName, isSheet, refuseLockedStructure } from "./sheet-info.js";
import { type SheetSelf, worksheetKind } from "./worksheet.js";

const list = async (_self: unknown, host: GridHost): Promise<readonly (SheetSelf & { name: string })[]> =>
  (await host.sheets()).map(({ id, name }) => ({ sheet: id, name }));

async function freeName(host: GridHost): Promise<string> {
  const taken = new Set((await host.sheets()).map((one) => one.name.toLowerCase()));
  let n = taken.size + 1;
  while (taken.has(`sheet${n}`)) n++;
  return `Sheet${n}`;
}

/** Excel.WorksheetCollection */
export const worksheetsKind: Kind<object> = {
  name: "WorksheetCollection",
  items: async (self, host) => (await list(self, host)).map((one) => handle(worksheetKind, one)),
  call: { getCount: async (_self, _args, host) => (await host.sheets()).length },
  child: {
    ...collectionChildren(
      () => worksheetKind,
      list as never,
      (self: SheetSelf & { name?: string }, key) => isSheet({ id: self.sheet, name: self.name ?? "" } as never, key),
    ),
    getActiveWorksheet: async (_self, _args, host) => handle(worksheetKind, { sheet: await host.activeSheet() }),
    getFirst: async (self, _args, host) => handle(worksheetKind, (await list(self, host))[0] ?? { sheet: "" }),
    add: async (_self, [name], host) => {
      refuseLockedStructure(host);
      const checked = await checkSheetName(host, name ?? (await freeName(host)));
      return handle(worksheetKind, { sheet: await host.addSheet(checked) });
    },
  },
};
