import type { Area } from "../../formula/area.js";
import { quotedText } from "../../formula/cell-text.js";
import { placeOfRole } from "../../sheet/roles.js";
import { sheetsIn } from "../../formula/references.js";
import { tokensOf } from "../../formula/tokens.js";
import { checkWord } from "../../sheet/frame/frame.js";
import type { FileSheet } from "../input/workbook-file.js";
import { probe } from "./probe.js";

/** The sheets of one comparison in a file, by our ids, whatever they are called and wherever they stand. */
export interface OurSheets {
  readonly sheets: ReadonlyMap<string, FileSheet>;
  /** Names of the sheets that a comparison has and this file has not. */
  readonly missing: readonly string[];
}

/**
 * The comparisons of a workbook. A sheet is ours by its title and its status, which names the sheet Checks that it
 * belongs to: so a second comparison, `Checks (2)`, is another set. Users' own sheets are passed over.
 */
export function ourSheets(file: readonly FileSheet[]): OurSheets[] {
  const sets = new Map<string, Map<string, FileSheet>>();
  for (const sheet of file) {
    const own = identify(sheet);
    if (!own) continue;
    const set = sets.get(own.checks.toLowerCase()) ?? new Map<string, FileSheet>();
    if (!set.has(own.id)) set.set(own.id, sheet);
    sets.set(own.checks.toLowerCase(), set);
  }
  return [...sets.values()].map((sheets) => ({
    sheets,
    missing: probe()
      .sheets.filter(({ id }) => !sheets.has(id))
      .map(({ name }) => name),
  }));
}

function identify(sheet: FileSheet): { readonly id: string; readonly checks: string } | undefined {
  const { roles, sheets } = probe();
  for (const { id, regions } of sheets) {
    const [title, status] = (["title", "status"] as const).map(
      (kind) => placeOfRole({ roles }, { kind, of: id })!.area,
    ) as [Area, Area];
    const words = regions.find(({ role }) => role?.kind === "title")!.content;
    if (!("values" in words) || sheet.cellAt(title.row, title.column)?.value !== words.values[0]?.[0]) continue;
    const formula = sheet.cellAt(status.row, status.column)?.formula;
    if (formula === undefined) continue;
    const tokens = tokensOf(formula);
    if (!tokens.some(({ text }) => text === quotedText(checkWord.failing))) continue;
    return { id, checks: sheetsIn(tokens)[0] ?? sheet.name };
  }
  return undefined;
}
