import { type Arguments, handle, type Kind, nothing } from "../../kind.js";
import type { GridHost } from "../../grid/host.js";
import { rangeKind } from "../range/range.js";
import { rangeOrAddress } from "../range/range-methods.js";

interface SheetSelf {
  readonly sheet: string;
}

async function freezeAt(self: SheetSelf, [address]: Arguments, host: GridHost): Promise<void> {
  const { area } = await rangeOrAddress(address, self.sheet, host);
  const { rows, columns } = host.limits();
  const downTo = area.rows >= rows ? 0 : area.row + area.rows;
  const rightTo = area.columns >= columns ? 0 : area.column + area.columns;
  await host.freeze(self.sheet, downTo, rightTo);
}

/** Excel.WorksheetFreezePanes */
export const freezePanesKind: Kind<SheetSelf> = {
  name: "WorksheetFreezePanes",
  call: {
    freezeAt,
    freezeRows: (self, [count], host) => host.freeze(self.sheet, Number(count ?? 1), 0),
    freezeColumns: (self, [count], host) => host.freeze(self.sheet, 0, Number(count ?? 1)),
    unfreeze: (self, _args, host) => host.freeze(self.sheet, 0, 0),
  },
  child: {
    getLocationOrNullObject: async ({ sheet }, _args, host) => {
      const frozen = await host.frozen(sheet);
      if (frozen.rows === 0 && frozen.columns === 0) return nothing(rangeKind);
      const limits = host.limits();
      const area = { row: 0, column: 0, rows: frozen.rows || limits.rows, columns: frozen.columns || limits.columns };
      return handle(rangeKind, { sheet, area });
    },
  },
};
