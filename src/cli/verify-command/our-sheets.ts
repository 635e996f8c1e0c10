import { sheetsIn } from "../../formula/references.js";
import { tokensOf } from "../../formula/tokens.js";
import { checkWord, frame } from "../../sheet/frame/frame.js";
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
  for (const { id, regions } of probe().sheets) {
    const title = regions.find(({ row, style }) => row === frame.title && style === "title");
    const status = regions.find(({ row, content }) => row === frame.status && "formula" in content);
    if (!title || !status || !("values" in title.content)) continue;
    if (sheet.cellAt(title.row, title.column)?.value !== title.content.values[0]?.[0]) continue;
    const formula = sheet.cellAt(status.row, status.column)?.formula;
    if (formula === undefined || !formula.includes(checkWord.failing)) continue;
    return { id, checks: sheetsIn(tokensOf(formula))[0] ?? sheet.name };
  }
  return undefined;
}
