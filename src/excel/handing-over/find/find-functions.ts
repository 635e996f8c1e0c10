import type { CellValue } from "../../../sheet/plan.js";
import { addressOfCell } from "../../../formula/address.js";
import { requireExcel } from "../../workbook/requirements.js";
import { sentenceFor } from "../../workbook/sentences.js";
import { type OurCell, readOurCells } from "./read-our-cells.js";
import { logOf } from "../log/log-sheet.js";
import { readCallingRules } from "./read-rules.js";
import { foundSentences } from "../reports/report-sentences.js";
import type {
  ColleagueSees,
  FoundCell,
  FoundFunctions,
  FoundSheet,
  KnownFunctions,
  Progress,
} from "../reports/reports.js";
import type { WorkbookState } from "../workbook-state.js";

/**
 * What will they see? Every cell, name and rule of this workbook that calls our functions; changes nothing.
 * Needs ExcelApi 1.9.
 * @throws Error with a sentence
 */
export async function findOurFunctions(options: KnownFunctions): Promise<FoundFunctions> {
  requireExcel("looking for our functions");
  const progress = options.onProgress ?? (() => undefined);
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => find(context, options, progress));
  } catch (error) {
    throw new Error(sentenceFor(error, "The workbook could not be read"));
  }
}

async function find(
  context: Excel.RequestContext,
  options: KnownFunctions,
  progress: Progress,
): Promise<FoundFunctions> {
  const { state, wordsOf, cells, names, leftSheets } = await readOurCells(context, options, (step, done) =>
    progress(step, done * 0.9),
  );
  const rules = await readCallingRules(context, state, wordsOf);
  progress("Done", 1);
  const stuck = cells.filter(isStuck).length;
  const log = logOf(state)?.name ?? null;
  const found = { sheets: bySheet(state, cells), names, rules, leftSheets, cells: cells.length, stuck, log };
  return { ...found, sentences: foundSentences(found) };
}

export const isStuck = ({ type, value }: { readonly type: string; readonly value: CellValue }): boolean =>
  type === "Error" && value === "#NAME?";

const bySheet = (state: WorkbookState, cells: readonly OurCell[]): FoundSheet[] =>
  state.sheets.flatMap((sheet) => {
    const own = cells.filter((cell) => cell.sheet === sheet);
    const { name, hidden, locked } = sheet;
    return own.length > 0 ? [{ sheet: name, hidden, locked, cells: own.map(foundCell) }] : [];
  });

function foundCell(cell: OurCell): FoundCell {
  const { row, column, formula, scanned, throughNames, value } = cell;
  const functions = [...new Set(scanned.calls.map(({ id }) => id))];
  const address = addressOfCell(row, column);
  return { address, formula, functions, throughNames, value, colleagueSees: colleagueSees(cell) };
}

const colleagueSees = (cell: OurCell): ColleagueSees =>
  isStuck(cell) ? "name-error-already" : cell.type === "Error" ? "error-already" : "value-then-name-error";
