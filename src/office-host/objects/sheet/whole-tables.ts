import { intersection } from "../../grid/a1.js";
import type { Area, GridHost } from "../../grid/host.js";

/** Tables that lie in the area, header and all, are gone; one that only reaches into it stays. */
export async function dropTablesInside({ sheet, area }: { sheet: string; area: Area }, host: GridHost): Promise<void> {
  for (const table of await host.tables()) {
    const common = table.sheet === sheet ? intersection(table.area, area) : null;
    if (common?.rows === table.area.rows && common.columns === table.area.columns) await host.deleteTable(table.id);
  }
}
