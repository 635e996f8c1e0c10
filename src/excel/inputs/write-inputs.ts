import type { CellValue } from "../../sheet/plan.js";
import { addressOfCell } from "../../formula/address.js";
import { type BookState, readBook } from "../workbook/book-state.js";
import type { SheetRecord } from "../build/build-record.js";
import { findLog, type LoggedChange, queueLog } from "./input-log.js";
import { ownBuild, type OwnSheet } from "../build/own-sheets.js";
import { requireExcel } from "../workbook/requirements.js";
import { ExcelRefusal, sentenceFor } from "../workbook/sentences.js";
import { typedValue } from "../cells/typed-text.js";

/** One input of an earlier build, by the plan's name for it. */
export interface InputChange {
  readonly name: string;
  readonly value: number;
  /** Where the value comes from, and when it held: written beside it. */
  readonly source: string;
  readonly asOf: string;
}

export interface InputsReport {
  /** The sheet of inputs, by the name it has in this workbook. */
  readonly sheet: string;
  /** The sheet that the replaced values were written to. */
  readonly log: string;
  readonly replaced: readonly { readonly name: string; readonly address: string; readonly before: string }[];
}

/**
 * Writes inputs of an earlier build in place, each with source and time beside it, and logs what they replace on a
 * sheet of its own. All of it is one request; the inputs are found by their defined names.
 * @throws Error with a sentence, and nothing has changed: no earlier build, a name gone, a protected sheet
 */
export async function writeInputs(changes: readonly InputChange[]): Promise<InputsReport> {
  requireExcel();
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => write(context, changes));
  } catch (error) {
    throw new Error(sentenceFor(error, "Inputs was not changed"));
  }
}

async function write(context: Excel.RequestContext, changes: readonly InputChange[]): Promise<InputsReport> {
  const book = await readBook(context);
  const { own, inputs } = ownInputs(book);
  const { name: sheet } = inputs.state;
  if (inputs.state.locked)
    throw new ExcelRefusal(`The sheet "${sheet}" is protected. Lift its protection and try again.`);
  const actual = new Map(own.record.names.map(({ wanted, name }) => [wanted, name]));
  const ranges = changes.map(({ name }) =>
    context.workbook.names
      .getItem(actual.get(name) ?? name)
      .getRange()
      .load("rowIndex,columnIndex,formulas"),
  );
  const used = context.workbook.worksheets
    .getItem(inputs.state.id)
    .getUsedRange(true)
    .load("rowIndex,columnIndex,values");
  const log = findLog(context, book);
  await context.sync();
  const cells = changes.map((change, i) => placed(change, ranges[i]!));
  queueValues(context, inputs, cells, used);
  const changed = cells.map(({ change, before, address }) =>
    loggedAs(change, before, `${sheet}!${address}`, labelOf(change, inputs.record)),
  );
  const logged = queueLog(context, log, book, changed);
  await context.sync();
  const replaced = cells.map(({ change, address, before }) => ({ name: change.name, address, before: String(before) }));
  return { sheet, log: logged, replaced };
}

function ownInputs(book: BookState) {
  const own = ownBuild(book);
  const inputs = own?.sheets.find(({ record }) => record.id === "inputs");
  if (own && inputs) return { own, inputs };
  throw new ExcelRefusal("There is no comparison in this workbook whose Inputs could be written. Build one first.");
}

interface PlacedChange {
  readonly change: InputChange;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** A number, or the formula that somebody had typed over it. */
  readonly before: CellValue;
}

function placed(change: InputChange, { rowIndex, columnIndex, formulas }: Excel.Range): PlacedChange {
  const before = (formulas as CellValue[][])[0]?.[0] ?? null;
  return { change, row: rowIndex, column: columnIndex, address: addressOfCell(rowIndex, columnIndex), before };
}

const labelOf = ({ name }: InputChange, { inputs }: SheetRecord): string =>
  inputs.find(({ id }) => id === name)?.label ?? name;

const loggedAs = (
  { value, source, asOf }: InputChange,
  before: CellValue,
  address: string,
  label: string,
): LoggedChange => ({
  label,
  address,
  before,
  after: value,
  source,
  asOf,
});

/** The values, the notes beside them, and the line that says of when the market is. */
function queueValues(
  context: Excel.RequestContext,
  { state, record }: OwnSheet,
  cells: readonly PlacedChange[],
  used: Excel.Range,
): void {
  const sheet = context.workbook.worksheets.getItem(state.id);
  const set = (row: number, column: number, value: CellValue): void => {
    sheet.getRangeByIndexes(row, column, 1, 1).values = [[typedValue(value)]];
  };
  const label = labelColumn(record);
  for (const { change, row, column } of cells) {
    set(row, column, change.value);
    const note = noteColumn(used, row, column);
    if (note !== null) set(row, note, `${change.source}, read ${change.asOf.slice(0, 16)}Z`);
  }
  const [first] = cells;
  const dated = first && label !== null ? rowLabelled(used, label, "Market as of") : null;
  if (first && dated !== null) set(dated, first.column, first.change.asOf);
}

const labelColumn = ({ inputs }: SheetRecord): number | null => inputs[0]?.labelCell.column ?? null;

/** The note of an input: the last words in its row, right of the value and its unit. */
function noteColumn({ values, rowIndex, columnIndex }: Excel.Range, row: number, column: number): number | null {
  const cells = (values as CellValue[][])[row - rowIndex] ?? [];
  for (let c = cells.length - 1; c + columnIndex > column + 1; c--)
    if (typeof cells[c] === "string" && cells[c] !== "") return c + columnIndex;
  return null;
}

function rowLabelled({ values, rowIndex, columnIndex }: Excel.Range, column: number, words: string): number | null {
  const row = (values as CellValue[][]).findIndex((cells) => cells[column - columnIndex] === words);
  return row < 0 ? null : row + rowIndex;
}
