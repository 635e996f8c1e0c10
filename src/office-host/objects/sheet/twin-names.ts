import { renameSheetIn, sheetsIn } from "../../grid/formula-notation.js";
import type { GridHost } from "../../grid/host.js";

interface Sheet {
  readonly id: string;
  readonly name: string;
}

/**
 * After a sheet has been copied: the copy's own names point into the copy, and each name of the workbook that points
 * into the sheet has a twin that only the copy sees, unless the sheet had one of its own by that name.
 */
export async function twinNames(sheet: Sheet, copy: Sheet, host: GridHost): Promise<void> {
  const names = [...(await host.names())];
  const moved = (formula: string): string => renameSheetIn(formula, sheet.name, copy.name);
  const own = names.filter(({ scope }) => scope === copy.id);
  for (const { name, formula } of own) await host.changeName(copy.id, name, { formula: moved(formula) });
  const taken = new Set(own.map(({ name }) => name.toLowerCase()));
  const pointsHere = (formula: string): boolean =>
    sheetsIn(formula).some((one) => one.toLowerCase() === sheet.name.toLowerCase());
  for (const one of names)
    if (one.scope === null && pointsHere(one.formula) && !taken.has(one.name.toLowerCase()))
      await host.addName({ ...one, scope: copy.id, formula: moved(one.formula) });
}
