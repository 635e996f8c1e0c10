import type { Area, GridHost } from "../../grid/host.js";
import { HostError } from "../../grid/host.js";
import { type Handle, handle } from "../../kind.js";
import { twinNames } from "./twin-names.js";
import { refuseLockedStructure, sheetInfo } from "./sheet-info.js";
import { worksheetKind } from "./worksheet.js";

/** Excel refuses to delete the last visible sheet and, by API, a very hidden one. */
export async function deleteWorksheet(sheet: string, host: GridHost): Promise<void> {
  const { visibility } = await sheetInfo(host, sheet);
  refuseLockedStructure(host);
  const others = (await host.sheets()).filter((one) => one.id !== sheet && one.visibility === "Visible");
  if (visibility === "VeryHidden" || (visibility === "Visible" && others.length === 0))
    throw new HostError("InvalidOperation", "This operation is not permitted for the current object.");
  await host.deleteSheet(sheet);
}

/** The copy is called as Excel calls it, "Mine (2)", and stands at the end or beside the sheet. */
export async function copyWorksheet(sheet: string, position: unknown, other: unknown, host: GridHost): Promise<Handle> {
  refuseLockedStructure(host);
  const info = await sheetInfo(host, sheet);
  const sheets = await host.sheets();
  const taken = new Set(sheets.map((one) => one.name.toLowerCase()));
  let name = info.name;
  for (let n = 2; taken.has(name.toLowerCase()); n++) {
    const suffix = ` (${n})`;
    name = info.name.slice(0, 31 - suffix.length) + suffix;
  }
  const copy = await host.copySheet(sheet, name);
  if (host.likeExcel?.copyTwinsNames) await twinNames(info, { id: copy, name }, host);
  const places: Readonly<Record<string, number>> = {
    Beginning: 0,
    Before: sheets.findIndex((one) => one.id === other),
    After: sheets.findIndex((one) => one.id === other) + 1,
  };
  const place = places[String(position)];
  if (place !== undefined) await host.changeSheet(copy, { position: place });
  return handle(worksheetKind, { sheet: copy });
}

/** Cells whose formula or value contains the text, by row; a run of neighbours in a row is one area. */
export async function findCells(sheet: string, text: unknown, criteria: unknown, host: GridHost): Promise<Area[]> {
  const used = await host.usedArea(sheet, true);
  if (!used) return [];
  const { matchCase = false, completeMatch = false } = (criteria ?? {}) as Record<string, boolean>;
  const fold = (value: string): string => (matchCase ? value : value.toLowerCase());
  const wanted = fold(String(text));
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const [r, row] of (await host.read(sheet, used, "formulas")).entries())
    for (const [c, cell] of row.entries()) {
      const found = fold(String(cell));
      if (cell === "" || !(completeMatch ? found === wanted : found.includes(wanted))) continue;
      const [at, last] = [{ row: used.row + r, column: used.column + c }, areas[areas.length - 1]];
      if (last?.row === at.row && last.column + last.columns === at.column) last.columns++;
      else areas.push({ ...at, rows: 1, columns: 1 });
    }
  return areas;
}
