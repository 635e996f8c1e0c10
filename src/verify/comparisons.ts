import { quotedText } from "../formula/cell-text.js";
import { sheetsIn } from "../formula/references.js";
import { tokensOf } from "../formula/tokens.js";
import { checkWord } from "../sheet/frame/frame.js";
import type { BookSheet } from "./cells.js";

/** The sheets of one comparison, in their order, and the one that keeps its record. */
export interface OurSheets {
  readonly sheets: readonly BookSheet[];
  /** The sheet that every status names: it holds the checks and the record. Undefined when it is gone. */
  readonly checks: BookSheet | undefined;
  readonly checksName: string;
}

/** The status of a sheet stands among its first rows, also after a few were inserted above. */
const FIRST_ROWS = 12;
const FIRST_COLUMNS = 16;

/**
 * The comparisons of a workbook. A sheet is ours by its status, a formula that names the sheet it belongs to: so a second
 * comparison, `Checks (2)`, is another set. Users' own sheets are passed over.
 */
export function comparisonsIn(book: readonly BookSheet[]): OurSheets[] {
  const sets = new Map<string, { readonly checksName: string; readonly sheets: BookSheet[] }>();
  for (const sheet of book) {
    const checksName = checksOf(sheet);
    if (checksName === undefined) continue;
    const key = checksName.toLowerCase();
    const set = sets.get(key) ?? { checksName, sheets: [] };
    set.sheets.push(sheet);
    sets.set(key, set);
  }
  return [...sets.entries()].map(([key, set]) => ({
    ...set,
    checks: set.sheets.find(({ name }) => name.toLowerCase() === key),
  }));
}

function checksOf(sheet: BookSheet): string | undefined {
  for (let row = 0; row < FIRST_ROWS; row++)
    for (let column = 0; column < FIRST_COLUMNS; column++) {
      const formula = sheet.cellAt(row, column)?.formula;
      if (formula === undefined) continue;
      const tokens = tokensOf(formula);
      if (tokens.some(({ text }) => text === quotedText(checkWord.failing))) return sheetsIn(tokens)[0] ?? sheet.name;
    }
  return undefined;
}
